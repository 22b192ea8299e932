"""A whole sitting through the pages, with what goes wrong in one; the record is compared whole with what was played."""

import asyncio
import subprocess
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

import bagit
import pytest
from click.testing import CliRunner

from archive_reading import broken_links
from hand_time import HandTime
from hemicycle.cli import main
from hemicycle.delegations.register import delegation as known
from hemicycle.plenary.links.link import Role
from house_in_hand import SLUG, ChairsPage, HouseInHand
from record_reading import Told, Wall, in_docx, in_json, in_pdf, in_xml, on_the_wall
from whole_sitting import (
    BELGIUM,
    CHILE,
    FIJI,
    JAPAN,
    KENYA,
    NEXT_DAY,
    REGISTERING,
    SENEGAL,
    at,
    example,
    first_day,
    next_day,
    registered,
)

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def held(number: int, delegation: dict[str, str], start: str, end: str, **more: object) -> dict[str, object]:
    return {
        "number": number,
        "sitting": 0 if start < at(0, NEXT_DAY) else 1,
        "cited": None,
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
    async with HouseInHand(folder, example(), HandTime(REGISTERING)) as house:
        await registered(house)
        page = ChairsPage(await house.entered(Role.CHAIR))
        await first_day(house, page)
        await next_day(house, page)
        answer = await house.browser().get(f"/api/v1/{SLUG}/record")
        played = answer.json()
        played.pop("position")
        assert played == {**RECORD, "presumption": None}
        for language in ("en", "fr"):
            await _every_paper_tells_it(house, language)
        await asyncio.to_thread(_archived, folder)


def _archived(folder: Path) -> None:
    """Beside the house, from its database alone."""
    to = folder / "archive"
    options = ["--database", str(folder / "house.sqlite"), "--to", str(to)]
    done = CliRunner().invoke(main, ["archive", SLUG, *options])
    assert done.exit_code == 0, done.output
    bagit.Bag(str(to)).validate()
    files = {path.relative_to(to).as_posix(): path.read_bytes() for path in to.rglob("*") if path.is_file()}
    assert broken_links(files) == []
    wall = Wall(zone=ZoneInfo("America/New_York"), names=frozenset())
    numbers = [one["number"] for one in RECORD["interventions"]]
    assert [one.number for one in in_json(files["data/record-en.json"], wall)] == numbers
    assert {path for path in files if path.startswith("data/interventions/")} == {
        f"data/interventions/{number}.html" for number in numbers
    }
    checked = subprocess.run([sys.executable, to / "check.py"], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, ""), checked.stdout


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


RECORD = {
    "sat": [
        {"day": at(0)[:10], "start": at(0), "end": at(700), "cited": None},
        {"day": at(0, NEXT_DAY)[:10], "start": at(0, NEXT_DAY), "end": at(300, NEXT_DAY), "cited": None},
    ],
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
            "sitting": 0,
            "delegation": KENYA,
            "moved": at(670),
            "outcome": "carried",
        }
    ],
    "absent": [{"delegation": SENEGAL, "group": None, "segment": "1"}],
    "not_reached": [],
    "fate": "carried-over",
}
