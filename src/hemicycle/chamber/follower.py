"""Brings news of the ledger from the newsroom's thread to the loop, and has it taken in."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from time import monotonic

import structlog
from sqlalchemy import Engine

from hemicycle.ledger.news import Everything, News, Newsroom

logger = structlog.get_logger()

AGAIN_SECONDS = 1.0
"""Before a database that could not be read is read again."""


class Follower:
    """`take` is given the streams that changed, None for whatever may have; never twice at once.

    What it raises is logged, and it is called again for everything.
    """

    def __init__(self, engine: Engine, node: str, take: Callable[[set[str] | None], Awaitable[None]]) -> None:
        self._take = take
        self._newsroom = Newsroom(engine, node, self._hear)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._news: set[str] | None = None
        self._woken = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._compared = monotonic()

    def open(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._newsroom.open()
        self._task = asyncio.create_task(self._follow())

    async def close(self) -> None:
        if self._task is not None:
            await asyncio.to_thread(self._newsroom.close)
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    def lag(self) -> float:
        """Seconds of the machine since it was last known that nothing of the ledger is missing here."""
        return monotonic() - self._compared

    def _hear(self, news: News) -> None:
        """Called on the newsroom's thread."""
        if self._loop is not None:
            with suppress(RuntimeError):  # the loop is closed: nobody follows any more
                self._loop.call_soon_threadsafe(self._heard, news)

    def _heard(self, news: News) -> None:
        if news is Everything:
            self._news = None
        elif self._news is not None:
            self._news |= news
        self._woken.set()

    async def _follow(self) -> None:
        while True:
            await self._woken.wait()
            self._woken.clear()
            news, self._news = self._news, set()
            try:
                if news is None or news:
                    await self._take(news)
            except Exception as trouble:  # noqa: BLE001 - following goes on when the database comes back
                logger.warning("the ledger could not be followed", kind=type(trouble).__name__)
                await asyncio.sleep(AGAIN_SECONDS)
                self._heard(Everything)
            else:
                self._compared = monotonic()
