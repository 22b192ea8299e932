"""Every step of a plenary as it stands in the ledger: what happened, when, and who did it."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

import msgspec

from hemicycle.chamber.stored_rows import actor_in, stored
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
    """Those of one plenary that are durable, once somebody has asked; until then nothing is kept of them."""

    def __init__(self) -> None:
        self._rows: list[Row] = []
        self._steps: list[Step] | None = None
        self._reading: asyncio.Task[list[Step]] | None = None

    def heard(self, rows: Iterable[Row]) -> None:
        if self._steps is not None or self._reading is not None:
            self._rows += rows

    async def read(self, from_the_first: Callable[[], Iterable[Row]]) -> None:
        """So that `so_far` need not block: in a thread beside the loop, once for all who ask meanwhile.

        `from_the_first` gives the rows up to now; those that are heard meanwhile follow them.
        """
        if self._steps is not None:
            return
        if self._reading is None:
            self._rows.clear()
            self._reading = asyncio.create_task(asyncio.to_thread(lambda: [*map(step, from_the_first())]))
        try:
            found = await asyncio.shield(self._reading)
        finally:
            if self._reading is not None and self._reading.done():
                self._reading = None
        if self._steps is None:
            self._steps = found

    def so_far(self, from_the_first: Callable[[], Iterable[Row]]) -> Sequence[Step]:
        """In the order of the ledger, which is read from the first row where nobody has read them. Blocks then.

        The same sequence every time, which grows.
        """
        if self._steps is None:
            self._steps = [step(row) for row in from_the_first()]
            self._rows.clear()
        self._steps += (step(row) for row in self._rows)
        self._rows.clear()
        return self._steps


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
