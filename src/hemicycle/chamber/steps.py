"""Every step of a plenary as it stands in the ledger: what happened, when, and who did it."""

import asyncio
from datetime import datetime

import msgspec
from sqlalchemy import Engine

from hemicycle.chamber.sitting_plenary import actor_in, stored
from hemicycle.ledger import reading
from hemicycle.ledger.row import Row
from hemicycle.plenary.event import Event
from hemicycle.plenary.history.stored import restore


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """`recorded` is when it was written down, `happened` when it was so; both UTC. `hash` is that of its row.

    `actor` is the role and, where it is known, behind a colon who it was.
    """

    position: int
    happened: datetime
    recorded: datetime
    actor: str
    command: str
    event: Event
    hash: bytes


class Steps:
    """Remembers what it has read of each plenary, and reads on from there."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._known: dict[str, tuple[Step, ...]] = {}

    def forget(self, plenary: str) -> None:
        """What was read holds what has been erased since."""
        self._known.pop(plenary, None)

    async def of(self, plenary: str) -> tuple[Step, ...]:
        """From the first row to the last that is durable now."""
        known = self._known.get(plenary, ())
        behind = known[-1].position if known else 0
        rows = await asyncio.to_thread(lambda: list(reading.read(self._engine, plenary, behind)))
        if rows:
            self._known[plenary] = known = (*known, *(step(row) for row in rows))
        return known


def step(row: Row) -> Step:
    return Step(
        position=row.position,
        happened=row.happened,
        recorded=row.recorded,
        actor=actor_in(row),
        command=row.command,
        event=restore(stored(row)),
        hash=row.hash,
    )
