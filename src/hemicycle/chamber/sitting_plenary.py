"""One plenary as this process holds it: what is decided (tip), what is durable (settled), and what is under way."""

from asyncio import Lock
from collections import deque
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import reduce

import msgspec

from hemicycle.chamber.collector import collector_paused
from hemicycle.chamber.pending import Pending
from hemicycle.chamber.steps import Steps
from hemicycle.chamber.stored_rows import draft, stored
from hemicycle.ledger.row import Row
from hemicycle.ledger.writer import Append
from hemicycle.plenary.command import Command
from hemicycle.plenary.decide import decide
from hemicycle.plenary.event import Event
from hemicycle.plenary.evolve import evolve, evolve_all
from hemicycle.plenary.history.kinds import KIND_OF
from hemicycle.plenary.history.stored import restore
from hemicycle.plenary.keeping.erased import PrivateErased
from hemicycle.plenary.plenary import Plenary

ANOTHER_CLOCK = timedelta(seconds=5)
"""Nodes differ by less: what is recorded further ahead was recorded by a clock that was wrong, and is not followed."""

MOST_RECENT = 256
"""Durable states that are kept at hand, so that a letter need not be composed from a replay of everything."""

ERASURE = KIND_OF[PrivateErased]


class Settled(msgspec.Struct, frozen=True):
    """What one command brought, and the durable state before it."""

    before: Plenary
    events: tuple[Event, ...]


class SittingPlenary:
    """Commands decide on the tip, so that they group; everybody else sees the settled state only.

    While rows of others are `reading`, commands are `waiting`: they would be decided on what is known to be old.
    `ends` says at which position each command ended.
    """

    def __init__(self, stream: str) -> None:
        self.stream = stream
        self.settled = Plenary()
        self.last: Row | None = None
        self.tip = self.settled
        self.pending: list[Pending] = []
        self.waiting: list[Pending] | None = None
        self.reading = Lock()
        self._latest = datetime.min.replace(tzinfo=UTC)
        self.ends: dict[str, int] = {}
        self._young: deque[Row] = deque(maxlen=MOST_RECENT)
        self.attempt = 0
        self.steps = Steps()
        self.recent: deque[Plenary] = deque(maxlen=MOST_RECENT)
        self._steps: deque[Settled] = deque(maxlen=MOST_RECENT)

    def catch_up(self, rows: Iterable[Row]) -> None:
        """Applies rows that stand in the ledger, once all are read; the tip starts from there again."""
        with collector_paused():
            found = tuple(rows)
            for row in found:
                self.settled = evolve(self.settled, restore(stored(row)))
                self.last = row
                self.ends[row.command] = row.position
            self._young.extend(found[-MOST_RECENT:])
            if found:
                self._latest = max(self._latest, found[-1].recorded)
            self.steps.heard(found)
            self.tip = self.settled

    def has_erased(self, rows: Iterable[Row]) -> bool:
        """Whether private bodies were erased by another process, so that they must be gone from here too."""
        return any(row.kind == ERASURE for row in rows)

    def forget(self) -> None:
        """As if nothing had been read yet."""
        self.settled = self.tip = Plenary()
        self.last = None
        self.ends.clear()
        self._young.clear()
        self.steps = Steps()
        self.recent.clear()
        self._steps.clear()

    def young(self, position: int) -> Row | None:
        """The row of a position, where it is at hand."""
        return next((row for row in self._young if row.position == position), None)

    def nearest(self, position: int) -> Plenary:
        """The latest state at hand that is not behind a position."""
        states = (Plenary(), *self.recent, self.settled)
        return max((one for one in states if one.position <= position), key=lambda one: one.position)

    def steps_behind(self, position: int) -> tuple[Settled, ...] | None:
        """What followed a durable position, without a look at the ledger; None where only the ledger knows."""
        steps: list[Settled] = []
        reached = self.settled.position
        for step in reversed(self._steps):
            if reached <= position or step.before.position + len(step.events) != reached:
                break
            steps.append(step)
            reached = step.before.position
        return tuple(reversed(steps)) if reached <= position else None

    def start_again(self) -> list[Pending]:
        """Drops the tip; returns the commands that were decided on it."""
        waiting, self.pending = self.pending, []
        self.tip = self.settled
        self.attempt += 1
        return waiting

    def hold(self) -> None:
        """From now on commands wait, those too that were decided on the tip."""
        self.waiting = self.start_again()

    def release(self) -> list[Pending]:
        """Those that waited, in their order."""
        waiting, self.waiting = self.waiting or [], None
        return waiting

    def awaited(self) -> tuple[Pending, ...]:
        """Those that were decided on the tip, and those that wait to be."""
        return (*self.pending, *(self.waiting or ()))

    def under_way(self, command: str) -> Pending | None:
        return next((one for one in self.awaited() if one.command.id == command), None)

    def decided(self, command: Command, at: datetime) -> tuple[Event, ...]:
        """Decides on the tip and moves it. Raises Refusal.

        Time does not go back in a plenary, also where another node with a clock of its own wrote last.
        """
        if at < self._latest <= at + ANOTHER_CLOCK:
            at = self._latest
        self._latest = at
        events = decide(self.tip, command, at)
        self.tip = evolve_all(self.tip, events)
        return events

    def append(self, pending: Pending, events: tuple[Event, ...], title: str | None) -> Append:
        return Append(
            stream=self.stream,
            behind=self.tip.position - len(events),
            attempt=self.attempt,
            drafts=tuple(draft(event, pending.command.id, pending.actor) for event in events),
            title=title,
        )

    def settle(self, pending: Pending, rows: tuple[Row, ...]) -> None:
        self._steps.append(Settled(self.settled, pending.events))
        self.settled = pending.after
        self.recent.append(self.settled)
        self.last = rows[-1]
        self.ends[pending.command.id] = rows[-1].position
        self._young.append(rows[-1])
        self.steps.heard(rows)


def replayed(before: Plenary, rows: Iterable[Row]) -> Plenary:
    with collector_paused():
        return reduce(evolve, (restore(stored(row)) for row in rows), before)
