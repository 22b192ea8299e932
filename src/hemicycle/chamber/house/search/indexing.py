"""Keeps the index up with the plenaries as they change, and makes it anew from the ledger."""

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from functools import lru_cache
from time import monotonic

import structlog
from sqlalchemy import Engine

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.collector import collector_paused
from hemicycle.chamber.house.search.entries import TextOf, catalogued, entries_of, part_touched
from hemicycle.chamber.stored_rows import stored
from hemicycle.chamber.threads import to_its_end
from hemicycle.ledger import reading
from hemicycle.ledger.index.index import Index
from hemicycle.plenary.event import Event
from hemicycle.plenary.evolve import evolve
from hemicycle.plenary.history.stored import restore
from hemicycle.plenary.plenary import Plenary

logger = structlog.get_logger()

Original = Callable[[str], bytes | None]
"""What is kept under an address, None where it is not there. Blocks."""


def _none_kept(_address: str) -> bytes | None:
    return None


GATHERING_SECONDS = 1.0
"""What changes within it goes in together, unless somebody asks meanwhile: most acts of a floor add nothing to find."""

PAUSE_SECONDS = 2.0
"""Before what failed is tried again."""


class Indexing:
    """A plenary that changes goes into the index in a thread, a moment later or as soon as somebody asks.

    Between two plenaries it rests for as long as the last one took: the floor goes first.
    """

    def __init__(
        self, chamber: Chamber, engine: Engine, index: Index, original: Original = _none_kept
    ) -> None:
        self.index = index
        self._chamber = chamber
        self._engine = engine
        self._text_of = _texts(original)
        self._stale: dict[str, None] = {}
        self._under_way: str | None = None
        self._woken = asyncio.Event()
        self._asked = asyncio.Event()
        self._waiting: list[tuple[set[str], asyncio.Future[None]]] = []
        self._task: asyncio.Task[None] | None = None
        chamber.tell_of_every_change(self._changed)

    def open(self) -> None:
        """Also goes after what was recorded while nobody indexed."""
        positions = self.index.positions()
        for plenary in self._chamber.slugs():
            if positions.get(plenary) != self._chamber.view(plenary).position:
                self._changed(plenary)
        self._task = asyncio.create_task(self._run())

    async def close(self) -> None:
        """Once what is being written has been written."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def caught_up(self, patience: float | None = None) -> None:
        """Until all that is durable now is in the index, or so many seconds have passed."""
        awaited = {*self._stale, *([self._under_way] if self._under_way is not None else [])}
        if not awaited:
            return
        done = asyncio.get_running_loop().create_future()
        self._waiting.append((awaited, done))
        self._asked.set()
        with suppress(TimeoutError):
            await asyncio.wait_for(done, patience)

    def _changed(self, plenary: str) -> None:
        self._stale[plenary] = None
        self._woken.set()

    async def _run(self) -> None:
        while True:
            await self._woken.wait()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._asked.wait(), GATHERING_SECONDS)
            self._woken.clear()
            self._asked.clear()
            for plenary in tuple(self._stale):
                await asyncio.sleep(await self._take_in(plenary))

    async def _take_in(self, plenary: str) -> float:
        """How long to rest then."""
        began = monotonic()
        self._stale.pop(plenary)
        self._under_way = plenary
        try:
            state = self._chamber.view(plenary)
            await to_its_end(_bring_up, self._engine, self.index, plenary, state, self._text_of)
        except Exception as trouble:  # noqa: BLE001 - it is tried again, whatever it was
            logger.error(  # noqa: TRY400 - a traceback may quote what stands in the plenary
                "a plenary could not be put into the index", plenary=plenary, kind=type(trouble).__name__
            )
            self._changed(plenary)
            return PAUSE_SECONDS
        finally:
            self._under_way = None
        self._tell_those_who_wait(plenary)
        return monotonic() - began

    def _tell_those_who_wait(self, plenary: str) -> None:
        for awaited, done in self._waiting:
            if plenary not in self._stale:
                awaited.discard(plenary)
            if not awaited and not done.done():
                done.set_result(None)
        self._waiting = [(awaited, done) for awaited, done in self._waiting if not done.done()]


def make_anew(engine: Engine, index: Index, original: Original = _none_kept) -> int:
    """Makes the whole index from the ledger; the number of plenaries. Blocks."""
    index.make_anew()
    streams, text_of = reading.streams(engine), _texts(original)
    for stream in streams:
        state, touched = Plenary(), dict[str, datetime]()
        with collector_paused():
            for event in _events(engine, stream, 0, None):
                state = evolve(state, event)
                _touch(touched, event)
        _put(index, stream, state, touched, text_of)
    return len(streams)


def _bring_up(engine: Engine, index: Index, plenary: str, state: Plenary, text_of: TextOf) -> None:
    """From the position that the index has. That, the entries, and when they were touched are one transaction."""
    position = index.position(plenary)
    if position > state.position:
        return
    touched = index.touched(plenary)
    for event in _events(engine, plenary, position, state.position):
        _touch(touched, event)
    _put(index, plenary, state, touched, text_of)


def _events(engine: Engine, stream: str, after: int, until: int | None) -> Iterable[Event]:
    return (restore(stored(row)) for row in reading.read(engine, stream, after, until))


def _touch(touched: dict[str, datetime], event: Event) -> None:
    part = part_touched(event)
    if part is not None:
        touched[part] = event.at


def _put(index: Index, plenary: str, state: Plenary, touched: dict[str, datetime], text_of: TextOf) -> None:
    if state.version:
        index.put(catalogued(plenary, state, touched), entries_of(plenary, state, touched, text_of))


def _texts(original: Original) -> TextOf:
    """Each is read once: what lies under an address never changes."""

    @lru_cache(maxsize=1024)
    def text_of(address: str) -> str | None:
        content = original(address)
        return None if content is None else content.decode("utf-8", "replace")

    return text_of
