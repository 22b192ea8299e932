"""What the house could not do is told in a sentence, in the language of whoever asked, and why."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

import httpx
import pytest

from api_stage import HERE, REQUEST, assert_problem
from hand_time import HandTime
from hemicycle.chamber.house.tokens import Scope
from hemicycle.chamber.not_recorded import ASTRAY, NEARLY_FULL, UNREAD, UNWRITTEN, NotRecorded
from hemicycle.plenary.links.link import Role
from hemicycle.web.api.problem import Kind
from hemicycle.wording.language import told
from hemicycle.wording.phrase import Phrase
from house_in_hand import SLUG, HouseInHand
from whole_sitting import REGISTERING, example, registered

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

FORM = {"delegation": "Peru", "segment": "2", "command": "form", "address": "mission@peru.example"}


def text() -> dict[str, Any]:
    """A text that is handed in, as httpx sends it."""
    return {
        "data": {"on": "1", "language": "en", "form": "spoken"},
        "files": {"text": ("text.txt", b"Chile speaks.")},
    }


TABLES = ("rows", "house", "originals", "index_entries", "index_plenaries")


@contextmanager
def gone(folder: Path) -> Iterator[None]:
    """What is in the databases of the house cannot be found meanwhile."""
    call_tables(folder, "{}", "hidden_{}")
    yield
    call_tables(folder, "hidden_{}", "{}")


def call_tables(folder: Path, before: str, after: str) -> None:
    for file in folder.glob("*.sqlite"):
        with closing(sqlite3.connect(file, timeout=30)) as connection:
            for name in TABLES:
                with suppress(sqlite3.OperationalError):  # each file has some of them
                    connection.execute(f"ALTER TABLE {before.format(name)} RENAME TO {after.format(name)}")


def test_while_its_clock_is_wrong_the_house_says_so(tmp_path: Path) -> None:
    async def story() -> None:
        async with HouseInHand(tmp_path, example(), HandTime(REGISTERING), is_astray=lambda: True) as house:
            browser = house.browser()
            page = await browser.post(f"/{SLUG}/register", data=FORM)
            assert (page.status_code, told(ASTRAY, "en") in page.text) == (503, True)
            french = await browser.post(f"/{SLUG}/register", data=FORM, headers={"accept-language": "fr"})
            assert (french.status_code, told(ASTRAY, "fr") in french.text) == (503, True)
            answer = await browser.post(f"{HERE}/requests", json=REQUEST)
            assert_problem(answer, Kind.NOT_RECORDED)
            assert (answer.json()["detail"], answer.headers["retry-after"]) == (str(ASTRAY), "1")

    asyncio.run(story())


def test_where_the_disk_is_nearly_full_who_hands_in_a_text_hears_it(tmp_path: Path) -> None:
    async def full(_content: bytes, _kind: str) -> str:
        raise NotRecorded(NEARLY_FULL)

    async def story() -> httpx.Response:
        async with HouseInHand(tmp_path, example(), HandTime(REGISTERING)) as house:
            await registered(house)
            house.serve_with(keep=full)
            desk = await house.entered(Role.DESK)
            return await desk.post(f"/{SLUG}/desk/statements?lang=en", **text())

    answer = asyncio.run(story())
    assert (answer.status_code, str(NEARLY_FULL) in answer.text) == (503, True)


@pytest.mark.parametrize(
    ("method", "path", "sentence"),
    [
        ("GET", "/search?q=Chile", UNREAD),
        ("GET", "/delegations/CL", UNREAD),
        ("GET", "/feed.atom", UNREAD),
        ("GET", f"/{SLUG}/ledger.jsonl", UNREAD),
        ("POST", f"/{SLUG}/desk/statements", UNWRITTEN),
    ],
)
def test_a_database_that_is_gone_is_no_fault_of_who_asks(
    tmp_path: Path, method: str, path: str, sentence: Phrase
) -> None:
    async def story() -> list[tuple[int, bool]]:
        async with HouseInHand(tmp_path, example(), HandTime(REGISTERING)) as house:
            await registered(house)
            desk = await house.entered(Role.DESK)
            answers = []
            with gone(tmp_path):
                for language in ("en", "ru"):
                    answer = await desk.request(method, path, **text(), headers={"accept-language": language})
                    answers.append((answer.status_code, told(sentence, language) in answer.text))
            return answers

    assert asyncio.run(story()) == [(503, True), (503, True)]


def test_a_program_hears_it_too_and_when_to_ask_again(tmp_path: Path) -> None:
    async def story() -> None:
        async with HouseInHand(tmp_path, example(), HandTime(REGISTERING)) as house:
            token = house.token("desk", Scope.DESK)
            browser = house.browser()
            with gone(tmp_path):
                asked = await browser.get(f"{HERE}/desk/requests", headers=token)
                sent = await browser.post(f"{HERE}/commands", json={"act": "withdraw"}, headers=token)
            for answer, kind, sentence in (
                (asked, Kind.UNREACHABLE, UNREAD),
                (sent, Kind.NOT_RECORDED, UNWRITTEN),
            ):
                assert_problem(answer, kind)
                assert (answer.json()["detail"], answer.headers["retry-after"]) == (str(sentence), "1")

    asyncio.run(story())


def test_a_mistake_of_the_house_is_not_put_down_to_who_asks(tmp_path: Path) -> None:
    async def mistaken(_content: bytes, _kind: str) -> str:
        raise ZeroDivisionError

    async def story() -> httpx.Response:
        async with HouseInHand(tmp_path, example(), HandTime(REGISTERING)) as house:
            await registered(house)
            house.serve_with(keep=mistaken)
            desk = await house.entered(Role.DESK)
            return await desk.post(f"/{SLUG}/desk/statements?lang=en", **text())

    answer = asyncio.run(story())
    assert (answer.status_code, "The house has made a mistake" in answer.text) == (500, True)
    assert "could not be read" not in answer.text
