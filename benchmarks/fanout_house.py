"""The house that `fanout.py` measures: PORT; each line on standard input is one act of the chair.

It says "ready", and then the cookie of the chair's browser.
"""

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hemicycle.building.serving import serve
from hemicycle.chamber.links import Claim, digest
from hemicycle.delegations.category import Category
from hemicycle.delegations.register import every_delegation
from hemicycle.plenary.command import Command
from hemicycle.plenary.floor.give import GiveFloor
from hemicycle.plenary.floor.meeting import OpenMeeting
from hemicycle.plenary.floor.segments import OpenSegment
from hemicycle.plenary.floor.timing import ExtendTime, PauseClock, RunClock
from hemicycle.plenary.links.bind import BindLink
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.programme.limits import Limit
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.programme.registration import Registration, UnknownSender
from hemicycle.plenary.programme.segment import Segment
from hemicycle.plenary.represented import Represented
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door
from hemicycle.settings import Settings
from hemicycle.web.entering import cookie_name, new_session
from hemicycle.web.house import House
from measuring import SERVERS, pin, raise_the_limit_of_files

SLUG = "measured"
INSCRIBED = 40
PROGRAMME = Programme(
    title="Plenary session on cooperation",
    zone="America/New_York",
    segments=(Segment(key="1", title="Segment I"), Segment(key="2", title="Segment II")),
    limits=(Limit(seconds=120),),
    registration=Registration(unknown_senders=UnknownSender.INSCRIBE),
)


async def prepare(house: House) -> None:
    """Forty inscribed in two segments, the meeting open, the first of them speaking."""
    for number, known in enumerate(every_delegation()[:INSCRIBED]):
        represented = Represented(key=known.key, name=known.name("en"), category=Category.STATE_PARTY)
        request = ReceiveRequest(
            id=f"request-{number}",
            door=Door.WEB,
            arrived=datetime.now(UTC),
            asked=Asked(delegation=represented, segments=("1" if number % 2 == 0 else "2",)),
        )
        await house.chamber.submit(SLUG, request, "web")
    opening = (
        OpenMeeting(id="open"),
        OpenSegment(id="segment", segment="1"),
        GiveFloor(id="give", inscription=1),
    )
    for command in opening:
        await house.chamber.submit(SLUG, command, "chair")


def act(number: int) -> Command:
    name = f"act-{number}"
    return (
        PauseClock(id=name, intervention=1),
        RunClock(id=name, intervention=1),
        ExtendTime(id=name, intervention=1, seconds=10),
    )[number % 3]


async def chair_session(house: House) -> str:
    """The cookie of a browser that entered as the chair."""
    session = new_session(house, Claim(role=Role.CHAIR, plenary=SLUG), "benchmark")
    binding = BindLink(id="bind", role=Role.CHAIR, subject="", issue=1, device=digest(session.device))
    await house.chamber.submit(SLUG, binding, "chair")
    return f"{cookie_name(SLUG, Role.CHAIR)}={house.links.session(session)}"


async def play(house: House) -> None:
    await prepare(house)
    asked = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(asked), sys.stdin.buffer
    )
    print("ready", flush=True)
    print(await chair_session(house), flush=True)
    number = 0
    while await asked.readline():
        await house.chamber.submit(SLUG, act(number), "chair")
        number += 1


def main() -> None:
    pin(SERVERS)
    raise_the_limit_of_files()
    with TemporaryDirectory() as folder:
        settings = Settings(database=str(Path(folder) / "house.sqlite"), port=int(sys.argv[1]))
        serve(settings, (SLUG, PROGRAMME), None, play)


if __name__ == "__main__":
    main()
