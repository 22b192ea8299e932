"""Does something for every plenary of the house, at once and again whenever it changes."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import aclosing

import structlog

from hemicycle.chamber.chamber import Chamber
from hemicycle.plenary.plenary import Plenary

logger = structlog.get_logger()

LOOKING_SECONDS = 1.0
"""How often plenaries that were convened meanwhile are looked for."""

PAUSE_SECONDS = 2.0
"""Before what failed is tried again."""


class Following:
    """`handle` is called with a plenary's name and durable state, never twice at once for one plenary.

    What it raises is logged, and it is called again after a pause.
    """

    def __init__(self, chamber: Chamber, handle: Callable[[str, Plenary], Awaitable[None]]) -> None:
        self._chamber = chamber
        self._handle = handle
        self._followers: dict[str, asyncio.Task[None]] = {}
        self._looking: asyncio.Task[None] | None = None

    def open(self) -> None:
        self._looking = asyncio.create_task(self._look())

    async def close(self) -> None:
        tasks = [*self._followers.values(), *([self._looking] if self._looking else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _look(self) -> None:
        while True:
            for slug in self._chamber.slugs():
                if slug not in self._followers:
                    self._followers[slug] = asyncio.create_task(self._follow(slug))
            await asyncio.sleep(LOOKING_SECONDS)

    async def _follow(self, slug: str) -> None:
        async with aclosing(self._chamber.watch(slug)) as changes:
            async for plenary in changes:
                while not await self._handled(slug, plenary):
                    await asyncio.sleep(PAUSE_SECONDS)
                    plenary = self._chamber.view(slug)  # noqa: PLW2901 - it has moved on meanwhile

    async def _handled(self, slug: str, plenary: Plenary) -> bool:
        try:
            await self._handle(slug, plenary)
        except Exception as trouble:  # noqa: BLE001 - following goes on, whatever it was
            logger.error(
                "a change of a plenary could not be followed", plenary=slug, kind=type(trouble).__name__
            )
            return False
        return True
