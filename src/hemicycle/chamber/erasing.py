"""What is private is erased by the schedule that the house sets: rows, originals, and what is held in memory.

A backup that is restored later is erased again, for its plenaries are over too.
"""

import asyncio
from datetime import timedelta

import structlog
from sqlalchemy import Engine

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.house.notes import Notes
from hemicycle.chamber.keeping import Keeping
from hemicycle.ledger.erasure import erase_private
from hemicycle.plenary.keeping.erased import RecordErasure
from hemicycle.plenary.keeping.schedule import erasure_due, originals_of, wanted_by
from hemicycle.plenary.plenary import Plenary

logger = structlog.get_logger()

LOOKING_SECONDS = 3600.0
ACTOR = "clock"


class Erasing:
    """`after` counts from the end of a plenary's last sitting, and from when a note that became none was kept last.

    None: the house has set no schedule, nothing goes.
    """

    def __init__(
        self, chamber: Chamber, engine: Engine, keeping: Keeping, notes: Notes, after: timedelta | None
    ) -> None:
        self._chamber = chamber
        self._engine = engine
        self._keeping = keeping
        self._notes = notes
        self._after = after
        self._task: asyncio.Task[None] | None = None

    def open(self) -> None:
        if self._after is not None:
            self._task = asyncio.create_task(self._look())

    async def close(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def erase_what_is_due(self) -> tuple[str, ...]:
        """The plenaries of which something was erased."""
        if self._after is None:
            return ()
        now = self._chamber.time.now()
        due = []
        for slug in self._chamber.slugs():
            moment = erasure_due(self._chamber.view(slug), self._after)
            if moment is not None and now >= moment and self._has_private(self._chamber.view(slug)):
                due.append(slug)
        for slug in due:
            await self._erase(slug, self._after)
        notes = await self._notes.erase_unused(self._after)
        if notes:
            logger.info("notes that nobody used were erased", number=len(notes))
        return tuple(due)

    def _has_private(self, plenary: Plenary) -> bool:
        """More than its own last erasure has been recorded since; what is handed over waits until it is back."""
        return plenary.position > plenary.erased_until + 1 and plenary.handover is None

    async def _erase(self, slug: str, after: timedelta) -> None:
        plenary = self._chamber.view(slug)
        others = [self._chamber.view(one) for one in self._chamber.slugs() if one != slug]
        for address in originals_of(plenary) - wanted_by(others):
            await self._keeping.erase(address)
        await asyncio.to_thread(erase_private, self._engine, slug, plenary.position)
        await self._chamber.read_again(slug)
        erased = RecordErasure(id=f"erased-{plenary.position}", until=plenary.position, after_days=after.days)
        await self._chamber.submit(slug, erased, ACTOR)
        logger.info("what was private was erased", plenary=slug, until=plenary.position)

    async def _look(self) -> None:
        while True:
            try:
                await self.erase_what_is_due()
            except Exception as trouble:  # noqa: BLE001 - it is tried again, whatever it was
                kind = type(trouble).__name__
                logger.error("what is private could not be erased", kind=kind)  # noqa: TRY400 - a traceback may quote it
            await asyncio.sleep(LOOKING_SECONDS)
