"""`hemicycle review` on the command line."""

from pathlib import Path

from any_dataset import WARRANTS, small
from click.testing import CliRunner

from hemicycle.chamber.house.approvals import Approvals
from hemicycle.cli import main
from hemicycle.ledger.database import open_database
from hemicycle.ledger.notebook import Notebook
from hemicycle.review.packaged import packaged_directories
from hemicycle.review.reading.reading import read_dataset


def told(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["review", *arguments])
    return result.exit_code, result.output


def test_check_prints_what_is_counted_and_what_others_published() -> None:
    code, output = told("check", str(packaged_directories()[0]))
    assert code == 0
    assert (
        "icc: Twenty-five years of cooperation, International Criminal Court, gathered on 2026-11-23"
        in output
    )
    assert "findings.csv: 20 rows, 1 of them uncertain and left out" in output
    assert "Warrants outstanding, 2024-11: published 30, counted here 29 (" in output
    assert "Persons against whom a warrant is public, 2024-12-17: published 59, the same (" in output


def test_check_tells_every_fault_and_fails(tmp_path: Path) -> None:
    folder = small(tmp_path / "small", warrants=WARRANTS.replace("core", "war").replace("2018-01-11", "soon"))
    code, output = told("check", str(folder))
    assert code == 1
    assert [line.partition(" ")[0] for line in output.splitlines()] == [
        "warrants.csv:2:offence:",
        "warrants.csv:2:public_on:",
        "warrants.csv:3:offence:",
        "warrants.csv:4:offence:",
    ]


def test_approve_and_withdraw_are_noted_beside_the_ledger(tmp_path: Path) -> None:
    database = str(tmp_path / "house.sqlite")
    open_database(database, create=True).dispose()
    directory = small(tmp_path / "small")
    digest = read_dataset(directory).digest
    assert told("approve", str(directory), "--database", database) == (
        0,
        f"small: published as gathered on 2021-03-01, digest {digest}\n",
    )
    engine = open_database(database, create=False)
    noted = Approvals(Notebook(engine)).of("small")
    assert noted is not None
    assert (noted.digest, str(noted.gathered_on)) == (digest, "2021-03-01")
    assert told("withdraw", "small", "--database", database) == (0, "small: no longer published\n")
    assert Approvals(Notebook(engine)).of("small") is None
    engine.dispose()
    assert told("withdraw", "small", "--database", database) == (
        1,
        "small: no such data set is published here.\n",
    )


def test_a_data_set_with_faults_is_not_approved(tmp_path: Path) -> None:
    database = str(tmp_path / "house.sqlite")
    open_database(database, create=True).dispose()
    code, output = told("approve", str(small(tmp_path / "small", warrants="")), "--database", database)
    assert (code, output) == (1, "warrants.csv:1: The file is empty; its first line names the columns.\n")
