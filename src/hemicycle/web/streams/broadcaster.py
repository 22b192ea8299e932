"""Writes each change once to every viewer, without waiting for any of them.

At most one pass is under way; what changed meanwhile goes into the next. A viewer that does not read gets the
latest state when it reads again, and is closed past its cap.
"""

import asyncio
from contextlib import aclosing

import structlog

from hemicycle.chamber.chamber import Chamber
from hemicycle.web.streams.channel import PUBLIC, Address, Channel, Render
from hemicycle.web.streams.viewer import Viewer, write_to

logger = structlog.get_logger()

CHUNK = 256
"""Viewers written to before the loop may do something else: some two milliseconds."""

KEEP_ALIVE_SECONDS = 5
KEEP_ALIVE = b"event: here\ndata: .\n\n"
"""Heard by the page, which says that it is cut off when it hears nothing for twice as long."""


class Broadcaster:
    def __init__(self, chamber: Chamber, render: Render) -> None:
        self._chamber = chamber
        self._render = render
        self._channels: dict[Address, Channel] = {}
        self._viewers: dict[Address, set[Viewer]] = {}
        self._followers: dict[str, asyncio.Task[None]] = {}
        self._joining: set[asyncio.Task[None]] = set()
        self._pulse: asyncio.Task[None] | None = None

    def open(self) -> None:
        self._pulse = asyncio.create_task(self._keep_alive())

    async def close(self) -> None:
        tasks = (*self._followers.values(), *self._joining, *([self._pulse] if self._pulse else []))
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for viewers in self._viewers.values():
            for viewer in tuple(viewers):
                viewer.leave()

    def join(self, address: Address, viewer: Viewer, since: int) -> None:
        """Who has seen on another node what is not known here waits until it is. Raises NoSuchPlenary."""
        if since > self._chamber.view(address.plenary).position:
            task = asyncio.create_task(self._join_later(address, viewer, since))
            self._joining.add(task)
            task.add_done_callback(self._joining.discard)
        else:
            self._join(address, viewer, since)

    async def _join_later(self, address: Address, viewer: Viewer, since: int) -> None:
        await self._chamber.reach(address.plenary, since)
        if not viewer.has_left():
            self._join(address, viewer, since)

    def _join(self, address: Address, viewer: Viewer, since: int) -> None:
        channel = self._channels.get(address)
        if channel is None:
            channel = self._channels[address] = Channel(address, self._render)
        self._viewers.setdefault(address, set()).add(viewer)
        if address.plenary not in self._followers:
            self._followers[address.plenary] = asyncio.create_task(self._follow(address.plenary))
        viewer.catch_up = channel.since
        missed = channel.since(since)
        if missed is not None:
            write_to([viewer], missed, since)

    def leave(self, address: Address, viewer: Viewer) -> None:
        """A channel that nobody follows is drawn no more: there may be one for every delegation and language."""
        viewers = self._viewers.get(address, set())
        viewers.discard(viewer)
        if not viewers:
            self._viewers.pop(address, None)
            self._channels.pop(address, None)
        viewer.leave()

    def count(self) -> int:
        return sum(len(viewers) for viewers in self._viewers.values())

    async def _follow(self, plenary: str) -> None:
        async with aclosing(self._chamber.watch(plenary)) as changes:
            async for _ in changes:
                try:
                    self._show_out(plenary)
                    await self._pass(plenary)
                except Exception:
                    logger.exception("a change could not be shown", plenary=plenary)

    def _show_out(self, plenary: str) -> None:
        """Before a change is told: those whose link was revoked, or whose time is over, hear no more of it."""
        for address, viewers in tuple(self._viewers.items()):
            if address.plenary == plenary and address.audience not in PUBLIC:
                for viewer in tuple(viewers):
                    if not viewer.may_stay():
                        viewer.leave()

    async def _pass(self, plenary: str) -> None:
        for address, channel in tuple(self._channels.items()):
            if address.plenary != plenary:
                continue
            behind = channel.position
            message = channel.refresh()
            if message is not None:
                await self._write_to_all(address, message, behind)

    async def _keep_alive(self) -> None:
        while True:
            await asyncio.sleep(KEEP_ALIVE_SECONDS)
            for address, channel in tuple(self._channels.items()):
                await self._write_to_all(address, KEEP_ALIVE, channel.position)

    async def _write_to_all(self, address: Address, message: bytes, behind: int) -> None:
        viewers = tuple(self._viewers.get(address, ()))
        for start in range(0, len(viewers), CHUNK):
            write_to(viewers[start : start + CHUNK], message, behind)
            await asyncio.sleep(0)
