"""What the start page and the search cost, from ten plenaries to a thousand.

    .venv/bin/python benchmarks/search.py [--events 200000] [--rounds 15]

Every size is a house of its own, as long as there are events: a plenary of 200 events has some twenty interventions,
each summed up. The plenaries are put into the index by what puts them there in a house; then the pages are asked for in the
process, through the whole application, so that what is measured is the index, the view and the page, and no network.
"""

import argparse
import asyncio
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import httpx
import msgspec
from sqlalchemy import func, select

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.house.search.entries import catalogued, entries_of, part_touched
from hemicycle.chamber.house.search.indexing import Indexing
from hemicycle.chamber.house_time import AnchoredTime
from hemicycle.chamber.links import Links
from hemicycle.delegations.category import Category
from hemicycle.delegations.delegation import Delegation
from hemicycle.delegations.register import every_delegation
from hemicycle.ledger.database import open_database
from hemicycle.ledger.index import tables
from hemicycle.ledger.index.index import Index, open_index
from hemicycle.note.toml.reading import read_programme
from hemicycle.plenary.command import Command
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.decide import decide
from hemicycle.plenary.evolve import evolve_all
from hemicycle.plenary.floor.give import GiveFloor
from hemicycle.plenary.floor.meeting import OpenMeeting
from hemicycle.plenary.floor.segments import OpenSegment
from hemicycle.plenary.floor.timing import EndIntervention
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.programme.registration import UnknownSender
from hemicycle.plenary.record.summary import SummariseIntervention
from hemicycle.plenary.represented import Represented, Speaker
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door
from hemicycle.web.application import application
from hemicycle.web.house import House
from hemicycle.web.views.regions import RegionRenderer
from measuring import Stopwatch, Took, machine, middle, table

HERE = Path(__file__).parent
EXAMPLE = HERE.parent / "examples" / "asp22-cooperation.toml"
SIZES = (10, 100, 1_000)
BODIES = ("Assembly of States Parties", "Bureau", "Committee on Budget", "Working Group", "Review Conference")
SAID = (
    "It recalled two agreements on the relocation of witnesses and asked others to follow",
    "It welcomed the report and pledged a contribution to the trust fund for victims",
    "It called for the execution of arrest warrants and for the tracing of assets",
    "It regretted that requests for cooperation remain without answer",
)
MOST_MILLISECONDS = 100
SEARCHES = {
    "start page": "/",
    "all plenaries of a body": f"/?body={BODIES[0].replace(' ', '+')}",
    "one word, rare": "/search?q=unheard-of",
    "a delegation": "/search?q=belgique",
    "two words": "/search?q=belgium+witnesses",
    "one word, in a quarter of all": "/search?q=witnesses",
    "two such words": "/search?q=witnesses+recalled",
    "two such words, never together": "/search?q=witnesses+welcomed",
    "a beginning": "/search?q=wit*",
    "a delegation's page": "/delegations/BE",
    "the feed": "/feed.atom",
}


class Page(msgspec.Struct, frozen=True):
    """What a page cost; `found` is how many lines it shows, `counted` how many there are."""

    name: str
    took: Took
    size: int
    found: int


class Size(msgspec.Struct, frozen=True):
    plenaries: int
    events: int
    tokens: int
    indexed: Took
    pages: tuple[Page, ...]


def programme_of(number: int) -> Programme:
    """In the year and of the body of its number."""
    example = read_programme(EXAMPLE.read_text(encoding="utf-8").replace("# zone", "zone"), EXAMPLE.name)
    day = date(2000, 1, 3) + timedelta(days=9 * number)
    sitting = msgspec.structs.replace(example.sittings[0], day=day)
    registration = msgspec.structs.replace(
        example.registration, closes=None, opens=None, unknown_senders=UnknownSender.INSCRIBE
    )
    return msgspec.structs.replace(
        example,
        title=f"Plenary {number} on cooperation",
        body=BODIES[number % len(BODIES)],
        sittings=(sitting,),
        registration=registration,
    )


