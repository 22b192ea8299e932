"""What anybody may hear of a plenary, fact by fact as it stands in the ledger, each made and encoded once."""

import asyncio
from bisect import bisect_right
from collections.abc import Callable, Iterable

import msgspec
from sqlalchemy import Engine

from hemicycle.chamber.sitting_plenary import Settled
from hemicycle.chamber.stored_rows import stored
from hemicycle.ledger import reading
from hemicycle.plenary.event import Event
from hemicycle.plenary.evolve import evolve
from hemicycle.plenary.facts.vocabulary import fact_of
from hemicycle.plenary.history.stored import restore
from hemicycle.plenary.plenary import Plenary

PORTION = 200
"""Rows that are read at once, so that a long ledger does not keep the interpreter from the floor."""

_encode = msgspec.json.Encoder().encode


class Told(msgspec.Struct, frozen=True):
    """A fact as JSON, with its id and kind."""

    id: int
    kind: str
    json: bytes


def following(facts: tuple[Told, ...], position: int) -> tuple[Told, ...]:
    """Those that follow a position."""
    return facts[bisect_right(facts, position, key=lambda one: one.id) :]


class _Read(msgspec.Struct, frozen=True):
    plenary: Plenary = Plenary()
    told: tuple[Told, ...] = ()


Steps = Callable[[str, int], tuple[Settled, ...] | None]
"""What followed a position of a plenary, None where only the ledger knows."""


class Facts:
    """Remembers the facts of each plenary that somebody follows, and goes on from there.

    What this house has just decided is taken from memory; the ledger is read for what is older, or came from elsewhere.
    """

    def __init__(self, engine: Engine, steps: Steps) -> None:
        self._engine = engine
        self._steps = steps
        self._read: dict[str, _Read] = {}

    def forget(self, plenary: str) -> None:
        """What was read holds what has been erased since. The facts themselves are the same again."""
        self._read.pop(plenary, None)

    async def of(self, plenary: str) -> tuple[Told, ...]:
        """From the first fact to the last that is durable now."""
        while True:
            known = self._read.get(plenary)
            steps = self._steps(plenary, known.plenary.position) if known is not None else None
            if known is not None and steps is not None:
                self._read[plenary] = further = _with_steps(plenary, known, steps)
                return further.told
            further = await asyncio.to_thread(self._further, plenary, known or _Read())
            if self._read.get(plenary) is not known:
                continue
            self._read[plenary] = further
            if known is not None and further.plenary.position == known.plenary.position:
                return further.told

    def _further(self, slug: str, known: _Read) -> _Read:
        position = known.plenary.position
        rows = reading.read(self._engine, slug, position, position + PORTION)
        return _read_on(slug, known, (restore(stored(row)) for row in rows))


def _with_steps(slug: str, known: _Read, steps: tuple[Settled, ...]) -> _Read:
    return _read_on(slug, known, (event for step in steps for event in step.events)) if steps else known


def _read_on(slug: str, known: _Read, events: Iterable[Event]) -> _Read:
    plenary, told = known.plenary, list(known.told)
    for event in events:
        plenary = evolve(plenary, event)
        fact = fact_of(slug, plenary, event)
        if fact is not None:
            told.append(Told(fact.id, fact.kind, _encode(fact)))
    return _Read(plenary, tuple(told))
