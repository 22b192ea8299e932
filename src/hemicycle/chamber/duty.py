"""What one node at a time does: it begins with the lease, and ends when the lease is lost or may be.

A node that cannot renew its lease counts on its own clock from the moment when it last asked, which is never later
than the database counted from.
"""

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic

import structlog

from hemicycle.ledger.leases import Leases

logger = structlog.get_logger()

TERM_SECONDS = 6.0
RENEWING_SECONDS = 1.5


class Duty:
    """`begin` and `end` are called in turn, never at once. Whoever dies is followed within the term and one look."""

    def __init__(  # noqa: PLR0913 - what a duty is
        self,
        name: str,
        *,
        holder: str,
        leases: Leases,
        begin: Callable[[], Awaitable[None]],
        end: Callable[[], Awaitable[None]],
        counted: Callable[[], float] = monotonic,
    ) -> None:
        self.name = name
        self.is_held = False
        self._holder = holder
        self._leases = leases
        self._begin = begin
        self._end = end
        self._counted = counted
        self._until = counted()
        self._task: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Whoever is alone has it when this returns. Raises what beginning raises."""
        await self.look()
        self._task = asyncio.create_task(self._keep())

    async def close(self) -> None:
        """It is free for another when this returns."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        if self.is_held:
            await self._lay_down()

    async def look(self) -> None:
        """Asks for the lease, and begins or ends as it turns out."""
        has_it = await self._has_it()
        if has_it and not self.is_held:
            await self._take_up()
        elif self.is_held and not has_it:
            logger.warning("this node has lost a duty", duty=self.name)
            await self._lay_down()

    async def _has_it(self) -> bool:
        asked = self._counted()
        ask = self._leases.renew if self.is_held else self._leases.take
        try:
            async with asyncio.timeout(RENEWING_SECONDS):
                has_it = await asyncio.to_thread(ask, self.name, self._holder, TERM_SECONDS)
        except Exception as trouble:  # noqa: BLE001 - the database may come back before the term is over
            logger.warning("a lease could not be asked for", duty=self.name, kind=type(trouble).__name__)
            return self.is_held and self._counted() + RENEWING_SECONDS < self._until
        self._until = asked + TERM_SECONDS
        return has_it

    async def _take_up(self) -> None:
        self.is_held = True
        try:
            await self._begin()
        except BaseException:
            await self._lay_down()
            raise
        logger.info("this node has taken up a duty", duty=self.name)

    async def _lay_down(self) -> None:
        self.is_held = False
        await self._end()
        try:
            await asyncio.to_thread(self._leases.give_up, self.name, self._holder)
        except Exception as trouble:  # noqa: BLE001 - it ends by itself
            logger.warning("a lease could not be given up", duty=self.name, kind=type(trouble).__name__)

    async def _keep(self) -> None:
        while True:
            await asyncio.sleep(RENEWING_SECONDS)
            try:
                await self.look()
            except Exception as trouble:  # noqa: BLE001 - it is tried again, here or on another node
                logger.error("a duty could not be taken up", duty=self.name, kind=type(trouble).__name__)  # noqa: TRY400 - a traceback may quote what is private
