"""The chamber: tip and settled state, conflicts with a second process, timed acts; on both databases."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from sqlalchemy import text

from hand_time import HandTime
from hemicycle.chamber.chamber import Chamber, NoSuchPlenary
from hemicycle.chamber.house_time import AnchoredTime
from hemicycle.chamber.not_recorded import NotRecorded
from hemicycle.chamber.observing import Ending
from hemicycle.ledger import reading
from hemicycle.ledger.database import open_database
from hemicycle.ledger.verification import verify
from hemicycle.ledger.writer import Outcome, Written
from hemicycle.plenary.command import Command
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.floor.meeting import OpenMeeting
from hemicycle.plenary.lists.arrangement import speakers_list
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door
from plenary_stage import CLOSING, MEETING, OPENING, PROGRAMME, state

SLUG = "asp22"


@asynccontextmanager
async def sitting(place: str, time: HandTime | None = None) -> AsyncIterator[Chamber]:
    engine = open_database(place, create=True)
    chamber = Chamber(engine, time or HandTime())
    await chamber.open()
    try:
        yield chamber
    finally:
        await chamber.close()
        engine.dispose()


def asks(key: str, number: int = 0, segment: str = "1") -> Command:
    return ReceiveRequest(
        id=f"{key}-{number}",
        door=Door.WEB,
        arrived=OPENING + timedelta(seconds=number),
        asked=Asked(delegation=state(key), segments=(segment,)),
    )


def keys(chamber: Chamber) -> list[str]:
    return [one.delegation.key for one in speakers_list(chamber.view(SLUG), "1").listed]


def test_two_hundred_at_once_are_all_there_in_order_and_survive_a_restart(place: str) -> None:
    async def story() -> None:
        async with sitting(place) as chamber:
            await chamber.submit(SLUG, Convene(id="convene", programme=PROGRAMME), "desk")
            delegations = [f"D{number:03}" for number in range(200)]
            receipts = await asyncio.gather(
                *(chamber.submit(SLUG, asks(key, number), "web") for number, key in enumerate(delegations))
            )
            assert len({receipt.position for receipt in receipts}) == 200
            assert keys(chamber) == delegations
            before = chamber.view(SLUG)
        async with sitting(place) as again:
            assert again.view(SLUG) == before
        engine = open_database(place, create=False)
        assert verify(engine).flaws == ()
        engine.dispose()

    asyncio.run(story())


def test_the_same_command_again_brings_the_first_receipt(place: str) -> None:
    async def story() -> None:
        async with sitting(place) as chamber:
            await chamber.submit(SLUG, Convene(id="convene", programme=PROGRAMME), "desk")
            once, twice = await asyncio.gather(
                chamber.submit(SLUG, asks("BE"), "web"), chamber.submit(SLUG, asks("BE"), "web")
            )
            later = await chamber.submit(SLUG, asks("BE"), "web")
            assert once == twice == later
            assert len(chamber.view(SLUG).requests) == 1
        async with sitting(place) as again:
            assert await again.submit(SLUG, asks("BE"), "web") == once

    asyncio.run(story())


def test_two_chambers_on_one_database_agree_and_lose_nothing(place: str) -> None:
    async def story() -> None:
        async with sitting(place) as one:
            await one.submit(SLUG, Convene(id="convene", programme=PROGRAMME), "desk")
            async with sitting(place) as other:
                await asyncio.gather(
                    *(
                        chamber.submit(SLUG, asks(f"{name}{number}", number), "web")
                        for name, chamber in (("A", one), ("B", other))
                        for number in range(20)
                    )
                )
                await one.submit(SLUG, asks("LAST", 99), "web")
                await other.submit(SLUG, asks("VERY LAST", 100), "web")
                assert len(other.view(SLUG).requests) == 42
                assert sorted(keys(other))[:3] == ["A0", "A1", "A10"]
        engine = open_database(place, create=False)
        assert verify(engine).flaws == ()
        engine.dispose()

    asyncio.run(story())


def test_a_refusal_is_for_the_one_who_acted_and_nothing_is_recorded(place: str) -> None:
    async def story() -> None:
        async with sitting(place) as chamber:
            await chamber.submit(SLUG, Convene(id="convene", programme=PROGRAMME), "desk")
            await chamber.submit(SLUG, OpenMeeting(id="open"), "chair")
            with pytest.raises(Refusal, match="opened already"):
                await chamber.submit(SLUG, OpenMeeting(id="again"), "chair")
            assert chamber.view(SLUG).position == 2

    asyncio.run(story())


def test_a_plenary_that_was_not_convened_does_not_exist(place: str) -> None:
    async def story() -> None:
        async with sitting(place) as chamber:
            with pytest.raises(NoSuchPlenary):
                chamber.view(SLUG)
            with pytest.raises(NoSuchPlenary):
                await chamber.submit(SLUG, asks("BE"), "web")

    asyncio.run(story())


def test_when_the_database_fails_the_tip_is_dropped_and_the_same_command_may_come_again(place: str) -> None:
    async def story() -> None:
        async with sitting(place) as chamber:
            await chamber.submit(SLUG, Convene(id="convene", programme=PROGRAMME), "desk")
            engine = open_database(place, create=False)
            with engine.begin() as connection:
                connection.execute(text("ALTER TABLE catalogue RENAME TO hidden"))
            with pytest.raises(NotRecorded):
                await chamber.submit(SLUG, asks("BE"), "web")
            with engine.begin() as connection:
                connection.execute(text("ALTER TABLE hidden RENAME TO catalogue"))
            await chamber.submit(SLUG, asks("BE"), "web")
            assert keys(chamber) == ["BE"]
            assert reading.count(engine, SLUG) == chamber.view(SLUG).position
            engine.dispose()

    asyncio.run(story())


def test_watchers_see_what_is_durable(place: str) -> None:
    async def story() -> None:
        async with sitting(place) as chamber:
            await chamber.submit(SLUG, Convene(id="convene", programme=PROGRAMME), "desk")
            watching = chamber.watch(SLUG)
            assert (await anext(watching)).position == 1
            await chamber.submit(SLUG, asks("BE"), "web")
            assert (await anext(watching)).position == 3
            await watching.aclose()

    asyncio.run(story())


def test_a_timed_act_that_was_slept_through_is_done_once(place: str) -> None:
    async def story() -> None:
        time = HandTime()
        async with sitting(place, time) as chamber:
            await chamber.submit(SLUG, Convene(id="convene", programme=PROGRAMME), "desk")
        time.moment = MEETING
        async with sitting(place, time) as chamber:
            watching = chamber.watch(SLUG)
            async with asyncio.timeout(10):
                while not (await anext(watching)).registration_closed:
                    pass
            await watching.aclose()
            assert chamber.view(SLUG).position == 2

    asyncio.run(story())


def test_house_time_counts_monotonically_at_its_speed_and_skips_forward_only() -> None:
    counted = [100.0]
    time = AnchoredTime(OPENING, speed=60, counted=lambda: counted[0])
    counted[0] += 2
    assert time.now() == OPENING + timedelta(minutes=2)
    time.skip_to(CLOSING)
    time.skip_to(OPENING)
    assert time.now() == CLOSING


class Seen:
    """Who observes a chamber, in memory."""

    def __init__(self) -> None:
        self.endings: list[Ending] = []
        self.written: list[list[str]] = []

    def ended(self, ending: Ending, seconds: float) -> None:
        assert seconds >= 0
        self.endings.append(ending)

    def settled(self, outcomes: Sequence[Outcome]) -> None:
        rows = [row.kind for outcome in outcomes if isinstance(outcome, Written) for row in outcome.rows]
        self.written.append(rows)


def test_who_observes_hears_how_each_command_ended_and_what_was_written(place: str) -> None:
    seen = Seen()

    async def story() -> None:
        engine = open_database(place, create=True)
        chamber = Chamber(engine, HandTime(), observer=seen)
        await chamber.open()
        await chamber.submit(SLUG, Convene(id="convene", programme=PROGRAMME), "desk")
        await chamber.submit(SLUG, OpenMeeting(id="open"), "chair")
        with pytest.raises(Refusal):
            await chamber.submit(SLUG, OpenMeeting(id="again"), "chair")
        await chamber.close()
        engine.dispose()

    asyncio.run(story())
    assert seen.endings == [Ending.RECORDED, Ending.RECORDED, Ending.REFUSED]
    assert seen.written == [["convened"], ["meeting-opened"]]
