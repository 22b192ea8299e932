"""Compares house time with the clock of the database, alarms where they differ, and sets house time right.

House time is counted from its anchor and knows nothing of a machine that slept, or of a clock that was set right since.
It is set right when nobody speaks, so that no speaker's time changes. Until then, requests wait: their moment decides
who comes first. Where it is set right by standing still, that ends when somebody takes the floor, and begins again when
nobody speaks any more.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from time import monotonic
from typing import Protocol

import structlog

from hemicycle.chamber.house_time import HouseTime

logger = structlog.get_logger()

LOOKING_SECONDS = 5.0
SLOWEST_ANSWER = 1.0
"""Seconds after which an answer says too little about when it was given."""

AGREES = timedelta(milliseconds=50)
ALARMING = timedelta(seconds=1)
ASTRAY = timedelta(seconds=2)
"""From here on requests wait."""


class Settable(HouseTime, Protocol):
    def agree(self, moment: datetime) -> None:
        """It is this moment now, by another clock."""

    def stands(self) -> bool:
        """Whether it waits for that clock."""

    def go_on(self) -> None:
        """It waits no longer."""


class ClockWatch:
    """`reference` blocks. `differs` is by how much house time was behind the reference (negative: before it) when they were last compared."""

    def __init__(
        self,
        time: Settable,
        reference: Callable[[], datetime],
        is_floor_empty: Callable[[], bool],
        counted: Callable[[], float] = monotonic,
    ) -> None:
        self.differs = timedelta(0)
        self._time = time
        self._reference = reference
        self._is_floor_empty = is_floor_empty
        self._counted = counted
        self._task: asyncio.Task[None] | None = None

    def open(self) -> None:
        self._task = asyncio.create_task(self._keep_looking())

    async def close(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    def heard(self, _plenary: str) -> None:
        """Of a change, by which somebody may have the floor: then their time must run."""
        if self._time.stands() and not self._is_floor_empty():
            self._time.go_on()

    def is_astray(self) -> bool:
        """So that no moment of arrival can be taken from house time."""
        return abs(self.differs) >= ASTRAY

    def alarms(self) -> timedelta | None:
        """By how much they differ where somebody should know."""
        return self.differs if abs(self.differs) >= ALARMING else None

    async def look(self) -> None:
        asked = self._counted()
        reference = await asyncio.to_thread(self._reference)
        seconds = self._counted() - asked
        if seconds > SLOWEST_ANSWER:
            return
        now = reference + timedelta(seconds=seconds / 2)
        differs = now - self._time.now()
        if abs(differs) >= ALARMING and abs(self.differs) < ALARMING:
            logger.error("house time differs from the clock of the database", seconds=differs.total_seconds())
        if abs(differs) >= AGREES and self._is_floor_empty():
            self._time.agree(now)
            if abs(differs) >= ALARMING:
                logger.warning("house time was set right", seconds=differs.total_seconds())
            differs = timedelta(0)
        self.differs = differs

    async def _keep_looking(self) -> None:
        while True:
            await asyncio.sleep(LOOKING_SECONDS)
            try:
                await self.look()
            except Exception as trouble:  # noqa: BLE001 - the database may be gone for a while
                logger.warning("the clock of the database could not be read", kind=type(trouble).__name__)
