"""The calendar of a house has what sits soon and what sat within a year; that of a plenary all its sittings."""

import asyncio
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from msgspec.structs import replace

from hand_time import HandTime
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.programme.sitting import Sitting
from house_in_hand import SLUG, HouseInHand
from plenary_stage import OPENING, PROGRAMME

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def test_a_house_and_each_of_its_plenaries_have_a_calendar(tmp_path: Path) -> None:
    asyncio.run(_subscribed(tmp_path))


async def _subscribed(folder: Path) -> None:
    long_ago = replace(PROGRAMME, title="Long ago", sittings=(Sitting(day=date(2019, 12, 5)),))
    async with HouseInHand(folder, PROGRAMME, HandTime(OPENING)) as house:
        await house.chamber.submit("asp18", Convene(id="convene", programme=long_ago), "desk")
        public = house.browser()
        found = {}
        for path in ("/calendar.ics", f"/{SLUG}/calendar.ics", "/asp18/calendar.ics"):
            answer = await public.get(path)
            assert answer.headers["content-type"].startswith("text/calendar")
            found[path] = [str(one["SUMMARY"]) for one in Calendar.from_ical(answer.text).walk("VEVENT")]
        assert found == {
            "/calendar.ics": [PROGRAMME.title],
            f"/{SLUG}/calendar.ics": [PROGRAMME.title],
            "/asp18/calendar.ics": ["Long ago"],
        }
        assert (await public.get("/nothing/calendar.ics")).status_code == 404
        assert 'href="/calendar.ics"' in (await public.get("/")).text
