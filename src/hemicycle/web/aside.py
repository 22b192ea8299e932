"""Work that takes a processor for long, in a few threads of its own: whatever waits there, nothing else does.

The threads that everybody shares keep originals and read the notebook. A stranger who asked for enough papers, or
handed in enough files that take a minute to read, would otherwise stop the mail.
"""

import asyncio
import os
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

import msgspec
from litestar.exceptions import ServiceUnavailableException

MOST_WAITING = 40
SECONDS_TO_WAIT = 10
KEPT_SECONDS = 60.0
MOST_KEPT = 64
AT_ONCE = max(1, (os.cpu_count() or 1) // 2)
"""Half of the processors are left to the floor."""

P = ParamSpec("P")
R = TypeVar("R")


class Aside:
    def __init__(self, at_once: int = AT_ONCE, most_waiting: int = MOST_WAITING) -> None:
        self._threads = ThreadPoolExecutor(at_once, "aside")
        self._most = at_once + most_waiting
        self._under_way = 0

    async def do(self, work: Callable[P, R], *args: P.args, **named: P.kwargs) -> R:
        """Raises ServiceUnavailableException where too much waits already, and whatever the work raises."""
        if self._under_way >= self._most:
            raise ServiceUnavailableException(headers={"retry-after": str(SECONDS_TO_WAIT)})
        self._under_way += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(
                self._threads, lambda: work(*args, **named)
            )
        finally:
            self._under_way -= 1


class Drawn:
    """Papers that were asked for just now: the same one again is not drawn again.

    Each is kept for a minute, no longer: it may name persons, who may be erased.
    """

    def __init__(self, aside: Aside) -> None:
        self._aside = aside
        self._papers: OrderedDict[Hashable, asyncio.Task[bytes]] = OrderedDict()

    async def paper(self, name: Hashable, write: Callable[[], bytes]) -> bytes:
        """Raises ServiceUnavailableException, and whatever the writing raises."""
        under_way = self._papers.get(name)
        if under_way is None:
            under_way = self._papers[name] = asyncio.create_task(self._aside.do(write))
            asyncio.get_running_loop().call_later(KEPT_SECONDS, self._drop, name, under_way)
            if len(self._papers) > MOST_KEPT:
                self._papers.popitem(last=False)
        try:
            return await asyncio.shield(under_way)
        except BaseException:
            if under_way.done():
                self._drop(name, under_way)
            raise

    def _drop(self, name: Hashable, paper: asyncio.Task[bytes]) -> None:
        if self._papers.get(name) is paper:
            del self._papers[name]


class Asides(msgspec.Struct, frozen=True, kw_only=True):
    """Where papers are drawn, and where files are read."""

    drawn: Drawn
    reading: Aside


def asides() -> Asides:
    return Asides(drawn=Drawn(Aside()), reading=Aside())
