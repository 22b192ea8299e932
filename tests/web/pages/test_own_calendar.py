"""A delegation's calendar: the file for its session alone, the address for whoever has it, until its link ends."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from datetime import UTC, timedelta
from html import unescape
from pathlib import Path

import httpx
import pytest
from icalendar import Calendar

from hand_time import HandTime
from hemicycle.plenary.links.issue import IssueLink, RevokeLink
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door
from hemicycle.web.entering import path_of
from house_in_hand import SLUG, HouseInHand
from plenary_stage import OPENING, PROGRAMME, state

FILE = f"/{SLUG}/mine/calendar.ics"

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def in_a_house(folder: Path, story: Callable[[HouseInHand], Awaitable[None]]) -> None:
    async def main() -> None:
        async with HouseInHand(folder, PROGRAMME, HandTime(OPENING + timedelta(hours=1))) as house:
            for key in ("SN", "CL"):
                asks = ReceiveRequest(
                    id=key,
                    door=Door.DESK,
                    arrived=OPENING,
                    asked=Asked(delegation=state(key), segments=("1",)),
                )
                await house.chamber.submit(SLUG, asks, "desk")
            await story(house)

    asyncio.run(main())


async def address_in(page: httpx.AsyncClient) -> str:
    """The path of the address that the page says a calendar is to be given."""
    text = (await page.get(f"/{SLUG}/mine?lang=en")).text
    found = re.search(r"<code[^>]*>http://[^/]+(/[^<]+)</code>", text)
    assert found is not None
    return unescape(found[1])


async def status(browser: httpx.AsyncClient, path: str) -> int:
    return (await browser.get(path)).status_code


def test_the_file_is_for_the_session_and_the_address_shows_the_same_to_whoever_has_it(tmp_path: Path) -> None:
    async def story(house: HouseInHand) -> None:
        senegal, stranger = await house.entered(Role.DELEGATION, "SN"), house.browser()
        assert await status(stranger, FILE) == 404
        saved = await senegal.get(f"{FILE}?lang=fr")
        assert saved.headers["content-type"].partition(";")[0] == "text/calendar"
        assert (saved.headers["cache-control"], saved.headers["x-robots-tag"]) == ("no-store", "noindex")
        before = house.chamber.view(SLUG)
        path = (await address_in(senegal)).replace("lang=en", "lang=fr")
        asked = await stranger.get(path)
        assert (asked.status_code, asked.content, asked.cookies) == (200, saved.content, httpx.Cookies())
        assert house.chamber.view(SLUG) is before
        events = Calendar.from_ical(asked.content).walk("VEVENT")
        assert [str(one["status"]) for one in events] == ["TENTATIVE", "CONFIRMED"]
        assert events[0]["dtstamp"].dt == house.time.moment.astimezone(UTC)
        assert "Sénégal" in str(events[0]["summary"])

    in_a_house(tmp_path, story)


def test_the_address_opens_nothing_else_and_no_link_is_an_address(tmp_path: Path) -> None:
    async def story(house: HouseInHand) -> None:
        stranger = house.browser()
        path = await address_in(await house.entered(Role.DELEGATION, "SN"))
        token = path.rpartition("/")[2].partition(".ics")[0]
        link = path_of(house.house, SLUG, Role.DELEGATION, "SN").rpartition("/")[2]
        assert await status(stranger, f"/enter/delegation/{token}") == 404
        for wrong in (f"{link}.ics", f"{token}x.ics", "guessed.ics"):
            assert await status(stranger, f"/{SLUG}/calendar/{wrong}") == 404
        assert await status(stranger, path.replace(SLUG, "another")) == 404

    in_a_house(tmp_path, story)


@pytest.mark.parametrize("ends", [RevokeLink, IssueLink])
def test_the_address_ends_with_the_link_of_the_delegation_and_no_other(
    tmp_path: Path, ends: type[RevokeLink | IssueLink]
) -> None:
    async def story(house: HouseInHand) -> None:
        calendar = house.browser()
        senegal = await address_in(await house.entered(Role.DELEGATION, "SN"))
        chile = await address_in(await house.entered(Role.DELEGATION, "CL"))
        await house.chamber.submit(SLUG, ends(id="ends", role=Role.DELEGATION, subject="SN"), "desk")
        assert [await status(calendar, one) for one in (senegal, chile)] == [404, 200]

    in_a_house(tmp_path, story)


def test_who_guesses_addresses_is_slowed_down(tmp_path: Path) -> None:
    async def story(house: HouseInHand) -> None:
        guessing = house.browser()
        said = [await status(guessing, f"/{SLUG}/calendar/{number}.ics") for number in range(31)]
        assert said == [404] * 30 + [429]

    in_a_house(tmp_path, story)
