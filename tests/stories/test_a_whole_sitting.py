"""A whole sitting through the pages, with what goes wrong in one; the record is compared whole with what was played."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from hand_time import HandTime
from hemicycle.delegations.register import delegation as known
from hemicycle.note.toml.reading import read_programme
from hemicycle.plenary.links.link import Role
from house_in_hand import SLUG, ChairsPage, HouseInHand
from record_reading import Told, Wall, in_docx, in_json, in_pdf, in_xml, on_the_wall

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "asp22-cooperation.toml"
REGISTERING = datetime(2023, 12, 1, 9, 0, tzinfo=UTC)
OPENS = datetime(2023, 12, 8, 16, 30, tzinfo=UTC)
NEXT_DAY = datetime(2023, 12, 9, 15, 0, tzinfo=UTC)
DELEGATIONS = ("Belgium", "Senegal", "Japan", "Chile", "Fiji", "Kenya")

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def at(seconds: float, day: datetime = OPENS) -> str:
    return (day + timedelta(seconds=seconds)).isoformat().replace("+00:00", "Z")


def state(key: str, name: str) -> dict[str, str]:
    return {"key": key, "name": name, "category": "state-party"}


BELGIUM, SENEGAL, JAPAN = state("BE", "Belgium"), state("SN", "Senegal"), state("JP", "Japan")
CHILE, FIJI, KENYA = state("CL", "Chile"), state("FJ", "Fiji"), state("KE", "Kenya")


def held(number: int, delegation: dict[str, str], start: str, end: str, **more: object) -> dict[str, object]:
    return {
        "number": number,
        "kind": "inscribed",
        "delegation": delegation,
        "group": None,
        "segment": "1",
        "start": start,
        "end": end,
        "interrupts": None,
        "over": None,
        "on_paper": False,
        "summaries": {},
        "corrections": [],
        **more,
    }


def test_a_whole_sitting_leaves_the_record_of_what_was_played(tmp_path: Path) -> None:
    asyncio.run(_sitting(tmp_path))


async def _sitting(folder: Path) -> None:
    text = EXAMPLE.read_text(encoding="utf-8").replace("# zone", "zone")
    programme = read_programme(
        text.replace("[registration]", '[registration]\nunknown_senders = "inscribe"'), "p"
    )
    async with HouseInHand(folder, programme, HandTime(REGISTERING)) as house:
        await _registered(house)
        page = ChairsPage(await house.entered(Role.CHAIR))
        await _first_day(house, page)
        await _next_day(house, page)
        answer = await house.browser().get(f"/api/v1/{SLUG}/record")
        played = answer.json()
        played.pop("position")
        assert played == RECORD
        for language in ("en", "fr"):
            await _every_paper_tells_it(house, language)


async def _every_paper_tells_it(house: HouseInHand, language: str) -> None:
    """Each format is read back into the interventions it tells."""
    names = {
        one["delegation"]["key"]: known(one["delegation"]["key"]).name(language)
        for one in RECORD["interventions"]
    }
    wall = Wall(zone=ZoneInfo("America/New_York"), names=frozenset(names.values()))
    told = [
        Told(
            number=one["number"],
            start=on_the_wall(one["start"], wall.zone),
            end=on_the_wall(one["end"], wall.zone),
            speaker=names[one["delegation"]["key"]],
        )
        for one in RECORD["interventions"]
    ]
    for ending, read in {"json": in_json, "docx": in_docx, "xml": in_xml, "pdf": in_pdf}.items():
        paper = await house.browser().get(f"/{SLUG}/record/{ending}", params={"in": language})
        assert read(paper.content, wall) == told, ending


async def _registered(house: HouseInHand) -> None:
    """At their own pages: the desk vouches by its programme, and each proves its address by its link."""
    public = house.browser()
    for number, name in enumerate(DELEGATIONS, 1):
        house.after(1)
        form = {
            "delegation": name,
            "segment": "1",
            "address": f"mission@{name.lower()}.example",
            "speaker": "",
        }
        answer = await public.post(f"/{SLUG}/register", data={**form, "command": f"form-{number}"})
        assert answer.status_code == 201, answer.text
        await house.entered(Role.REQUEST, str(number))


async def _first_day(house: HouseInHand, page: ChairsPage) -> None:
    house.time.moment = OPENS
    await page.press("open")
    await page.press("open-segment", "Segment I")
    await page.press("fill-seat", delegation="Belgium", speaker="The Ambassador")
    house.after(30)
    await page.press("give-seat", "Belgium")  # 30 s: invited, until 300
    house.after(270)
    await page.press("give", "Belgium")  # 300 s: Belgium in its own place, until 420
    house.after(40)
    await page.press("raise-point", delegation="Fidji")  # 340 s
    house.after(20)
    await page.press("reject")  # 360 s: 40 of Belgium's seconds are used
    house.after(100)  # overrun: 140 of 120 seconds
    assert 'data-past-zero="counting"' in await page.text()
    await page.press("end")  # 460 s
    house.after(10)
    await page.press("absent", "Absent")  # 470 s: Senegal does not answer
    await page.press("give", "Japan")  # 470 s
    house.after(60)
    what_if = await page.text(limit="90")
    assert "With 90 s the meeting ends about" in what_if
    await page.sent({"act": "set-limit", "seconds": "90", "on": "90", "position": "1"})
    house.after(60)
    await page.press("give", "Chile")  # 590 s, under the new limit
    assert 'data-limit="90000"' in await page.text()
    house.after(80)
    await page.press("end")  # 670 s
    await page.press("move-motion", motion="suspend-meeting", delegation="Kenya")
    await page.press("carry-motion")
    house.after(30)
    await page.press("suspend", "Suspend the meeting", until="2023-12-09T10:00")  # 700 s


async def _next_day(house: HouseInHand, page: ChairsPage) -> None:
    house.time.moment = NEXT_DAY
    await page.press("resume")
    await page.press("give", "Fiji")
    house.after(90)
    await page.press("give", "Kenya")
    house.after(60)
    await page.press("end")
    await page.press("ask-reply", delegation="Japan")
    assert await page.refused("give-reply") == (
        "Replies come at the end: speakers of this segment still await the floor."
    )
    await page.press("recall", "Senegal")
    await page.press("give", "Senegal")  # 150 s
    house.after(50)
    await page.press("end")  # 200 s
    await page.press("give-reply")
    house.after(100)
    await page.press("end")  # 300 s
    await page.press("close-segment")
    await page.press("close")


RECORD = {
    "sat": [{"start": at(0), "end": at(700)}, {"start": at(0, NEXT_DAY), "end": at(300, NEXT_DAY)}],
    "interventions": [
        held(1, BELGIUM, at(30), at(300), kind="invited"),
        held(2, BELGIUM, at(300), at(460)),
        held(3, FIJI, at(340), at(360), kind="point-of-order", interrupts=2),
        held(4, JAPAN, at(470), at(590)),
        held(5, CHILE, at(590), at(670)),
        held(6, FIJI, at(0, NEXT_DAY), at(90, NEXT_DAY)),
        held(7, KENYA, at(90, NEXT_DAY), at(150, NEXT_DAY)),
        held(8, SENEGAL, at(150, NEXT_DAY), at(200, NEXT_DAY)),
        held(9, JAPAN, at(200, NEXT_DAY), at(300, NEXT_DAY), kind="reply"),
    ],
    "points_of_order": [
        {
            "number": 1,
            "intervention": 3,
            "delegation": FIJI,
            "raised": at(340),
            "ruling": "not-upheld",
            "appealed_by": None,
            "overruled": None,
        }
    ],
    "motions": [
        {
            "number": 1,
            "kind": "suspend-meeting",
            "delegation": KENYA,
            "moved": at(670),
            "outcome": "carried",
        }
    ],
    "absent": [{"delegation": SENEGAL, "group": None, "segment": "1"}],
    "not_reached": [],
    "fate": "carried-over",
}
