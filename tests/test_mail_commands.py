"""hemicycle mail: reading a folder, taking one in, and comparing the mailbox in copy."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from hemicycle.building.plenaries import stored_plenary
from hemicycle.cli import main
from hemicycle.ledger.database import open_database
from hemicycle.ledger.verification import verify
from house_process import PROGRAMME, HouseProcess

UNSEEN = Path(__file__).parent / "mailroom" / "unseen"
PROGRAMMES = Path(__file__).parents[1] / "examples"


def told(*arguments: str) -> list[str]:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    return result.stdout.splitlines()


@pytest.fixture
def database(tmp_path: Path) -> str:
    """Of a house that has convened its plenary and closed again."""
    house = HouseProcess(tmp_path, PROGRAMME).start()
    house.stop()
    return str(house.database)


def test_a_folder_is_read_with_one_answer_a_mail(tmp_path: Path) -> None:
    note = PROGRAMMES / "asp22-cooperation.toml"
    lines = told("mail", "read", str(UNSEEN), "--note", str(note), "--zone", "America/New_York", "--jsonl")
    assert sorted(json.loads(line)["id"] for line in lines) == sorted(
        one.stem for one in UNSEEN.glob("*.eml")
    )
    assert list(tmp_path.iterdir()) == []


def test_a_folder_taken_in_twice_counts_once_and_nobody_is_answered(database: str) -> None:
    arguments = ("mail", "import", str(UNSEEN), "--database", database, "--plenary", "cooperation")
    first, again = told(*arguments)[-1], told(*arguments)[-1]
    assert first.startswith("60 mails taken in")
    assert again == "60 mails taken in, 60 of them known before, 0 refused."
    state = stored_plenary(database, None)
    assert len(state.letters) == 0
    assert verify(open_database(database, create=False)).flaws == ()


def test_the_copies_mailbox_and_the_ledger_are_compared_both_ways(database: str, tmp_path: Path) -> None:
    export, ours = tmp_path / "export", tmp_path / "ours"
    for folder in (export, ours):
        folder.mkdir()
    mail = (
        b"Received: from mail.mission.example (mail.mission.example [192.0.2.7]) by mx.plenary.example; "
        b"Wed, 6 Dec 2023 10:00:00 +0000\r\nFrom: a@mission.example\r\nTo: secretariat@plenary.example\r\n"
        b"Cc: copy@embassy.example\r\nMessage-ID: <%d@mission.example>\r\nSubject: Speakers' list\r\n\r\n"
        b"Belgium requests the floor in segment I.\r\n"
    )
    (export / "1.eml").write_bytes(mail % 1)
    (export / "2.eml").write_bytes(mail % 2)
    (ours / "1.eml").write_bytes(mail % 1)
    (ours / "3.eml").write_bytes(mail % 3)
    told("mail", "import", str(ours), "--database", database)
    house = HouseProcess(tmp_path, PROGRAMME).start()
    house.stop()
    lines = told("mail", "reconcile", str(export), "--database", database)
    assert lines[0] == "1 mails are on both sides."
    assert [line for line in lines if line.startswith("Only the embassy has")] == [
        f"Only the embassy has: {export / '2.eml'}, from a@mission.example: Speakers' list"
    ]
    assert lines[-1] == "What only the embassy has is taken in with hemicycle mail import."
