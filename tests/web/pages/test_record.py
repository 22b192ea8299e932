"""The record as everybody reads it, what the desk writes in it, and what a delegation may ask to correct."""

import asyncio
import re
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

import httpx
import pytest
from msgspec.structs import replace

from hand_time import HandTime
from hemicycle.plenary.links.link import Role
from house_in_hand import SLUG, ChairsPage, HouseInHand
from plenary_stage import MEETING, PROGRAMME

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
REGISTERING = datetime(2023, 12, 1, 9, 0, tzinfo=UTC)


def test_a_summary_and_a_correction_go_from_desk_and_delegation_into_the_public_record(
    tmp_path: Path,
) -> None:
    asyncio.run(_record(tmp_path))


async def _record(folder: Path) -> None:
    programme = replace(PROGRAMME, languages=("en", "fr"))
    async with HouseInHand(folder, programme, HandTime(REGISTERING)) as house:
        await _heard(house)
        desk, belgium = await house.entered(Role.DESK), await house.entered(Role.DELEGATION, "BE")
        chile, public = await house.entered(Role.DELEGATION, "CL"), house.browser()
        summed = {
            "act": "summarise",
            "intervention": "1",
            "in": "en",
            "words": "Two agreements.",
            "record": "1",
        }
        assert await _location(desk, "desk", summed) == f"/{SLUG}/desk/record?lang=en"
        asked = {"act": "ask-correction", "on": "1", "words": "Three agreements."}
        assert await _location(belgium, "mine", asked) == f"/{SLUG}/mine?lang=en"
        assert (await chile.post(f"/{SLUG}/mine", data=asked)).status_code == httpx.codes.NOT_FOUND
        own = await _text(belgium, "mine")
        assert "Two agreements." in own
        assert "The secretariat has not decided this correction yet." in own
        assert "Three agreements." not in await _text(public, "record")
        waiting = await _text(desk, "desk/record")
        assert "Three agreements." in waiting
        unreasoned = {"act": "refuse-correction", "on": "1", "reason": "", "record": "1"}
        refused = await desk.post(f"/{SLUG}/desk?lang=en", data=unreasoned)
        assert (refused.status_code, "A refusal needs a reason" in refused.text) == (409, True)
        admitted = {"act": "admit-correction", "on": "1", "record": "1"}
        assert await _location(desk, "desk", admitted) == f"/{SLUG}/desk/record?lang=en"
        for path in ("record", "interventions/1"):
            told = await _text(public, path)
            assert ("Two agreements." in told, "Three agreements." in told) == (True, True)
        assert "This correction stands beside the original." in await _text(belgium, "mine")
        assert (await public.get(f"/{SLUG}/interventions/9")).status_code == httpx.codes.NOT_FOUND
        named = {"act": "name-overruns", "on": "0", "reason": "The Bureau decided.", "record": "1"}
        assert "past the limit" not in await _text(public, "record")
        await _location(desk, "desk", named)
        assert "30 s past the limit" in await _text(public, "record")


def test_every_version_of_a_list_has_an_address_that_stays(tmp_path: Path) -> None:
    asyncio.run(_versions(tmp_path))


async def _versions(folder: Path) -> None:
    async with HouseInHand(folder, PROGRAMME, HandTime(REGISTERING)) as house:
        await _registered(house)
        desk, public = await house.entered(Role.DESK), house.browser()
        published = {"act": "publish", "on": "0", "segment": "1", "stage": "provisional", "list": "1"}
        await _location(desk, "desk", published)
        await _location(desk, "desk", {"act": "withdraw", "on": "1", "place": "1"})
        await _location(desk, "desk", {**published, "stage": "final"})
        assert _names(await _text(public, "lists/1/1")) == ["Belgium", "Chile"]
        assert _names(await _text(public, "lists/1/2")) == ["Chile"]
        assert "Version 2 is in force." in await _text(public, "lists/1/1")
        assert "is in force" not in await _text(public, "lists/1/2")
        for missing in ("lists/1/3", "lists/9/1"):
            assert (await public.get(f"/{SLUG}/{missing}")).status_code == httpx.codes.NOT_FOUND


async def _registered(house: HouseInHand) -> None:
    public = house.browser()
    for number, name in enumerate(("Belgium", "Chile"), 1):
        house.after(1)
        form = {"delegation": name, "segment": "1", "address": f"m@{name.lower()}.example", "speaker": ""}
        answer = await public.post(f"/{SLUG}/register", data={**form, "command": f"form-{number}"})
        assert answer.status_code == httpx.codes.CREATED, answer.text
        await house.entered(Role.REQUEST, str(number))


async def _heard(house: HouseInHand) -> None:
    await _registered(house)
    house.time.moment = MEETING
    page = ChairsPage(await house.entered(Role.CHAIR))
    await page.press("open")
    await page.press("open-segment", "Segment I")
    await page.press("give", "Belgium")
    house.after(150)
    await page.press("end")


async def _location(browser: httpx.AsyncClient, page: str, sent: dict[str, str]) -> str:
    answer = await browser.post(f"/{SLUG}/{page}?lang=en", data=sent)
    assert answer.status_code == httpx.codes.SEE_OTHER, answer.text
    return answer.headers["location"]


async def _text(browser: httpx.AsyncClient, page: str) -> str:
    answer = await browser.get(f"/{SLUG}/{page}", params={"lang": "en"})
    assert answer.status_code == httpx.codes.OK, answer.text
    return unescape(answer.text)


def _names(page: str) -> list[str]:
    return re.findall(r"<li value=\"\d+\">.*?<bdi>([^<]+)</bdi>", page)
