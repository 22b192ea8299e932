"""A whole sitting through the pages, with what goes wrong in one."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hemicycle.note.toml.reading import read_programme
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.programme.programme import Programme
from house_in_hand import SLUG, ChairsPage, HouseInHand

EXAMPLE = Path(__file__).parent.parent / "examples" / "asp22-cooperation.toml"
REGISTERING = datetime(2023, 12, 1, 9, 0, tzinfo=UTC)
OPENS = datetime(2023, 12, 8, 16, 30, tzinfo=UTC)
NEXT_DAY = datetime(2023, 12, 9, 15, 0, tzinfo=UTC)
DELEGATIONS = ("Belgium", "Senegal", "Japan", "Chile", "Fiji", "Kenya")


def at(seconds: float, day: datetime = OPENS) -> str:
    return (day + timedelta(seconds=seconds)).isoformat().replace("+00:00", "Z")


def state(key: str, name: str) -> dict[str, str]:
    return {"key": key, "name": name, "category": "state-party"}


BELGIUM, SENEGAL, JAPAN = state("BE", "Belgium"), state("SN", "Senegal"), state("JP", "Japan")
CHILE, FIJI, KENYA = state("CL", "Chile"), state("FJ", "Fiji"), state("KE", "Kenya")


def example() -> Programme:
    """The example in a decided zone, with strangers inscribed at once."""
    text = EXAMPLE.read_text(encoding="utf-8").replace("# zone", "zone")
    return read_programme(text.replace("[registration]", '[registration]\nunknown_senders = "inscribe"'), "p")


async def registered(house: HouseInHand) -> None:
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


async def first_day(house: HouseInHand, page: ChairsPage) -> None:
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


async def next_day(house: HouseInHand, page: ChairsPage) -> None:
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
