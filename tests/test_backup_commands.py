"""hemicycle backup, restore, erasures and migrate, and verify of a backup."""

from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from archive_stage import rows_of
from hemicycle.cli import main
from hemicycle.cli.progress import Progress
from hemicycle.ledger.backup.manifest import ERASURES, ORIGINALS
from hemicycle.ledger.database import open_database
from hemicycle.ledger.extending import put_in
from hemicycle.ledger.index.index import file_of_index
from hemicycle.ledger.originals import open_originals
from hemicycle.ledger.signing import house_key
from house_at_rest import contents
from old_ledgers import made_by_version
from record_stage import held_stage


def told(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(main, [str(one) for one in arguments])
    return result.exit_code, result.output


ROWS = rows_of(held_stage())


@pytest.fixture
def house(tmp_path: Path) -> Path:
    place = str(tmp_path / "house.sqlite")
    engine = open_database(place, create=True)
    house_key(engine)
    put_in(engine, ROWS, title="Plenary session on cooperation")
    engine.dispose()
    with closing(open_originals(place)) as originals:
        originals.keep_all([(b"a mail", "mail"), (b"a text", "text")])
    return Path(place)


@pytest.fixture
def folder(house: Path, tmp_path: Path) -> Path:
    code, output = told("backup", tmp_path / "backup", "--database", house)
    assert code == 0, output
    return tmp_path / "backup"


def test_the_backup_tells_its_heads_and_that_the_key_is_in_it(house: Path, tmp_path: Path) -> None:
    code, output = told("backup", tmp_path / "backup", "--database", house)
    assert code == 0
    assert output.splitlines()[0] == told("verify", house)[1].splitlines()[0]
    assert "The private key of the house and all that is private are in it" in output


def test_verify_checks_a_backup_whole(folder: Path) -> None:
    code, output = told("verify", folder)
    assert code == 0
    assert f"{len(ROWS)} rows and 2 originals hold, as of " in output
    (folder / ORIGINALS).write_bytes(b"cut off")
    code, output = told("verify", folder)
    assert code == 1
    assert output.startswith(
        f"{folder} does not hold: originals.sqlite is not what was written; take another"
    )


def test_a_list_is_looked_up_in_a_database(folder: Path, tmp_path: Path) -> None:
    paper = tmp_path / "list.pdf"
    paper.write_bytes(b"")
    code, output = told("verify", folder, "--paper", paper)
    assert (code, "--paper goes with a database" in output) == (1, True)


def test_what_is_large_says_how_far_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    progress = Progress()
    for table, lines in (
        ("rows", 99_000),
        ("rows", 100_000),
        ("rows", 101_000),
        ("rows", 200_000),
        ("house", 9),
    ):
        progress(table, lines)
    assert capsys.readouterr().err.splitlines() == [
        "100000 rows are copied so far.",
        "200000 rows are copied so far.",
    ]


def test_what_cannot_be_backed_up_is_told_in_a_sentence(house: Path, folder: Path, tmp_path: Path) -> None:
    code, output = told("backup", folder, "--database", house)
    assert (code, "there is something of this name already" in output) == (1, True)
    code, output = told("backup", tmp_path / "nowhere" / "backup", "--database", house)
    assert (code, "it cannot be written there (No such file or directory)" in output) == (1, True)
    code, output = told("backup", tmp_path / "other", "--database", tmp_path / "absent.sqlite")
    assert (code, "there is no such file" in output) == (1, True)


def test_a_house_that_was_restored_can_be_restored_from_what_it_saved(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    new = tmp_path / "new" / "house.sqlite"
    code, output = told("restore", folder, "--database", new, "--erasures", folder / ERASURES)
    assert code == 0, output
    assert f"(rows: {len(ROWS)})" in output
    assert "Erased again: 0 private parts of rows, 0 originals." in output
    assert file_of_index(str(new)).is_file()
    code, output = told("restore", folder, "--database", new)
    assert (code, "there is a house here already" in output) == (1, True)
    code, output = told("restore", folder, "--database", tmp_path / "nowhere" / "house.sqlite")
    assert (code, "nothing can be written there (No such file or directory)" in output) == (1, True)


def test_erasures_are_printed_to_be_kept_elsewhere(house: Path, folder: Path, tmp_path: Path) -> None:
    code, output = told("erasures", "--database", house)
    assert code == 0
    kept = tmp_path / "erasures.json"
    kept.write_text(output)
    (tmp_path / "new").mkdir()
    restored = told("restore", folder, "--database", tmp_path / "new" / "house.sqlite", "--erasures", kept)
    assert restored[0] == 0, restored[1]
    file = tmp_path / "one.plenary"
    file.write_bytes(b"")
    code, output = told("restore", file, "--database", house, "--erasures", kept)
    assert (code, "--erasures goes with the folder of a backup" in output) == (1, True)


def test_a_file_is_migrated_with_a_backup_beside_it(tmp_path: Path) -> None:
    place = tmp_path / "house.sqlite"
    made_by_version(1, str(place))
    code, output = told("migrate", "--database", place)
    assert code == 0
    assert output.splitlines() == [
        f"The house as it was is in {tmp_path / 'house.before-version-3.backup'}.",
        "The database is of version 3 now; it was of version 1.",
    ]
    assert told("migrate", "--database", place) == (
        0,
        "The database is of version 3 already; nothing was changed.\n",
    )


def test_on_postgresql_it_is_to_be_said_where_the_backup_goes(postgres_place: str, tmp_path: Path) -> None:
    made_by_version(2, postgres_place)
    before = contents(postgres_place)
    code, output = told("migrate", "--database", postgres_place)
    assert (code, "Say with --backup FOLDER where the backup goes" in output) == (1, True)
    assert contents(postgres_place) == before
    code, output = told("migrate", "--database", postgres_place, "--backup", tmp_path / "backup")
    assert (code, "is of version 3 now; it was of version 2" in output) == (0, True)
    assert told("verify", tmp_path / "backup")[0] == 0
    code, output = told("migrate", "--without-backup", "--backup", tmp_path / "b")
    assert (code, output) == (1, "Give either --backup FOLDER or --without-backup.\n")
