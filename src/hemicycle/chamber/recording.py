"""Recording: commands are decided on the tip, handed to the writer together, and answered once they are durable."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from datetime import datetime

import structlog
from sqlalchemy import Engine

from hemicycle.chamber.not_recorded import CLOSED, NOTHING_DECIDED, UNWRITTEN, NotRecorded
from hemicycle.chamber.observing import Observer
from hemicycle.chamber.pending import Forestalled, Pending, heard_by_nobody
from hemicycle.chamber.sitting_plenary import SittingPlenary
from hemicycle.chamber.threads import to_its_end
from hemicycle.ledger import reading
from hemicycle.ledger.row import Row
from hemicycle.ledger.writer import Append, Conflicted, Failed, Outcome, Writer, Written
from hemicycle.plenary.command import Command
from hemicycle.plenary.convene import Convene, ReviseProgramme
from hemicycle.plenary.past.reconstruct import ReconstructPlenary
from hemicycle.plenary.refusal import Refusal

logger = structlog.get_logger()

PATIENCE_SECONDS = 15.0
"""How long a command waits to be durable before whoever sent it hears that this is not known yet."""


class Recording:
    """`plenaries` are those that the chamber holds; `tell` hears which of them changed, `forgotten` which is read anew."""

    def __init__(  # noqa: PLR0913 - what recording needs of the chamber
        self,
        engine: Engine,
        plenaries: Mapping[str, SittingPlenary],
        now: Callable[[], datetime],
        *,
        observer: Observer,
        tell: Callable[[str], None],
        forgotten: Callable[[str], None],
    ) -> None:
        self._engine = engine
        self._plenaries = plenaries
        self._now = now
        self._observer = observer
        self._tell = tell
        self._forgotten = forgotten
        self._loop: asyncio.AbstractEventLoop | None = None
        self._writer: Writer | None = None
        self._decided: list[Append] = []
        self._under_way: set[asyncio.Task[None]] = set()

    def open(self, node: str) -> None:
        self._loop = asyncio.get_running_loop()
        self._writer = Writer(self._engine, self._hand_over, self._now, node=node)

    async def close(self) -> None:
        """What is under way is durable when this returns."""
        await asyncio.gather(*self._under_way, return_exceptions=True)
        if self._writer is not None:
            self._hand_to_writer()
            await asyncio.to_thread(self._writer.close)

    async def recorded(
        self, sitting: SittingPlenary, command: Command, actor: str, provided: Callable[[], bool]
    ) -> Row:
        """The row that ends the command, when it is durable. Raises Refusal, Forestalled or NotRecorded."""
        if command.id in sitting.ends:
            return await self._row_at(sitting, sitting.ends[command.id])
        pending = sitting.under_way(command.id)
        if pending is None:
            done = asyncio.get_running_loop().create_future()
            pending = Pending(command, actor, provided, done, sitting.tip)
            pending.done.add_done_callback(heard_by_nobody)
            self._decide(sitting, pending)
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                return await asyncio.shield(pending.done)
        except TimeoutError as late:
            raise NotRecorded(UNWRITTEN) from late

    def _decide(self, sitting: SittingPlenary, pending: Pending) -> None:
        """Decides on the tip; a refusal or an empty decision waits with the rest, for it rests on the tip too."""
        if sitting.waiting is not None:
            sitting.waiting.append(pending)
            return
        if not pending.provided():
            pending.fail(Forestalled())
            return
        try:
            events = sitting.decided(pending.command, self._now())
        except Refusal as refusal:
            pending.refusal = refusal
            events = ()
        except Exception as trouble:  # noqa: BLE001 - one faulty command must not stop those behind it
            pending.done.set_exception(trouble)
            return
        pending.after, pending.events = sitting.tip, events
        sitting.pending.append(pending)
        if events:
            title = (
                pending.command.programme.title
                if isinstance(pending.command, Convene | ReviseProgramme | ReconstructPlenary)
                else None
            )
            self._put(sitting.append(pending, events, title))
        else:
            self._answer_without_rows(sitting)

    def _put(self, append: Append) -> None:
        """What is decided in one turn of the loop goes to the writer together: it would take the first alone."""
        if self._writer is None or self._loop is None:
            raise NotRecorded(CLOSED)
        if not self._decided:
            self._loop.call_soon(self._hand_to_writer)
        self._decided.append(append)

    def _hand_to_writer(self) -> None:
        decided, self._decided = self._decided, []
        if self._writer is not None and decided:
            self._writer.put(decided)

    def _answer_without_rows(self, sitting: SittingPlenary) -> None:
        """Those at the front whose decision brought no row are answered once all before them is durable."""
        while sitting.pending and sitting.pending[0].after.position == sitting.settled.position:
            pending = sitting.pending.pop(0)
            if pending.refusal is not None:
                pending.fail(pending.refusal)
            elif sitting.last is not None:
                pending.answer(sitting.last)
            else:
                pending.fail(NotRecorded(NOTHING_DECIDED))

    def _hand_over(self, outcomes: list[Outcome]) -> None:
        """Called on the writer's thread, once a batch."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._settle, outcomes)

    def _settle(self, outcomes: list[Outcome]) -> None:
        self._observer.settled(outcomes)
        changed: dict[str, SittingPlenary] = {}
        unsettled: dict[str, SittingPlenary] = {}
        for outcome in outcomes:
            sitting = self._plenaries[outcome.append.stream]
            if outcome.append.attempt < sitting.attempt:
                continue
            match outcome:
                case Written(_, rows):
                    self._settle_first(sitting, rows)
                    changed[sitting.stream] = sitting
                case Conflicted():
                    unsettled[sitting.stream] = sitting
                case Failed(_, reason):
                    logger.error("the ledger could not be written", reason=reason)
                    self._drop(sitting)
        for sitting in unsettled.values():
            self.begin(self.read_on(sitting))
        for stream in changed:
            self._tell(stream)

    def _settle_first(self, sitting: SittingPlenary, rows: tuple[Row, ...]) -> None:
        if not sitting.pending:
            return
        pending = sitting.pending.pop(0)
        sitting.settle(pending, rows)
        pending.answer(rows[-1])
        self._answer_without_rows(sitting)

    async def read_on(self, sitting: SittingPlenary) -> None:
        """Takes in what others wrote, then decides what waits. Raises what the database does, and drops the tip."""
        await self._while_commands_wait(sitting, self._take_news)

    async def read_anew(self, sitting: SittingPlenary) -> None:
        """As if nothing had been read yet, for what was erased must be gone from here too. Raises as `read_on`."""
        await self._while_commands_wait(sitting, self._take_all)

    async def _while_commands_wait(
        self, sitting: SittingPlenary, take: Callable[[SittingPlenary], Coroutine[None, None, None]]
    ) -> None:
        async with sitting.reading:
            sitting.hold()
            try:
                await take(sitting)
            except BaseException:
                for pending in sitting.release():
                    pending.fail(NotRecorded(UNWRITTEN))
                raise
            for pending in sitting.release():
                pending.refusal = None
                if pending.command.id in sitting.ends:
                    self.begin(self._answer_again(sitting, pending))
                else:
                    self._decide(sitting, pending)
        self._tell(sitting.stream)

    async def _take_news(self, sitting: SittingPlenary) -> None:
        known = sitting.settled.position
        rows = await to_its_end(rows_of, self._engine, sitting.stream, known)
        if known and sitting.has_erased(rows):
            await self._take_all(sitting)
        else:
            sitting.catch_up(rows)

    async def _take_all(self, sitting: SittingPlenary) -> None:
        rows = await to_its_end(rows_of, self._engine, sitting.stream, 0)
        sitting.forget()
        self._forgotten(sitting.stream)
        sitting.catch_up(rows)

    async def _answer_again(self, sitting: SittingPlenary, pending: Pending) -> None:
        """One that was recorded already, by another node or before."""
        try:
            pending.answer(await self._row_at(sitting, sitting.ends[pending.command.id]))
        except Exception:
            pending.fail(NotRecorded(UNWRITTEN))
            raise

    async def _row_at(self, sitting: SittingPlenary, position: int) -> Row:
        """From the ledger where it is not at hand: to keep every row in memory would cost more than the state."""
        young = sitting.young(position)
        if young is not None:
            return young
        (row,) = await to_its_end(rows_of, self._engine, sitting.stream, position - 1, position)
        return row

    def begin(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        """Reading that nobody waits for; it has ended before this is closed."""
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        if not task.cancelled() and task.exception() is not None:
            logger.error("a plenary could not be read on", kind=type(task.exception()).__name__)

    def _drop(self, sitting: SittingPlenary) -> None:
        for pending in sitting.start_again():
            pending.fail(NotRecorded(UNWRITTEN))


def rows_of(engine: Engine, stream: str, after: int, until: int | None = None) -> tuple[Row, ...]:
    """All at once. Blocks."""
    return tuple(reading.read(engine, stream, after, until))
