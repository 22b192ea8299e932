"""A list on paper is always at hand, and what happened on paper is entered afterwards with its true time."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner

from device import Device, in_force, link
from form_in import form_in
from hemicycle.cli import main
from house_process import HouseProcess

ZONE = ZoneInfo("America/New_York")
DESK = "/cooperation/desk"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[HouseProcess]:
    started = HouseProcess(tmp_path).start()
    for name in ("Belgium", "Senegal", "Chile"):
        started.ask(name, name)
    yield started
    started.stop()


@pytest.fixture
def desk(house: HouseProcess) -> Device:
    device = Device(house)
    path = in_force(house, link(house, "renew", "cooperation", "desk", "--for", "Amina"))
    assert device.status(path, "") == 303
    return device


class Morning:
    """Some minutes ago, on the venue's wall. All on one day there."""

    def __init__(self) -> None:
        now = datetime.now(ZONE)
        self.began = now - timedelta(minutes=30)
        if self.began.date() != now.date():
            self.began = now.replace(hour=0, minute=0, second=0, microsecond=0)
        self._step = (now - self.began) / 30

    def at(self, minute: int) -> str:
        return (self.began + minute * self._step).strftime("%H:%M:%S")

    @property
    def day(self) -> str:
        return self.began.date().isoformat()


def form(*lines: tuple[str, str, str, str], **more: str) -> dict[str, str]:
    names = ("what", "who", "from", "to")
    return {
        **{
            f"{name}-{number}": value
            for number, line in enumerate(lines, 1)
            for name, value in zip(names, line, strict=True)
        },
        **more,
    }


def test_a_meeting_on_paper_is_shown_before_it_is_recorded_and_then_stands_with_its_hours(
    house: HouseProcess, desk: Device
) -> None:
    morning = Morning()
    written = form(
        ("meeting-opened", "", morning.at(0), ""),
        ("segment-opened", "Segment I", morning.at(1), ""),
        ("spoke", "Belgium", morning.at(2), morning.at(6)),
        ("point-upheld", "Peru", morning.at(3), morning.at(4)),
        ("absent", "Sénégal", morning.at(6), ""),
        ("spoke", "chile", morning.at(7), morning.at(9)),
        day=morning.day,
    )
    before = house.state()
    status, _, shown = desk.ask(f"{DESK}/paper", urlencode(written))
    assert (status, house.state()) == (200, before)
    assert "6 lines would be recorded" in shown
    recording = form_in(shown)
    assert recording["enter"] == "1"
    assert desk.press(f"{DESK}/paper", **recording) == 303
    position = house.state()["position"]
    assert desk.press(f"{DESK}/paper", **recording) == 303
    assert house.state()["position"] == position
    marks = {one["name"]: one["mark"] for one in house.state()["lists"][0]["places"]}
    assert marks == {"Belgium": "heard", "Chile": "heard", "Senegal": "absent"}
    rows = exported(house)
    last = rows[-1]
    assert (last["kind"], last["actor"], json.loads(last["public"])) == (
        "paper-entered",
        "desk",
        {"interventions": [1, 2, 3], "lines": 6},
    )
    opened = next(row for row in rows if row["kind"] == "meeting-opened")
    happened = datetime.fromisoformat(opened["happened"])
    assert happened.astimezone(ZONE).strftime("%H:%M:%S") == morning.at(0)
    assert opened["command"] == last["command"]
    assert opened["recorded"] == last["recorded"] > opened["happened"]


def exported(house: HouseProcess) -> list[dict[str, str]]:
    result = CliRunner().invoke(main, ["export", "cooperation", "--database", str(house.database)])
    return [json.loads(json.loads(line)["header"]) for line in result.output.splitlines()]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (("spoke", "Belgium", "25:00", ""), "Line 1: 25:00 is no hour"),
        (("segment-opened", "Segment IX", "00:00", ""), "Line 1: name a segment of the programme"),
        (("spoke", "Belgium", "00:00", "00:00"), "Line 1: It ends at 00:00"),
        (("<b>", "Belgium", "00:00", ""), "Line 1: say what happened"),
        (("spoke", "Belgium", "00:00", ""), "Line 1: No segment is open at that moment"),
    ],
)
def test_what_does_not_hold_is_told_with_its_line_and_shown_again(
    house: HouseProcess, desk: Device, line: tuple[str, str, str, str], sentence: str
) -> None:
    before = house.state()
    status, _, shown = desk.ask(f"{DESK}/paper", urlencode(form(line, day=Morning().day)))
    assert status == 409
    assert sentence in shown
    assert f'value="{line[1]}"' in shown
    assert desk.press(f"{DESK}/paper", **form(line, day="", enter="1")) == 409
    assert house.state() == before


def test_the_list_on_paper_is_for_desk_and_chair_and_says_behind_which_row(
    house: HouseProcess, desk: Device
) -> None:
    for path in (f"{DESK}/paper-list", f"{DESK}/paper"):
        assert Device(house).status(path) == 404
    chair = Device(house)
    chair.cookies = {one["name"]: one["value"] for one in house.sessions() if "chair" in one["name"]}
    assert chair.status(f"{DESK}/paper") == 404
    for device in (desk, chair):
        status, headers, shown = device.ask(f"{DESK}/paper-list")
        assert (status, headers["cache-control"]) == (200, "no-store")
        names = [shown.index(name) for name in ("Belgium", "Senegal", "Chile")]
        assert names == sorted(names)
        assert shown.count('class="box"') == 3
        assert f"position {house.state()['position']} of the ledger" in shown
        verdict = CliRunner().invoke(main, ["verify", str(house.database)]).output
        assert verdict.split()[2] in shown
