"""A duty is done by one node at a time, and by another soon after that one has died."""

import asyncio

import pytest

from hemicycle.chamber.duty import RENEWING_SECONDS, TERM_SECONDS, Duty


class Clock:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


class Table:
    """Leases on a clock that the test moves; `is_there` is whether the database answers."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._held: dict[str, tuple[str, float]] = {}
        self.is_there = True

    def take(self, name: str, holder: str, seconds: float) -> bool:
        self._must_be_there()
        former, until = self._held.get(name, ("", 0.0))
        if until > self._clock() and former != holder:
            return False
        self._held[name] = (holder, self._clock() + seconds)
        return True

    def renew(self, name: str, holder: str, seconds: float) -> bool:
        self._must_be_there()
        former, until = self._held.get(name, ("", 0.0))
        if former != holder or until <= self._clock():
            return False
        self._held[name] = (holder, self._clock() + seconds)
        return True

    def give_up(self, name: str, holder: str) -> None:
        self._must_be_there()
        if self._held.get(name, ("", 0.0))[0] == holder:
            del self._held[name]

    def _must_be_there(self) -> None:
        if not self.is_there:
            raise ConnectionError


class Node:
    def __init__(self, name: str, table: Table, clock: Clock) -> None:
        self.told: list[str] = []
        self.duty = Duty(
            "errands", holder=name, leases=table, begin=self._begin, end=self._end, counted=clock
        )

    async def _begin(self) -> None:
        self.told.append("begins")

    async def _end(self) -> None:
        self.told.append("ends")


class Stage:
    def __init__(self) -> None:
        self.clock = Clock()
        self.table = Table(self.clock)
        self.one, self.other = (Node(name, self.table, self.clock) for name in ("one", "other"))

    async def looks(self, *nodes: Node, seconds: float = 0.0) -> None:
        self.clock.seconds += seconds
        for node in nodes:
            await node.duty.look()


def test_the_first_has_it_and_keeps_it_as_long_as_it_looks() -> None:
    async def story() -> None:
        stage = Stage()
        await stage.looks(stage.one, stage.other)
        for _ in range(10):
            await stage.looks(stage.one, stage.other, seconds=RENEWING_SECONDS)
        assert (stage.one.told, stage.other.told) == (["begins"], [])

    asyncio.run(story())


def test_another_follows_one_that_died_within_ten_seconds() -> None:
    async def story() -> None:
        stage = Stage()
        await stage.looks(stage.one, stage.other)
        died = stage.clock()
        while not stage.other.duty.is_held:
            await stage.looks(stage.other, seconds=RENEWING_SECONDS)
        assert stage.clock() - died <= TERM_SECONDS + RENEWING_SECONDS < 10

    asyncio.run(story())


def test_one_that_cannot_reach_the_database_ends_before_another_may_begin() -> None:
    async def story() -> None:
        stage = Stage()
        await stage.looks(stage.one)
        stage.table.is_there = False
        while stage.one.duty.is_held:
            await stage.looks(stage.one, seconds=RENEWING_SECONDS)
        assert RENEWING_SECONDS < stage.clock() < TERM_SECONDS
        stage.table.is_there = True
        await stage.looks(stage.other)
        assert stage.other.told == []
        await stage.looks(stage.other, seconds=TERM_SECONDS - stage.clock())
        assert (stage.one.told, stage.other.told) == (["begins", "ends"], ["begins"])

    asyncio.run(story())


def test_one_that_was_suspended_learns_that_another_has_it() -> None:
    async def story() -> None:
        stage = Stage()
        await stage.looks(stage.one)
        await stage.looks(stage.other, stage.one, seconds=TERM_SECONDS + 1)
        assert (stage.one.told, stage.other.told) == (["begins", "ends"], ["begins"])

    asyncio.run(story())


def test_who_closes_hands_it_over_at_once() -> None:
    async def story() -> None:
        stage = Stage()
        await stage.one.duty.open()
        await stage.one.duty.close()
        await stage.looks(stage.other)
        assert (stage.one.told, stage.other.told) == (["begins", "ends"], ["begins"])

    asyncio.run(story())


def test_what_cannot_begin_here_may_begin_elsewhere() -> None:
    async def story() -> None:
        stage = Stage()

        async def fails() -> None:
            raise OSError("no")

        async def ends() -> None:
            stage.one.told.append("ends")

        faulty = Duty("errands", holder="one", leases=stage.table, begin=fails, end=ends, counted=stage.clock)
        with pytest.raises(OSError, match="no"):
            await faulty.open()
        await stage.looks(stage.other)
        assert (faulty.is_held, stage.one.told, stage.other.told) == (False, ["ends"], ["begins"])

    asyncio.run(story())