class Played:
    """A plenary that is decided and applied, without a ledger: what is measured begins behind it."""

    def __init__(self, number: int, events: int) -> None:
        self.name = f"plenary-{number}"
        self.state = Plenary()
        self.touched: dict[str, datetime] = {}
        self._now = AnchoredTime().now()
        programme = programme_of(number)
        self.play(Convene(id="convene", programme=programme))
        self.play(OpenMeeting(id="open"), OpenSegment(id="segment", segment="1"))
        delegations = every_delegation()
        for turn in range(len(delegations)):
            if self.state.position >= events:
                break
            self._turn(turn + 1, delegations[(turn + 13 * number) % len(delegations)])

    def _turn(self, turn: int, one: Delegation) -> None:
        delegation = Represented(key=one.key, name=one.name("en"), category=Category.STATE_PARTY)
        self.play(
            ReceiveRequest(
                id=f"request-{turn}",
                door=Door.WEB,
                arrived=self._now,
                asked=Asked(delegation=delegation, segments=("1",)),
                speaker=Speaker(name=f"Speaker {turn} of {one.key}"),
            ),
            GiveFloor(id=f"give-{turn}", inscription=turn),
            EndIntervention(id=f"end-{turn}", intervention=turn),
            SummariseIntervention(
                id=f"sum-{turn}",
                intervention=turn,
                language="en",
                words=f"{SAID[turn % len(SAID)]}; item {turn}.",
            ),
        )

    def play(self, *commands: Command) -> None:
        for command in commands:
            self._now += timedelta(seconds=1)
            events = decide(self.state, command, self._now)
            self.state = evolve_all(self.state, events)
            for event in events:
                part = part_touched(event)
                if part is not None:
                    self.touched[part] = event.at


def filled(index: Index, plenaries: int, events: int) -> tuple[int, Took]:
    """How many events there are, and what it took to put a plenary into the index."""
    written, took = 0, []
    for number in range(plenaries):
        played = Played(number, events)
        watch = Stopwatch()
        line = catalogued(played.name, played.state, played.touched)
        index.put(line, entries_of(played.name, played.state, played.touched))
        took.append(watch.took())
        written += played.state.position
    return written, middle(took)


async def asked(browser: httpx.AsyncClient, name: str, path: str, rounds: int) -> Page:
    took, text = [], ""
    for _ in range(rounds + 1):
        watch = Stopwatch()
        answer = await browser.get(path, params={"lang": "en"} if "?" not in path else None)
        took.append(watch.took())
        if answer.status_code != 200:
            raise SystemExit(f"{path}: {answer.status_code}")
        text = answer.text
    lines = text.count("<article>") + text.count('<li><a href="/plenary-') + text.count("<entry>")
    return Page(name, middle(took[1:]), len(text), lines)


async def measured(plenaries: int, events: int, rounds: int) -> Size:
    with TemporaryDirectory() as folder:
        place = f"{folder}/house.sqlite"
        engine, index = open_database(place, create=True), open_index(place)
        written, indexed = filled(index, plenaries, events)
        chamber = Chamber(engine, AnchoredTime())
        await chamber.open()
        indexing = Indexing(chamber, engine, index)
        house = House(chamber, Links(b"secret"), RegionRenderer(chamber), indexing=indexing)
        transport = httpx.ASGITransport(app=application(house))
        async with httpx.AsyncClient(transport=transport, base_url="http://house.example") as browser:
            pages = [await asked(browser, name, path, rounds) for name, path in SEARCHES.items()]
        with index.engine.connect() as connection:
            kept = connection.execute(select(func.count()).select_from(tables.tokens)).scalar_one()
        await chamber.close()
        index.close()
        engine.dispose()
        return Size(plenaries, written, kept, indexed, tuple(pages))


def told(sizes: Sequence[Size]) -> None:
    table(
        ["plenaries", "events", "tokens kept", "ms to index a plenary", "CPU ms"],
        [
            [
                one.plenaries,
                f"{one.events:,}",
                f"{one.tokens:,}",
                f"{one.indexed.wall * 1e3:.1f}",
                f"{one.indexed.cpu * 1e3:.1f}",
            ]
            for one in sizes
        ],
    )
    heads = ["page"]
    for one in sizes:
        heads += [f"{one.plenaries}: lines", "ms", "CPU ms"]
    lines = []
    for number, name in enumerate(SEARCHES):
        cells: list[object] = [name]
        for one in sizes:
            page = one.pages[number]
            cells += [page.found, f"{page.took.wall * 1e3:.1f}", f"{page.took.cpu * 1e3:.1f}"]
        lines.append(cells)
    table([*heads], lines)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--events", type=int, default=200_000, help="in the largest house")
    arguments.add_argument("--rounds", type=int, default=15)
    arguments.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    given = arguments.parse_args()
    events = given.events // max(given.sizes)
    print(f"{machine()}; medians of {given.rounds} rounds, {events} events a plenary\n", flush=True)
    began = perf_counter()
    sizes = [asyncio.run(measured(size, events, given.rounds)) for size in given.sizes]
    told(sizes)
    print(f"Target: each page under {MOST_MILLISECONDS} ms; measured in {perf_counter() - began:.0f} s.")


if __name__ == "__main__":
    main()
