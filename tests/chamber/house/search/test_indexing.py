"""The index follows the plenaries: nothing is lost by a crash, nothing is there twice, and all comes from the ledger."""

import asyncio
from contextlib import closing
from datetime import timedelta
from typing import Self

from msgspec.structs import replace
from sqlalchemy import Engine, select

from hand_time import HandTime
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.erasing import Erasing
from hemicycle.chamber.house.notes import Notes
from hemicycle.chamber.house.search.indexing import Indexing, make_anew
from hemicycle.chamber.keeping import Keeping
from hemicycle.ledger.database import open_database
from hemicycle.ledger.index import tables
from hemicycle.ledger.index.entry import Word
from hemicycle.ledger.index.finding import Stretch, holding
from hemicycle.ledger.index.index import Index, open_index
from hemicycle.ledger.notebook import Notebook
from hemicycle.ledger.originals import open_originals
from hemicycle.plenary.command import Command
from hemicycle.plenary.convene import Convene, ReviseProgramme
from hemicycle.plenary.floor.give import GiveFloor
from hemicycle.plenary.floor.meeting import OpenMeeting
from hemicycle.plenary.floor.segments import OpenSegment
from hemicycle.plenary.floor.timing import EndIntervention
from hemicycle.plenary.record.summary import SummariseIntervention
from hemicycle.plenary.represented import Speaker
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door
from plenary_stage import MEETING, OPENING, PROGRAMME, state

SLUG = "asp22"
CONVENED = Convene(id="convene", programme=PROGRAMME)
SPOKE: tuple[Command, ...] = (
    ReceiveRequest(
        id="request",
        door=Door.WEB,
        arrived=OPENING,
        asked=Asked(delegation=state("SN", "Senegal"), segments=("1",)),
        speaker=Speaker(name="Awa Diop"),
    ),
    OpenMeeting(id="open"),
    OpenSegment(id="segment", segment="1"),
    GiveFloor(id="give", inscription=1),
    EndIntervention(id="end", intervention=1),
)
SUMMED_UP = SummariseIntervention(id="sum", intervention=1, language="en", words="It spoke of witnesses.")


class House:
    """`async with`; every time it is opened, it is as after a crash: nothing but the database remains."""

    def __init__(self, place: str) -> None:
        self.place = place
        self.time = HandTime(OPENING)

    async def __aenter__(self) -> Self:
        self.engine = open_database(self.place, create=True)
        self.chamber = Chamber(self.engine, self.time)
        await self.chamber.open()
        self.indexing = Indexing(self.chamber, self.engine, open_index(self.place))
        self.indexing.open()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.indexing.close()
        self.indexing.index.close()
        await self.chamber.close()
        self.engine.dispose()

    async def play(self, *commands: Command, plenary: str = SLUG) -> None:
        for command in commands:
            await self.chamber.submit(plenary, command, "desk")

    async def found(self, *words: str) -> list[str]:
        await self.indexing.caught_up()
        return found(self.indexing.index.engine, *words)


def found(engine: Engine, *words: str) -> list[str]:
    return [one.address for one in holding(engine, [Word(each) for each in words], Stretch(0, 20)).shown]


def standing(index: Index) -> list[list[tuple]]:
    with index.engine.connect() as connection:
        return [
            [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key.columns))]
            for table in (tables.plenaries, tables.entries, tables.tokens)
        ]


def test_what_is_recorded_is_found(place: str) -> None:
    async def main() -> None:
        async with House(place) as house:
            await house.play(CONVENED)
            assert await house.found("cooperation") == ["/asp22"]
            await house.play(*SPOKE)
            assert await house.found("сенегал") == ["/asp22/interventions/1"]
            await house.play(SUMMED_UP)
            assert await house.found("witnesses", "senegal") == ["/asp22/interventions/1"]
            again = replace(SUMMED_UP, id="again", words="It spoke of victims.")
            await house.play(again)
            assert (await house.found("witnesses"), await house.found("victims")) == (
                [],
                ["/asp22/interventions/1"],
            )

    asyncio.run(main())


def test_what_was_recorded_while_nobody_indexed_is_found_after_the_next_start(place: str) -> None:
    async def main() -> None:
        async with House(place) as house:
            await house.play(CONVENED)
            await house.found()
            await house.indexing.close()
            await house.play(*SPOKE, SUMMED_UP)
        async with House(place) as house:
            assert await house.found("senegal") == ["/asp22/interventions/1"]

    asyncio.run(main())


def test_made_anew_from_the_ledger_it_is_the_same(place: str) -> None:
    async def main() -> list[list[tuple]]:
        async with House(place) as house:
            for step, command in enumerate((CONVENED, *SPOKE, SUMMED_UP)):
                house.time.moment = OPENING + timedelta(minutes=step)
                await house.play(command)
                await house.found()
            revised = replace(PROGRAMME, title="Renamed")
            await house.play(ReviseProgramme(id="revise", programme=revised, version=1))
            await house.play(CONVENED, plenary="asp23")
            await house.found()
            return standing(house.indexing.index)

    followed = asyncio.run(main())
    engine = open_database(place, create=False)
    with closing(open_index(place)) as index:
        assert make_anew(engine, index) == 2
        assert standing(index) == followed
        assert make_anew(engine, index) == 2
        assert standing(index) == followed
    engine.dispose()


def test_what_is_erased_is_not_found_any_more(place: str) -> None:
    async def main() -> None:
        async with House(place) as house:
            await house.play(CONVENED, *SPOKE)
            assert await house.found("diop") == ["/asp22/interventions/1"]
            house.time.moment = MEETING + timedelta(days=400)
            with closing(open_originals(place)) as originals:
                keeping = Keeping(originals)
                notes = Notes(keeping, Notebook(house.engine), house.chamber)
                erasing = Erasing(house.chamber, house.engine, keeping, notes, timedelta(days=365))
                assert await erasing.erase_what_is_due() == (SLUG,)
            assert (await house.found("diop"), await house.found("senegal")) == (
                [],
                ["/asp22/interventions/1"],
            )

    asyncio.run(main())


def test_what_another_process_records_is_found(postgres_place: str) -> None:
    async def main() -> None:
        async with House(postgres_place) as one, House(postgres_place) as other:
            heard = asyncio.Event()
            other.chamber.tell_of_every_change(lambda _: heard.set())
            await one.play(CONVENED, *SPOKE)
            await one.found()
            while SLUG not in other.chamber.slugs():
                await heard.wait()
            await other.chamber.reach(SLUG, one.chamber.view(SLUG).position)
            assert await other.found("senegal") == ["/asp22/interventions/1"]

    asyncio.run(main())


def test_who_has_no_patience_sees_what_is_there(place: str) -> None:
    async def main() -> None:
        async with House(place) as house:
            await house.indexing.close()
            await house.play(CONVENED)
            await house.indexing.caught_up(patience=0.0)
            assert found(house.indexing.index.engine, "cooperation") == []

    asyncio.run(main())
