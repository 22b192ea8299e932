"""`hemicycle past` on the command line, and what it leaves in the ledger."""

from pathlib import Path

from click.testing import CliRunner

from hemicycle.building.plenaries import stored_plenary
from hemicycle.cli import main

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
            "2 sittings, from 2009-06-03 to 2009-06-04\n"
            "6 interventions, 3 of them without an hour; 3 speakers named\n"
            "1 statements, 2 needs, 1 commitments\n"
            "3 papers: LH/ASM/4/JOURNAL.3, LH/ASM/4/9, Letter of Sandmark to the Secretariat\n"
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
