"""`hemicycle past` on the command line, and what it leaves in the ledger."""

from pathlib import Path

from click.testing import CliRunner

from hemicycle.building.plenaries import stored_plenary
from hemicycle.cli import main
from hemicycle.ledger.database import open_database
from hemicycle.ledger.signing import house_key

EXAMPLE = Path(__file__).parent.parent / "examples" / "past-plenary"


def told(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["past", *arguments])
    return result.exit_code, result.output


def copied(folder: Path, before: str, after: str) -> Path:
    for path in EXAMPLE.rglob("*"):
        place = folder / path.relative_to(EXAMPLE)
        if path.is_file():
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(path.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")
    return folder


def test_check_prints_what_the_papers_tell() -> None:
    assert told("check", str(EXAMPLE)) == (
        0,
        (
            "harbours-2009: Plenary on safe harbours (Assembly of the Lighthouse Convention, for its 4th session)\n"
            "sittings: 2, from 2009-06-03 to 2009-06-04\n"
            "interventions: 6, without an hour: 3, speakers named: 3\n"
            "statements: 1, needs: 2, commitments: 1\n"
            "papers: LH/ASM/4/JOURNAL.3, LH/ASM/4/9, Letter of Sandmark to the Secretariat\n"
        ),
    )


def test_check_tells_every_fault_and_fails(tmp_path: Path) -> None:
    code, output = told("check", str(copied(tmp_path, "10:36", "ten")))
    assert code == 1
    assert [line.partition(" ")[0] for line in output.splitlines()] == [
        "interventions.csv:3:end:",
        "interventions.csv:4:start:",
    ]
    code, output = told("check", str(copied(tmp_path, "harbours-2009", "search")))
    assert (code, output) == (
        1,
        "past.toml:name: The house itself uses the name search; choose another.\n",
    )


def test_entered_twice_it_stands_once_and_corrected_papers_make_another_edition(tmp_path: Path) -> None:
    ledger = str(tmp_path / "house.sqlite")
    entering = ("--database", ledger)
    assert told("enter", str(EXAMPLE), *entering) == (
        0,
        "harbours-2009 is entered: edition 1, row 1; its page is /harbours-2009\n",
    )
    assert told("enter", str(EXAMPLE), *entering) == (
        0,
        "harbours-2009 was entered before, and nothing was written now: edition 1, row 1; its page is /harbours-2009\n",
    )
    corrected = str(copied(tmp_path / "corrected", "10:36,not known", "10:36,10:41"))
    assert told("enter", corrected, *entering) == (
        1,
        "harbours-2009: This plenary has been entered before; say why it is corrected.\n",
    )
    assert told("enter", corrected, "--why", "The journal has it.", *entering) == (
        0,
        "harbours-2009 is entered: edition 2, row 2; its page is /harbours-2009\n",
    )
    state = stored_plenary(ledger, "harbours-2009")
    assert state.reconstructed is not None
    assert [one.why for one in state.reconstructed.editions] == ["", "The journal has it."]


def test_a_plenary_of_which_no_text_and_no_speech_is_known_is_entered_too(tmp_path: Path) -> None:
    """The tables that may be missing are missing, and nobody is known to have spoken."""
    folder, ledger, archive = tmp_path / "bare", str(tmp_path / "house.sqlite"), tmp_path / "archive"
    folder.mkdir()
    for name in ("past.toml", "sittings.csv", "interventions.csv"):
        text = (EXAMPLE / name).read_text(encoding="utf-8")
        kept = text.splitlines(keepends=True)[:1] if name == "interventions.csv" else [text]
        (folder / name).write_text("".join(kept), encoding="utf-8")
    house_key(open_database(ledger, create=True))
    assert told("enter", str(folder), "--database", ledger) == (
        0,
        "harbours-2009 is entered: edition 1, row 1; its page is /harbours-2009\n",
    )
    arguments = ("archive", "harbours-2009", "--to", str(archive), "--database", ledger)
    assert CliRunner().invoke(main, arguments).exit_code == 0
    assert "Nobody has spoken." in (archive / "data" / "index.html").read_text(encoding="utf-8")


def test_it_goes_into_another_ledger_with_its_texts_and_into_an_archive(tmp_path: Path) -> None:
    first, other = str(tmp_path / "first.sqlite"), str(tmp_path / "other.sqlite")
    whole, archive = str(tmp_path / "harbours.hemicycle"), tmp_path / "archive"
    told("enter", str(EXAMPLE), "--database", first)
    house_key(open_database(other, create=True))
    for arguments in (
        ("export", "harbours-2009", "--whole", whole, "--database", first),
        ("restore", whole, "--database", other),
        ("archive", "harbours-2009", "--to", str(archive), "--database", other),
    ):
        result = CliRunner().invoke(main, arguments)
        assert result.exit_code == 0, result.output
    text = (EXAMPLE / "texts" / "sandmark.txt").read_text(encoding="utf-8")
    (bare,) = archive.rglob("statements/1.txt")
    assert bare.read_text(encoding="utf-8") == text
