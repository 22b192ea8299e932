"""From the first signal to the end of the process, in order and within a bounded time."""

import asyncio
import os
from collections.abc import Callable
from random import Random
from threading import Timer

from hemicycle.settings import OperationsSettings

SECONDS_FOR_THE_ROOMS = 10.0
"""Behind the answers that are under way: mails, letters, and what waits for the disk."""

ABRUPT = 1
SOONEST_MILLISECONDS = 500
LATEST_MILLISECONDS = 30_000
MILLISECONDS_A_VIEWER = 2


class Stopping:
    """`begin` is called once, at the first signal. The second ends the process where it stands.

    That loses nothing that was recorded: whoever has not been answered has not been told that it was.
    """

    def __init__(self, operations: OperationsSettings, begin: Callable[[], None]) -> None:
        self._operations = operations
        self._begin = begin
        self._told = asyncio.Event()
        self._is_whole = False

    def tell(self) -> None:
        if self._told.is_set():
            os._exit(ABRUPT)
        self._told.set()
        self._begin()
        one = self._operations
        last = Timer(one.grace_seconds + one.drain_seconds + SECONDS_FOR_THE_ROOMS, self._end)
        last.daemon = True
        last.start()

    def closed(self) -> None:
        """Everything is on disk; a thread that still waits for another machine is not waited for."""
        self._is_whole = True

    async def come(self) -> None:
        """Returns when the time of grace behind the first signal is over."""
        await self._told.wait()
        await asyncio.sleep(self._operations.grace_seconds)

    def _end(self) -> None:
        os._exit(0 if self._is_whole else ABRUPT)


def coming_back(viewers: int, chance: Random) -> Callable[[], int]:
    """Milliseconds after which one viewer comes back: the more there are, the wider they are spread."""
    latest = min(max(2 * SOONEST_MILLISECONDS, viewers * MILLISECONDS_A_VIEWER), LATEST_MILLISECONDS)
    return lambda: chance.randint(SOONEST_MILLISECONDS, latest)
