"""A house goes into a folder while it runs, and a house is made of it again, on either database."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine, inspect, text
from sqlalchemy.exc import SQLAlchemyError

from hemicycle.ledger.backup.copying import OF_LEDGER, copy_tables
from hemicycle.ledger.backup.manifest import (
    LEDGER,
    MANIFEST,
    ORIGINALS,
    Manifest,
    places,
    read_manifest,
)
from hemicycle.ledger.backup.reading import check_originals, look_at, of_file
from hemicycle.ledger.backup.restoring import restore_house
from hemicycle.ledger.backup.writing import back_up
from hemicycle.ledger.carried import Damaged
from hemicycle.ledger.database import Unusable, engine_of, open_database, reason_of
from hemicycle.ledger.migrations.migrating import Migrated
from hemicycle.ledger.originals import address_of, file_of_originals, open_originals
from hemicycle.ledger.tables import SCHEMA_VERSION
from hemicycle.ledger.verification import verify
from house_at_rest import NOW, contents, rows_in, settle, silently, write_on
from old_ledgers import made_by_version

leaves = st.none() | st.integers() | st.text(max_size=5) | st.sampled_from(["backup", LEDGER, ORIGINALS])
names = st.sampled_from([one.name for one in msgspec.structs.fields(Manifest)]) | st.sampled_from(
    [LEDGER, ORIGINALS, "sha256", "bytes", "position", "hash"]
)
values = st.recursive(leaves, lambda inside: st.dictionaries(names, inside, max_size=8))
json_of_any_shape = st.dictionaries(names, values).map(msgspec.json.encode)


@pytest.fixture
def house(tmp_path: Path) -> str:
    (tmp_path / "first").mkdir()
    place = str(tmp_path / "first" / "house.sqlite")
    settle(place)
    return place


@pytest.fixture
def folder(house: str, tmp_path: Path) -> Path:
    back_up(house, tmp_path / "backup", NOW, silently)
    return tmp_path / "backup"


def verdict_at(place: str) -> tuple[int, tuple[object, ...]]:
    engine = open_database(place, create=False)
    try:
        verdict = verify(engine)
        return verdict.rows, verdict.flaws
    finally:
        engine.dispose()


def is_empty(place: str) -> bool:
    if "://" not in place:
        return list(Path(place).parent.iterdir()) == []
    engine = engine_of(place)
    names = inspect(engine).get_table_names()
    engine.dispose()
    return names == []


@pytest.fixture
def new_place(place: str, tmp_path: Path) -> str:
    """Where nothing is yet, on either database."""
    if "://" in place:
        return place
    (tmp_path / "second").mkdir()
    return str(tmp_path / "second" / "house.sqlite")


def test_what_is_restored_is_the_same_house(folder: Path, house: str, new_place: str) -> None:
    restored = restore_house(folder, new_place, silently)
    assert (restored.rows, restored.bodies, restored.originals) == (8, 0, 0)
    assert contents(new_place) == contents(house)
    assert verdict_at(new_place) == (8, ())


def test_a_house_on_postgresql_goes_into_files(postgres_place: str, tmp_path: Path) -> None:
    settle(postgres_place)
    back_up(postgres_place, tmp_path / "backup", NOW, silently)
    laptop = str(tmp_path / "laptop.sqlite")
    restore_house(tmp_path / "backup", laptop, silently)
    assert contents(laptop) == contents(postgres_place)


def test_it_goes_on_from_there(folder: Path, new_place: str) -> None:
    restore_house(folder, new_place, silently)
    write_on(new_place, b"a mail of the day after")
    assert verdict_at(new_place) == (9, ())


def test_the_manifest_says_what_is_in_it_and_how_far_each_stream_goes(house: str, folder: Path) -> None:
    manifest = look_at(folder).manifest
    engine = open_database(house, create=False)
    assert manifest.heads == places(verify(engine).heads)
    engine.dispose()
    assert (manifest.hemicycle, manifest.form, manifest.schema) == ("backup", 1, SCHEMA_VERSION)
    assert manifest.moment == "2023-12-01T09:00:00.123456Z"
    assert sorted(path.name for path in folder.iterdir()) == sorted([MANIFEST, *manifest.files])
    assert check_originals(folder) == 2


def test_nobody_but_its_owner_may_read_it(folder: Path) -> None:
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


def test_what_is_there_already_is_not_written_over(house: str, folder: Path) -> None:
    before = (folder / MANIFEST).read_bytes()
    with pytest.raises(Unusable, match="there is something of this name already"):
        back_up(house, folder, NOW, silently)
    assert (folder / MANIFEST).read_bytes() == before


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_every_original_that_its_rows_name_is_in_it_whatever_comes_in_meanwhile(
    database: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    is_file = database == "sqlite"
    place = str(tmp_path / "house.sqlite") if is_file else request.getfixturevalue("postgres_place")
    settle(place)
    arrived: list[bytes] = []

    def busy(_table: str, _lines: int) -> None:
        """Before the first table is through, between the tables, and behind them."""
        arrived.append(f"mail {len(arrived)}".encode())
        write_on(place, arrived[-1])

    back_up(place, tmp_path / "backup", NOW, busy)
    assert len(arrived) == 4
    named = {command for _, _, command in rows_in(tmp_path / "backup" / LEDGER)}
    of_mails = {address_of(mail) for mail in arrived}
    restored = str(tmp_path / "restored.sqlite")
    restore_house(tmp_path / "backup", restored, silently)
    with closing(open_originals(restored)) as originals:
        assert [address for address in named & of_mails if originals.read(address) is None] == []
    assert verdict_at(restored)[1] == ()
    assert verdict_at(place) == (12, ())


def test_a_ledger_that_does_not_hold_is_no_backup(house: str, tmp_path: Path) -> None:
    engine = engine_of(house)
    with engine.begin() as connection:
        connection.execute(text("UPDATE rows SET public = '{}' WHERE stream = 'asp22' AND position = 3"))
    engine.dispose()
    with pytest.raises(Unusable, match="asp22, row 3: the row or the one before it does not match its hash"):
        back_up(house, tmp_path / "backup", NOW, silently)
    assert [path.name for path in tmp_path.iterdir()] == ["first"]


@pytest.mark.parametrize("name", [LEDGER, ORIGINALS])
def test_a_backup_with_one_byte_changed_is_not_restored(name: str, folder: Path, new_place: str) -> None:
    content = bytearray((folder / name).read_bytes())
    content[len(content) // 2] ^= 1
    (folder / name).write_bytes(content)
    with pytest.raises(Damaged, match=f"{name} is not what was written"):
        restore_house(folder, new_place, silently)
    assert is_empty(new_place)


def rewritten(folder: Path, **changes: object) -> None:
    manifest = msgspec.json.decode((folder / MANIFEST).read_bytes(), type=Manifest)
    (folder / MANIFEST).write_bytes(msgspec.json.encode(msgspec.structs.replace(manifest, **changes)))


@pytest.mark.parametrize("changes", [{"schema": 99}, {"form": 99}])
def test_a_backup_of_a_newer_hemicycle_is_refused_with_what_to_do(
    changes: dict[str, object], folder: Path, new_place: str
) -> None:
    rewritten(folder, **changes)
    with pytest.raises(Damaged, match="wrote it; install that release, or a newer one"):
        restore_house(folder, new_place, silently)
    assert is_empty(new_place)


def test_what_is_no_backup_is_refused(folder: Path, new_place: str, tmp_path: Path) -> None:
    (tmp_path / "holidays").mkdir()
    with pytest.raises(Damaged, match=r"there is no manifest\.json in it"):
        restore_house(tmp_path / "holidays", new_place, silently)
    rewritten(folder, heads={})
    with pytest.raises(Damaged, match="do not end where its manifest says"):
        restore_house(folder, new_place, silently)
    rewritten(folder, files={"../house.sqlite": msgspec.json.decode(b'{"sha256":"","bytes":0}')})
    with pytest.raises(Damaged, match="it is no backup of a house"):
        restore_house(folder, new_place, silently)
    (folder / MANIFEST).write_bytes(b"\xff{}")
    with pytest.raises(Damaged, match=r"its manifest\.json is not what"):
        restore_house(folder, new_place, silently)
    assert is_empty(new_place)


@given(content=st.binary(max_size=40) | json_of_any_shape)
def test_whatever_stands_in_a_manifest_is_refused_in_a_sentence(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        Path(folder, MANIFEST).write_bytes(content)
        with pytest.raises(Damaged):
            read_manifest(Path(folder))


def test_where_a_ledger_is_nothing_is_restored(folder: Path, new_place: str) -> None:
    settle(new_place)
    before = contents(new_place)
    with pytest.raises(Unusable, match="restored"):
        restore_house(folder, new_place, silently)
    assert contents(new_place) == before


@pytest.mark.parametrize("left", ["house.sqlite-wal", "house.originals.sqlite", "house.index.sqlite"])
def test_what_a_house_left_behind_stands_in_the_way(left: str, folder: Path, tmp_path: Path) -> None:
    (tmp_path / left).write_bytes(b"")
    with pytest.raises(Unusable, match=f"{left}: there is a house here already, or something of one"):
        restore_house(folder, str(tmp_path / "house.sqlite"), silently)


def test_where_it_fails_in_the_middle_there_is_no_house(folder: Path, new_place: str) -> None:
    def failing(table: str, _lines: int) -> None:
        if table == "originals":
            raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        restore_house(folder, new_place, failing)
    assert is_empty(new_place)
    restore_house(folder, new_place, silently)


def test_why_it_fails_is_told_without_what_was_written(folder: Path, postgres_place: str) -> None:
    engine = create_engine(f"sqlite:///{folder / LEDGER}")
    with engine.begin() as connection:
        connection.execute(text("UPDATE rows SET part = 99999 WHERE stream = 'asp22' AND position = 4"))
    engine.dispose()
    ledger = engine_of(postgres_place)
    with (
        of_file(folder / LEDGER) as source,
        ledger.begin() as target,
        pytest.raises(SQLAlchemyError) as raised,
    ):
        copy_tables(source, target, OF_LEDGER, silently)
    ledger.dispose()
    assert "Awa Diop" not in str(raised.value)
    assert reason_of(raised.value) == "smallint out of range"


@pytest.mark.parametrize("version", [1, 2])
def test_a_backup_of_an_older_release_is_migrated_as_it_is_restored(
    version: int, place: str, tmp_path: Path
) -> None:
    older = str(tmp_path / "older.sqlite")
    made = made_by_version(version, older)
    back_up(older, tmp_path / "backup", NOW, silently)
    (tmp_path / "new").mkdir()
    new = place if "://" in place else str(tmp_path / "new" / "house.sqlite")
    restored = restore_house(tmp_path / "backup", new, silently)
    assert restored.migrated == Migrated(version, SCHEMA_VERSION)
    open_database(new, create=True).dispose()
    assert verdict_at(new) == (len(made), ())


@pytest.mark.parametrize("act", [look_at, check_originals])
def test_looking_at_a_backup_changes_nothing_in_it(act: Callable[[Path], object], folder: Path) -> None:
    def there() -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in folder.iterdir()}

    before = there()
    act(folder)
    assert there() == before


def test_an_original_that_is_not_what_its_address_says_is_found(house: str, tmp_path: Path) -> None:
    engine = engine_of(str(file_of_originals(house)))
    with engine.begin() as connection:
        connection.execute(text("UPDATE originals SET content = x'00' WHERE kind = 'text'"))
    engine.dispose()
    back_up(house, tmp_path / "backup", NOW, silently)
    with pytest.raises(Damaged, match=r"the original \w+ is not what was kept"):
        check_originals(tmp_path / "backup")
