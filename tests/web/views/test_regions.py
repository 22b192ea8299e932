"""The live regions: what of a plenary the lists and the seats rest on, and that they are drawn again when it changes."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from whole_day import whole_day

from hand_time import HandTime
from hemicycle.chamber.chamber import Chamber
from hemicycle.documents.pictures.hemicycle import seat_views
from hemicycle.ledger.database import open_database
from hemicycle.plenary.command import Command
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.evolve import evolve
from hemicycle.plenary.floor.absent import MarkAbsent
from hemicycle.plenary.floor.give import GiveFloor
from hemicycle.plenary.floor.meeting import OpenMeeting
from hemicycle.plenary.floor.segments import OpenSegment
from hemicycle.plenary.floor.timing import EndIntervention, PauseClock, RunClock
from hemicycle.plenary.lists.publication import Stage as Published
from hemicycle.plenary.lists.publish import PublishList
from hemicycle.plenary.lists.withdraw import Withdraw
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door
from hemicycle.web.streams.channel import Address, Audience
from hemicycle.web.views.floor import queue_view
from hemicycle.web.views.lists import list_views
from hemicycle.web.views.regions import RegionRenderer, shown_in_lists, shown_in_queue
from plenary_stage import MEETING, PROGRAMME, state


def test_lists_and_seats_show_nothing_but_what_they_are_said_to_rest_on() -> None:
    plenary = Plenary()
    for event in whole_day().events:
        plenary = evolve(plenary, event)
        alone = shown_in_lists(plenary)
        assert list_views(alone, "en") == list_views(plenary, "en")
        assert seat_views(alone, "fr") == seat_views(plenary, "fr")


def test_those_who_follow_rest_on_nothing_but_what_they_are_said_to() -> None:
    plenary = Plenary()
    for event in whole_day().events:
        plenary = evolve(plenary, event)
        assert queue_view(shown_in_queue(plenary), "fr") == queue_view(plenary, "fr")


SUBJECTS = {Audience.DELEGATION: "BE", Audience.REQUEST: "1"}


def asks(key: str) -> Command:
    return ReceiveRequest(
        id=key,
        door=Door.WEB,
        arrived=MEETING - timedelta(days=5),
        asked=Asked(delegation=state(key), segments=("1",)),
        vouched=True,
    )


COMMANDS: tuple[Command, ...] = (
    asks("BE"),
    asks("SN"),
    asks("CL"),
    PublishList(id="published", segment="1", stage=Published.FINAL),
    OpenMeeting(id="opened"),
    OpenSegment(id="segment", segment="1"),
    GiveFloor(id="given", inscription=1),
    PauseClock(id="paused", intervention=1),
    RunClock(id="running", intervention=1),
    EndIntervention(id="ended", intervention=1),
    MarkAbsent(id="absent", inscription=2),
    Withdraw(id="withdrawn", inscription=3),
)


@pytest.mark.parametrize("audience", Audience)
def test_what_is_kept_is_what_would_be_drawn_anew(tmp_path: Path, audience: Audience) -> None:
    async def main() -> None:
        engine = open_database(str(tmp_path / "house.sqlite"), create=True)
        time = HandTime(MEETING)
        chamber = Chamber(engine, time)
        await chamber.open()
        try:
            keeping = RegionRenderer(chamber)
            await chamber.submit("asp22", Convene(id="convene", programme=PROGRAMME), "desk")
            for command in COMMANDS:
                time.moment += timedelta(seconds=1)
                await chamber.submit("asp22", command, "chair")
                anew = RegionRenderer(chamber)
                for language in ("en", "fr"):
                    address = Address("asp22", audience, language, SUBJECTS.get(audience, ""))
                    assert keeping(address) == anew(address)
        finally:
            await chamber.close()
            engine.dispose()

    asyncio.run(main())
