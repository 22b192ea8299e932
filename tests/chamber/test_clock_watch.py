"""House time is held against the database's clock: who may be told, when it is set right, and what waits until then."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from hand_time import HandTime
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.clock_watch import ClockWatch
from hemicycle.chamber.house_time import AnchoredTime
from hemicycle.chamber.not_recorded import NotRecorded
from hemicycle.ledger.clock import database_now
from hemicycle.ledger.database import open_database
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.floor.meeting import OpenMeeting
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door
from plenary_stage import MEETING, OPENING, PROGRAMME, state

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)


class Machine:
    """Seconds that the test moves, the database's clock, and whether somebody speaks."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.jumped = timedelta(0)
        self.answers_in = 0.0
        self.somebody_speaks = False
        self.time = AnchoredTime(NOON, counted=self._counted)
        self.watch = ClockWatch(self.time, self._reference, lambda: not self.somebody_speaks, self._counted)

    def _counted(self) -> float:
        return self.seconds

    def _reference(self) -> datetime:
        self.seconds += self.answers_in / 2
        moment = NOON + timedelta(seconds=self.seconds) + self.jumped
        self.seconds += self.answers_in / 2
        return moment

    def looks(self) -> None:
        asyncio.run(self.watch.look())


@pytest.mark.parametrize("seconds", [600.0, 1.5, -1.5, -600.0])
def test_where_nobody_speaks_it_is_set_right_at_once(seconds: float) -> None:
    machine = Machine()
    machine.jumped = timedelta(seconds=seconds)
    machine.looks()
    assert machine.watch.differs == timedelta(0)
    machine.seconds += 1200
    assert machine.time.now() == NOON + timedelta(seconds=1200 + seconds)


def test_house_time_stands_still_until_a_clock_that_is_behind_is_there() -> None:
    machine = Machine()
    machine.seconds = 10
    machine.jumped = timedelta(seconds=-3)
    machine.looks()
    seen = [machine.time.now()]
    for _ in range(4):
        machine.seconds += 1
        seen.append(machine.time.now())
    assert seen == [NOON + timedelta(seconds=second) for second in (10, 10, 10, 10, 11)]


def test_whoever_takes_the_floor_while_house_time_stands_still_has_a_clock_that_runs() -> None:
    machine = Machine()
    machine.jumped = timedelta(seconds=-600)
    machine.looks()
    machine.seconds = 10
    assert machine.time.now() == NOON
    machine.watch.heard("asp22")
    assert machine.time.now() == NOON
    machine.somebody_speaks = True
    machine.watch.heard("asp22")
    machine.seconds += 120
    machine.watch.heard("asp22")
    assert machine.time.now() == NOON + timedelta(seconds=120)
    machine.looks()
    assert (machine.watch.alarms(), machine.watch.is_astray()) == (timedelta(seconds=-590), True)
    machine.somebody_speaks = False
    machine.looks()
    machine.seconds += 590
    assert (machine.watch.is_astray(), machine.time.now()) == (False, NOON + timedelta(seconds=120))
    machine.seconds += 1
    assert machine.time.now() == NOON + timedelta(seconds=121)


@pytest.mark.parametrize("seconds", [3600, -3600])
def test_a_house_begins_with_the_time_of_the_database_whatever_the_machine_takes_for_now(
    seconds: int,
) -> None:
    machine = Machine()
    machine.time.begin(NOON + timedelta(seconds=seconds))
    machine.seconds = 1
    assert machine.time.now() == NOON + timedelta(seconds=seconds + 1)


def test_while_somebody_speaks_their_time_stays_and_requests_wait() -> None:
    machine = Machine()
    machine.somebody_speaks = True
    machine.jumped = timedelta(seconds=600)
    machine.looks()
    assert (machine.watch.alarms(), machine.watch.is_astray()) == (timedelta(seconds=600), True)
    assert machine.time.now() == NOON
    machine.somebody_speaks = False
    machine.looks()
    assert (machine.watch.alarms(), machine.watch.is_astray()) == (None, False)
    assert machine.time.now() == NOON + timedelta(seconds=600)


@pytest.mark.parametrize(
    ("seconds", "what"), [(0.9, (False, False)), (1.5, (True, False)), (2.5, (True, True))]
)
def test_a_little_is_no_alarm_and_more_is_one_before_requests_wait(
    seconds: float, what: tuple[bool, bool]
) -> None:
    machine = Machine()
    machine.somebody_speaks = True
    machine.jumped = timedelta(seconds=-seconds)
    machine.looks()
    assert (machine.watch.alarms() is not None, machine.watch.is_astray()) == what


def test_half_of_the_way_there_and_back_is_no_difference_and_a_slow_answer_says_nothing() -> None:
    machine = Machine()
    machine.answers_in = 0.8
    machine.looks()
    assert machine.watch.differs == timedelta(0)
    machine.answers_in, machine.jumped = 1.2, timedelta(seconds=600)
    machine.looks()
    assert machine.watch.differs == timedelta(0)


def test_the_clock_of_the_database_is_aware_and_in_utc(place: str) -> None:
    engine = open_database(place, create=True)
    found = database_now(engine)
    engine.dispose()
    assert found.tzinfo is UTC
    assert abs(found - datetime.now(UTC)) < timedelta(minutes=1)


def test_while_house_time_is_astray_the_floor_goes_on_and_no_request_is_taken(tmp_path) -> None:
    async def story() -> None:
        engine = open_database(str(tmp_path / "house.sqlite"), create=True)
        chamber = Chamber(engine, HandTime(MEETING), is_astray=lambda: True)
        await chamber.open()
        asked = Asked(delegation=state("BE"), segments=("1",))
        command = ReceiveRequest(id="ask", door=Door.WEB, arrived=OPENING, asked=asked)
        try:
            await chamber.submit("asp22", Convene(id="convene", programme=PROGRAMME), "desk:Ms Maes")
            await chamber.submit("asp22", OpenMeeting(id="open"), "chair")
            with pytest.raises(NotRecorded, match="cannot say when this arrived"):
                await chamber.submit("asp22", command, "web")
            assert chamber.view("asp22").position == 2
        finally:
            await chamber.close()
            engine.dispose()

    asyncio.run(story())


@pytest.mark.parametrize("actor", ["outbox", "reader", "house", "clock", "operator", "desk:Ms Maes"])
def test_what_is_done_for_the_house_is_recorded_all_the_same(tmp_path, actor: str) -> None:
    """A letter that went out would else go out again and again, for nobody knew."""

    async def story() -> None:
        engine = open_database(str(tmp_path / "house.sqlite"), create=True)
        chamber = Chamber(engine, HandTime(MEETING), is_astray=lambda: True)
        await chamber.open()
        try:
            await chamber.submit("asp22", Convene(id="convene", programme=PROGRAMME), "desk")
            await chamber.submit("asp22", OpenMeeting(id="open"), actor)
            assert chamber.view("asp22").position == 2
        finally:
            await chamber.close()
            engine.dispose()

    asyncio.run(story())
