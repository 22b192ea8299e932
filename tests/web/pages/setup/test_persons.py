"""Whoever runs the house reads what it holds about persons, as it is now, and when it goes."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from datetime import timedelta
from html import unescape
from pathlib import Path

import httpx
import pytest
from msgspec.structs import replace

from hand_time import HandTime
from hemicycle.chamber.erasing import Erasing
from hemicycle.chamber.house.link import HouseLink
from hemicycle.chamber.house.notes import Notes
from hemicycle.chamber.house.persons import Persons
from hemicycle.chamber.keeping import Keeping
from hemicycle.ledger.database import open_database
from hemicycle.ledger.originals import open_originals
from hemicycle.plenary.represented import Speaker
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door, Sender
from hemicycle.plenary.statements.file import FileStatement
from hemicycle.web.application import application
from hemicycle.web.house import SetUp
from hemicycle.web.house_entering import house_path
from house_in_hand import SLUG, HouseInHand
from plenary_stage import OPENING, PROGRAMME, state

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

YEAR = timedelta(days=365)
Story = Callable[[HouseInHand, httpx.AsyncClient, Erasing], Awaitable[None]]


def in_a_house(tmp_path: Path, after: timedelta | None, story: Story) -> None:
    async def main() -> None:
        place = str(tmp_path / "house.sqlite")
        async with HouseInHand(tmp_path, PROGRAMME, HandTime(OPENING)) as house:
            engine, originals = open_database(place, create=False), open_originals(place)
            keeping = Keeping(originals)
            for number, code in enumerate(("SN", "CL")):
                asking = ReceiveRequest(
                    id=f"ask-{code}",
                    door=Door.WEB,
                    arrived=OPENING,
                    asked=Asked(delegation=state(code), segments=("1",)),
                    speaker=Speaker(name=f"Speaker {number}"),
                    sender=Sender(address="One@mission.example" if number else "one@mission.example"),
                )
                await house.chamber.submit(SLUG, asking, "web")
            text = FileStatement(
                id="f",
                inscription=1,
                original=await keeping.keep(b"x" * 2_000_000, "statement"),
                name="a.txt",
            )
            await house.chamber.submit(SLUG, text, "delegation:SN")
            persons = Persons(house.chamber, engine, originals.sizes, after)
            notebook = house.notebook()
            notes = Notes(keeping, notebook, house.chamber)
            setup = SetUp(HouseLink(notebook), notes, persons)
            served = application(replace(house.house, setup=setup))
            async with httpx.AsyncClient(
                transport=httpx.ASGITransport(app=served), base_url="http://house.example"
            ) as browser:
                assert (await browser.get("/setup/persons")).status_code == 404
                await browser.post(house_path(house.house, setup))
                await story(house, browser, Erasing(house.chamber, engine, keeping, notes, after))
            originals.close()
            engine.dispose()

    asyncio.run(main())


async def shown(browser: httpx.AsyncClient, language: str = "en") -> str:
    answer = await browser.get("/setup/persons", params={"lang": language})
    assert answer.headers["cache-control"] == "no-store"
    return unescape(re.sub(r"<[^>]+>", " ", answer.text))


def number(page: str, label: str) -> str:
    found = re.search(rf"{re.escape(label)}\s+([\d.]+( \([\d.]+ MB\))?)", page)
    assert found, f"The page does not say: {label}"
    return found[1]


def test_the_page_counts_what_is_there_and_what_was_erased(tmp_path: Path) -> None:
    async def story(house: HouseInHand, browser: httpx.AsyncClient, erasing: Erasing) -> None:
        page = await shown(browser)
        held = int(number(page, "Entries with something private"))
        assert (number(page, "Different addresses"), number(page, "Different names of speakers")) == (
            "1",
            "2",
        )
        assert number(page, "Originals") == "1 (2.0 MB)"
        assert number(page, "Entries of which it was erased") == "0"
        assert "It is erased on 2024-12-08." in page
        assert "erased 365 days after the last sitting" in page
        house.after(3 * 366 * 24 * 3600)
        anew = house.house.links.house_token(HouseLink(house.notebook()).renew())
        await browser.post(f"/enter/house/{anew}")
        assert "It fell due on 2024-12-08" in await shown(browser)
        assert await erasing.erase_what_is_due() == (SLUG,)
        after = await shown(browser)
        assert "It was erased when it fell due on 2024-12-08." in after
        assert number(after, "Entries of which it was erased") == str(held)
        assert [
            number(after, one)
            for one in (
                "Entries with something private",
                "Different addresses",
                "Different names of speakers",
            )
        ] == ["0", "0", "0"]
        assert number(after, "Originals") == "0 (0.0 MB)"

    in_a_house(tmp_path, YEAR, story)


def test_without_a_schedule_the_page_says_that_nothing_goes_and_what_to_write(tmp_path: Path) -> None:
    async def story(_: HouseInHand, browser: httpx.AsyncClient, _erasing: Erasing) -> None:
        page = await shown(browser)
        assert "No schedule is set: nothing is erased." in page
        assert "Write private_after_days under [erasure]" in page
        assert "Nothing of it falls due to be erased." in page
        assert "Aucun calendrier n’est fixé" in await shown(browser, "fr")

    in_a_house(tmp_path, None, story)
