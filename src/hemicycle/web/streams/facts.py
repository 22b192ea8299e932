"""The public event stream: every fact of a plenary, encoded once for all listeners, in order and none left out.

A listener has a place of its own in the facts. One that does not read keeps its place, and goes on from there.
"""

import asyncio
from collections.abc import Callable
from contextlib import aclosing
from functools import partial

import structlog

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.facts import Told, following
from hemicycle.web.streams.broadcaster import CHUNK, KEEP_ALIVE, KEEP_ALIVE_SECONDS
from hemicycle.web.streams.viewer import Viewer, write_to

logger = structlog.get_logger()

PORTION = 64 * 1024
"""Bytes that are written at once to a listener that catches up; the rest waits until these are read."""


class FactStream:
    """The facts of one plenary, and how far each listener has been told; None before the first facts are there."""

    def __init__(self) -> None:
        self.listeners: dict[Viewer, int | None] = {}
        self._facts: tuple[Told, ...] = ()
        self._taken = False
        self._portions: dict[int, tuple[bytes, int]] = {}

    @property
    def position(self) -> int:
        return self._facts[-1].id if self._facts else 0

    def take(self, facts: tuple[Told, ...]) -> None:
        self._facts = facts
        self._taken = True
        self._portions.clear()

    def join(self, listener: Viewer, behind: int | None) -> None:
        self.listeners[listener] = behind
        listener.catch_up = partial(self._again, listener)
        self.bring_up(listener)

    def leave(self, listener: Viewer) -> None:
        self.listeners.pop(listener, None)
        listener.catch_up = lambda _: None
        listener.leave()

    def bring_up(self, listener: Viewer) -> None:
        """Writes what a listener has not been told, as far as it reads."""
        if not self._taken or listener not in self.listeners:
            return
        behind = self.listeners[listener]
        if behind is None:
            behind = self._facts[-2].id if len(self._facts) > 1 else 0
        behind = min(behind, self.position)  # who names a fact that is still to come hears from now on
        while behind < self.position and listener.reads:
            message, until = self._portion(behind)
            write_to([listener], message, behind)
            behind = until
        self.listeners[listener] = behind
        if behind < self.position:
            listener.pass_over(behind)

    def _again(self, listener: Viewer, _behind: int) -> None:
        self.bring_up(listener)

    def _portion(self, behind: int) -> tuple[bytes, int]:
        """What follows a position, as much as is written at once, and up to where it goes."""
        known = self._portions.get(behind)
        if known is not None:
            return known
        blocks: list[bytes] = []
        size, until = 0, behind
        for fact in following(self._facts, behind):
            blocks.append(event(fact))
            size, until = size + len(blocks[-1]), fact.id
            if size >= PORTION:
                break
        made = self._portions[behind] = b"".join(blocks), until
        return made


def event(fact: Told) -> bytes:
    """A server-sent event."""
    return b"id: %d\nevent: %s\ndata: %s\n\n" % (fact.id, fact.kind.encode(), fact.json)


class FactStreams:
    def __init__(self, chamber: Chamber) -> None:
        self._chamber = chamber
        self._streams: dict[str, FactStream] = {}
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
        for stream in self._streams.values():
            for listener in tuple(stream.listeners):
                stream.leave(listener)
        self._streams.clear()

    def has(self, plenary: str) -> bool:
        return plenary in self._chamber.slugs()

    def join(self, plenary: str, listener: Viewer, behind: int | None) -> None:
        """Facts behind a position come first; with None the last one alone.

        Who heard on another node what is not known here waits until it is.
        """
        if behind is not None and behind > self._chamber.view(plenary).position:
            task = asyncio.create_task(self._join_later(plenary, listener, behind))
            self._joining.add(task)
            task.add_done_callback(self._joining.discard)
        else:
            self._join(plenary, listener, behind)

    async def _join_later(self, plenary: str, listener: Viewer, behind: int) -> None:
        await self._chamber.reach(plenary, behind)
        if not listener.has_left():
            self._join(plenary, listener, behind)

    def _join(self, plenary: str, listener: Viewer, behind: int | None) -> None:
        stream = self._streams.setdefault(plenary, FactStream())
        if plenary not in self._followers:
            self._followers[plenary] = asyncio.create_task(self._follow(plenary, stream))
        stream.join(listener, behind)

    def leave(self, plenary: str, listener: Viewer) -> None:
        """Facts that nobody hears are not read."""
        listener.leave()
        stream = self._streams.get(plenary)
        if stream is None:
            return
        stream.leave(listener)
        if not stream.listeners:
            del self._streams[plenary]
            self._followers.pop(plenary).cancel()

    def count(self) -> int:
        return sum(len(stream.listeners) for stream in self._streams.values())

    async def _follow(self, plenary: str, stream: FactStream) -> None:
        """Apart from what the pages follow, which therefore never waits for a fact."""
        async with aclosing(self._chamber.watch(plenary)) as changes:
            async for _ in changes:
                try:
                    stream.take(await self._chamber.facts.of(plenary))
                    await _each(stream, stream.bring_up)
                except Exception:
                    logger.exception("a fact could not be told", plenary=plenary)

    async def _keep_alive(self) -> None:
        while True:
            await asyncio.sleep(KEEP_ALIVE_SECONDS)
            for stream in tuple(self._streams.values()):
                await _each(stream, _knock)


async def _each(stream: FactStream, act: Callable[[Viewer], None]) -> None:
    listeners = tuple(stream.listeners)
    for start in range(0, len(listeners), CHUNK):
        for listener in listeners[start : start + CHUNK]:
            act(listener)
        await asyncio.sleep(0)


def _knock(listener: Viewer) -> None:
    """One that does not read has something to read."""
    if listener.reads:
        write_to([listener], KEEP_ALIVE, 0)
