"""The commands by which an operator lets programs act: a token is shown once, and kept as a digest."""

import asyncio
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hand_time import HandTime
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.house.tokens import Scope, Token, Tokens
from hemicycle.cli import main
from hemicycle.ledger.database import open_database
from hemicycle.ledger.notebook import Notebook
from hemicycle.plenary.convene import Convene
from plenary_stage import OPENING, PROGRAMME


@pytest.fixture
def database(tmp_path: Path) -> str:
    place = str(tmp_path / "house.sqlite")

    async def convened() -> None:
        engine = open_database(place, create=True)
        chamber = Chamber(engine, HandTime())
        await chamber.open()
        await chamber.submit("asp22", Convene(id="convene", programme=PROGRAMME), "desk")
        await chamber.close()
        engine.dispose()

    asyncio.run(convened())
    return place


def run(database: str, *words: str) -> Result:
    return CliRunner().invoke(main, ["token", words[0], "--database", database, *words[1:]])


def borne(database: str, secret: str, at: datetime = OPENING) -> Token | None:
    engine = open_database(database, create=False)
    try:
        return Tokens(Notebook(engine)).borne(secret, at)
    finally:
        engine.dispose()


def test_a_token_is_added_listed_and_revoked_and_shown_once(database: str) -> None:
    added = run(database, "add", "console-1", "--plenary", "asp22", "--scope", "chair", "--scope", "read")
    found = re.fullmatch(
        r"Token console-1 is added\. It is not shown again:\n(hct_[\w-]{43})\n", added.output
    )
    assert found is not None, added.output
    token = borne(database, found[1])
    assert token is not None
    assert (token.plenary, token.scopes) == ("asp22", (Scope.CHAIR, Scope.READ))
    shown = run(database, "list").output
    assert shown == "console-1  asp22  chair, read  until it is revoked\n"
    assert run(database, "revoke", "console-1").output == "Revoked.\n"
    assert (run(database, "list").output, borne(database, found[1])) == ("", None)


def test_the_house_keeps_no_token_that_could_be_used(database: str) -> None:
    secret = run(database, "add", "one", "--plenary", "asp22", "--scope", "desk").output.split()[-1]
    assert secret.encode() not in Path(database).read_bytes()
    token = borne(database, secret)
    assert token is not None
    assert borne(database, token.digest) is None


def test_a_day_counts_to_its_end(database: str) -> None:
    words = ("--plenary", "asp22", "--scope", "read", "--expires", "2023-12-08")
    secret = run(database, "add", "one", *words).output.split()[-1]
    assert borne(database, secret, datetime(2023, 12, 8, 23, 59, tzinfo=UTC)) is not None
    assert borne(database, secret, datetime(2023, 12, 9, tzinfo=UTC)) is None
    assert "until 2023-12-09 00:00 UTC" in run(database, "list").output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("add", "One", "--plenary", "asp22", "--scope", "read"), "small letters, digits and hyphens"),
        (("add", "one", "--plenary", "asp22"), "Say what the token is good for, with --scope."),
        (("add", "one", "--plenary", "none", "--scope", "read"), "Name one of the plenaries"),
        (("add", "one", "--plenary", "asp22", "--scope", "read", "--expires", "soon"), "soon is no day"),
        (("add", "one", "--plenary", "asp22", "--scope", "read", "--expires", "9999-12-31"), "no day that"),
        (("revoke", "one"), "There is no token one; `hemicycle token list` shows those there are."),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(database: str, words: tuple[str, ...], said: str) -> None:
    answer = run(database, *words)
    assert answer.exit_code == 1
    assert said in answer.output


def test_a_name_is_taken_once(database: str) -> None:
    words = ("add", "one", "--plenary", "asp22", "--scope", "read")
    assert run(database, *words).exit_code == 0
    assert "There is a token one already" in run(database, *words).output
