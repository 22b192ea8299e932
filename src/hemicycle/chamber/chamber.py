"""The chamber: every command goes through here, and everybody who follows a plenary hears of it here."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Collection, Sequence
from contextlib import suppress
from time import monotonic

import structlog
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from sqlalchemy import Engine

from hemicycle.chamber.facts import Facts
from hemicycle.chamber.house_time import HouseTime
from hemicycle.chamber.signers import earlier_signers
from hemicycle.chamber.sitting_plenary import Pending, Settled, SittingPlenary, replayed
from hemicycle.chamber.steps import Step
from hemicycle.chamber.threads import to_its_end
from hemicycle.ledger import reading
from hemicycle.ledger.public import public_lines
from hemicycle.ledger.row import Row
from hemicycle.ledger.signing import Receipt, Signer, house_key, is_genuine, receipt
from hemicycle.ledger.writer import Append, Conflicted, Failed, Outcome, Writer, Written
from hemicycle.plenary.command import Command
from hemicycle.plenary.convene import Convene, ReviseProgramme
from hemicycle.plenary.due import next_due
from hemicycle.plenary.handover.signers import signers_of
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal

logger = structlog.get_logger()

FOLLOWING_SECONDS = 1.0
"""How often the heads in the database are compared with ours, so that a second process is seen too."""

LONGEST_NAP_SECONDS = 1.0
"""Timed acts look at the clock at least this often, so that a skip of house time is seen."""


class NoSuchPlenary(LookupError):  # noqa: N818 - what is the matter
    """There is no plenary of this name in the house."""


class NotRecorded(Exception):  # noqa: N818 - what happened to the command
    """The database failed; nothing was recorded and the same command may be sent again."""


class Chamber:
    """`submit` decides and records, `view` shows what is durable, `watch` tells when that changes.

    `steps` tells how it came, `facts` what anybody may hear of it.
    """

    def __init__(self, engine: Engine, time: HouseTime) -> None:
        self.time = time
        self.facts = Facts(engine, self._steps_behind)
        self._engine = engine
        self._key: Ed25519PrivateKey = house_key(engine)
        self._plenaries: dict[str, SittingPlenary] = {}
        self._watchers: dict[str, set[asyncio.Event]] = {}
        self._hearers: list[Callable[[str], None]] = []
        self._loop: asyncio.AbstractEventLoop | None = None
        self._writer: Writer | None = None
        self._tasks: list[asyncio.Task[None]] = []
        self._decided: list[Append] = []
        self._compared = monotonic()
        self._signers: dict[str, tuple[Signer, ...]] = {}

    async def open(self) -> None:
        """Loads what the catalogue lists and starts writing, following and the timed acts."""
        self._loop = asyncio.get_running_loop()
        self._writer = Writer(self._engine, self._hand_over, self.time.now)
        for stream in reading.heads(self._engine):
            self._load(stream)
        self._tasks = [asyncio.create_task(self._follow()), asyncio.create_task(self._keep_time())]

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        if self._writer is not None:
            self._hand_to_writer()
            await asyncio.to_thread(self._writer.close)

    @property
    def public_key(self) -> bytes:
        """The raw Ed25519 public key of the house, which proves its receipts."""
        return self._key.public_key().public_bytes_raw()

    def lag(self) -> float:
        """Seconds of the machine since our heads were last compared with those in the database."""
        return monotonic() - self._compared

    def slugs(self) -> list[str]:
        return sorted(slug for slug, sitting in self._plenaries.items() if sitting.settled.version)

    def view(self, slug: str) -> Plenary:
        """The durable state. Raises NoSuchPlenary."""
        sitting = self._plenaries.get(slug)
        if sitting is None or not sitting.settled.version:
            raise NoSuchPlenary(slug)
        return sitting.settled

    async def as_it_stood(self, slug: str, position: int) -> Plenary:
        """The plenary at a position of its ledger, not behind the settled one. Raises NoSuchPlenary."""
        self.view(slug)
        before = self._plenaries[slug].nearest(position)
        if before.position == position:
            return before
        return await asyncio.to_thread(self._replayed, slug, before, position)

    def _replayed(self, slug: str, before: Plenary, position: int) -> Plenary:
        return replayed(before, reading.read(self._engine, slug, before.position, position))

    def _steps_behind(self, slug: str, position: int) -> tuple[Settled, ...] | None:
        sitting = self._plenaries.get(slug)
        return sitting.steps_behind(position) if sitting is not None else None

    def last_row(self, slug: str) -> Row | None:
        """The row at which the durable state stands."""
        self.view(slug)
        return self._plenaries[slug].last

    def steps(self, slug: str) -> Sequence[Step]:
        """How the durable state came about; a sequence that grows, until the plenary is read again."""
        position, sitting = self.view(slug).position, self._plenaries[slug]
        return sitting.steps.so_far(lambda: reading.read(self._engine, slug, until=position))

    async def submit(self, slug: str, command: Command, actor: str) -> Row:
        """Decides and records a command; returns the row that ends it, when it is durable.

        The same command id again brings the first row. Raises Refusal, NoSuchPlenary or NotRecorded.
        """
        sitting = self._plenaries.get(slug)
        if sitting is None:
            if not isinstance(command, Convene):
                raise NoSuchPlenary(slug)
            sitting = self._load(slug)
        return await self._recorded(sitting, command, actor)

    async def hash_at(self, slug: str, position: int) -> bytes:
        """The hash of a row. Raises LookupError where there is none."""
        rows = await asyncio.to_thread(lambda: list(reading.read(self._engine, slug, position - 1, position)))
        if not rows:
            raise LookupError(f"{slug} has no row {position}")
        return rows[0].hash

    def knows(self, slug: str, command: str) -> bool:
        """Whether a command of this id was recorded; then it brings its first row again."""
        sitting = self._plenaries.get(slug)
        return sitting is not None and command in sitting.ends

    def commands(self, slug: str) -> Collection[str]:
        """The ids of all that were recorded, in the order of the ledger; a collection that grows. Raises NoSuchPlenary."""
        self.view(slug)
        return self._plenaries[slug].ends.keys()

    def receipt(self, row: Row) -> Receipt:
        """The signed receipt of a row, made where one is handed out: signing costs more than deciding."""
        return receipt(self._key, row)

    def signed(self, content: bytes) -> str:
        """The signature of the house, in hexadecimal."""
        return self._key.sign(content).hex()

    def is_genuine(self, receipt: Receipt) -> bool:
        """Whether it was signed by this house, by the machine that had its floor then, or where it was restored from."""
        if is_genuine(self._key.public_key(), receipt):
            return True
        sitting = self._plenaries.get(receipt.stream)
        named = signers_of(sitting.settled, receipt.position) if sitting is not None else ()
        earlier = (one.key for one in self._signers.get(receipt.stream, ()) if receipt.position <= one.until)
        keys = (Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)) for key in (*named, *earlier))
        return any(is_genuine(key, receipt) for key in keys)

    def public_ledger(self, slug: str) -> bytes:
        """Each row's hash and the header over which it is taken, as JSON lines. Blocks."""
        return b"".join(public_lines(reading.read(self._engine, slug)))

    async def watch(self, slug: str) -> AsyncGenerator[Plenary]:
        """The durable state at once, then after each change; changes that come together are told once."""
        signal = asyncio.Event()
        watchers = self._watchers.setdefault(slug, set())
        watchers.add(signal)
        try:
            while True:
                signal.clear()
                yield self.view(slug)
                await signal.wait()
        finally:
            watchers.discard(signal)

    def tell_of_every_change(self, hearer: Callable[[str], None]) -> None:
        """It is called with the name of each plenary whose durable state has changed, and may not block."""
        self._hearers.append(hearer)

    async def read_again(self, slug: str) -> None:
        """Makes a plenary anew from its rows, for what was erased in them must be gone from here too."""
        self.view(slug)
        rows = await asyncio.to_thread(lambda: list(reading.read(self._engine, slug)))
        sitting = self._plenaries[slug]
        waiting = sitting.start_again()
        sitting.forget()
        sitting.catch_up(rows)
        self._catch_up(sitting)
        self.facts.forget(slug)
        for pending in waiting:
            pending.refusal = None
            self._decide(sitting, pending)
        self._tell(slug)

    async def _recorded(self, sitting: SittingPlenary, command: Command, actor: str) -> Row:
        if command.id in sitting.ends:
            return sitting.ends[command.id]
        under_way = next((one for one in sitting.pending if one.command.id == command.id), None)
        if under_way is not None:
            return await asyncio.shield(under_way.done)
        pending = Pending(command, actor, asyncio.get_running_loop().create_future(), sitting.tip)
        self._decide(sitting, pending)
        return await asyncio.shield(pending.done)

    def _decide(self, sitting: SittingPlenary, pending: Pending) -> None:
        """Decides on the tip; a refusal or an empty decision waits with the rest, for it rests on the tip too."""
        try:
            events = sitting.decided(pending.command, self.time.now())
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
                if isinstance(pending.command, Convene | ReviseProgramme)
                else None
            )
            self._put(sitting.append(pending, events, title))
        else:
            self._answer_without_rows(sitting)

    def _put(self, append: Append) -> None:
        """What is decided in one turn of the loop goes to the writer together: it would take the first alone."""
        if self._writer is None or self._loop is None:
            raise NotRecorded("The chamber is not open.")
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
                _fail(pending, pending.refusal)
            elif sitting.last is not None:
                _answer(pending, sitting.last)
            else:
                _fail(pending, NotRecorded("Nothing was recorded."))

    def _hand_over(self, outcomes: list[Outcome]) -> None:
        """Called on the writer's thread, once a batch."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._settle, outcomes)

    def _settle(self, outcomes: list[Outcome]) -> None:
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
            self._decide_again(sitting)
        for stream in changed:
            self._tell(stream)

    def _settle_first(self, sitting: SittingPlenary, rows: tuple[Row, ...]) -> None:
        if not sitting.pending:
            return
        pending = sitting.pending.pop(0)
        sitting.settle(pending, rows)
        _answer(pending, rows[-1])
        self._answer_without_rows(sitting)

    def _decide_again(self, sitting: SittingPlenary) -> None:
        """Somebody else wrote meanwhile: catch up, then decide what waits anew."""
        waiting = sitting.start_again()
        self._catch_up(sitting)
        for pending in waiting:
            pending.refusal = None
            if pending.command.id in sitting.ends:
                _answer(pending, sitting.ends[pending.command.id])
            else:
                self._decide(sitting, pending)
        self._tell(sitting.stream)

    def _drop(self, sitting: SittingPlenary) -> None:
        for pending in sitting.start_again():
            _fail(
                pending,
                NotRecorded("The database could not be written; nothing was recorded. Send it again."),
            )

    def _load(self, stream: str) -> SittingPlenary:
        sitting = SittingPlenary(stream)
        self._catch_up(sitting)
        self._plenaries[stream] = sitting
        self._signers[stream] = earlier_signers(self._engine, stream)
        return sitting

    def _catch_up(self, sitting: SittingPlenary) -> None:
        sitting.catch_up(reading.read(self._engine, sitting.stream, sitting.settled.position))

    def _tell(self, stream: str) -> None:
        for signal in self._watchers.get(stream, ()):
            signal.set()
        for hearer in self._hearers:
            hearer(stream)

    async def _follow(self) -> None:
        while True:
            await asyncio.sleep(FOLLOWING_SECONDS)
            try:
                heads = await to_its_end(reading.heads, self._engine)
            except Exception as trouble:  # noqa: BLE001 - following goes on when the database comes back
                logger.warning("the heads of the ledger could not be read", reason=str(trouble))
                continue
            self._compared = monotonic()
            for stream, head in heads.items():
                sitting = self._plenaries.get(stream)
                if sitting is None:
                    self._load(stream)
                    self._tell(stream)
                elif head.position > sitting.tip.position and not sitting.pending:
                    self._catch_up(sitting)
                    self._tell(stream)

    async def _keep_time(self) -> None:
        """Timed acts; one that was slept through is done late, and once."""
        while True:
            waits = [LONGEST_NAP_SECONDS]
            for slug in self.slugs():
                due = next_due(self.view(slug))
                if due is None:
                    continue
                seconds = (due.at - self.time.now()).total_seconds() / self.time.speed
                if seconds > 0:
                    waits.append(seconds)
                    continue
                with suppress(Refusal, NotRecorded):
                    await self.submit(slug, due.command, "clock")
            await asyncio.sleep(max(0.01, min(waits)))


def _answer(pending: Pending, row: Row) -> None:
    if not pending.done.done():
        pending.done.set_result(row)


def _fail(pending: Pending, trouble: Exception) -> None:
    if not pending.done.done():
        pending.done.set_exception(trouble)
