"""The chamber: every command goes through here, and everybody who follows a plenary hears of it here."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Collection, Iterator, Sequence
from contextlib import suppress
from secrets import token_hex

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from sqlalchemy import Engine

from hemicycle.chamber.assemblies import Assemblies
from hemicycle.chamber.facts import Facts
from hemicycle.chamber.follower import Follower
from hemicycle.chamber.house_time import HouseTime
from hemicycle.chamber.not_recorded import ASTRAY, UNWRITTEN, NotRecorded
from hemicycle.chamber.observing import Observer, Unobserved, observed
from hemicycle.chamber.pending import always
from hemicycle.chamber.recording import Recording, rows_of
from hemicycle.chamber.signers import earlier_signers
from hemicycle.chamber.sitting_plenary import Settled, SittingPlenary, replayed
from hemicycle.chamber.steps import Step
from hemicycle.chamber.threads import to_its_end
from hemicycle.chamber.timed_acts import keep_time
from hemicycle.ledger import reading
from hemicycle.ledger.public import public_lines
from hemicycle.ledger.row import Row
from hemicycle.ledger.signing import Receipt, Signer, house_key, is_genuine, receipt
from hemicycle.plenary.command import Command
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.handover.signers import signers_of
from hemicycle.plenary.past.reconstruct import ReconstructPlenary
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal

CATCHING_UP_SECONDS = 2.0
"""How long one waits for what another node has shown already."""


class NoSuchPlenary(LookupError):  # noqa: N818 - what is the matter
    """There is no plenary of this name in the house."""


AT_WORK = frozenset({"chair", "desk", "clock", "operator", "house", "reader", "outbox"})
"""Those whose acts go on where house time is not to be trusted: nobody comes first by them.

A letter whose sending cannot be recorded would go out again.
"""


class Chamber:
    """`submit` decides and records, `view` shows what is durable, `watch` tells when that changes.

    While its time `is_astray`, requests are not taken. `steps` tells how it came, `facts` what anybody may hear of it,
    `assemblies` which plenary sat last before another.
    """

    def __init__(
        self,
        engine: Engine,
        time: HouseTime,
        is_astray: Callable[[], bool] = lambda: False,
        observer: Observer | None = None,
    ) -> None:
        self.time = time
        self._is_astray = is_astray
        self._observer = observer or Unobserved()
        self.facts = Facts(engine, self._steps_behind)
        self._engine = engine
        self._key: Ed25519PrivateKey = house_key(engine)
        self._plenaries: dict[str, SittingPlenary] = {}
        self._watchers: dict[str, set[asyncio.Event]] = {}
        self._hearers: list[Callable[[str], None]] = []
        self._timed_acts: asyncio.Task[None] | None = None
        self._node = token_hex(8)
        self._follower = Follower(engine, self._node, self._follow_news)
        self._looks: dict[str, asyncio.Task[None]] = {}
        self._signers: dict[str, tuple[Signer, ...]] = {}
        self._recording = Recording(
            engine,
            self._plenaries,
            time.now,
            observer=self._observer,
            tell=self._tell,
            forgotten=self.facts.forget,
        )
        self.assemblies = Assemblies(self.slugs, lambda slug: self.view(slug).programme)

    async def open(self) -> None:
        """Loads what the catalogue lists and starts writing, following and the timed acts."""
        self._recording.open(self._node)
        for stream in reading.heads(self._engine):
            self._take_in(*_read(self._engine, stream))
        self._follower.open()
        self._timed_acts = asyncio.create_task(keep_time(self.time, self._sitting, self._act_in_time))

    async def close(self) -> None:
        await self._follower.close()
        if self._timed_acts is not None:
            self._timed_acts.cancel()
            await asyncio.gather(self._timed_acts, return_exceptions=True)
        await self._recording.close()

    @property
    def public_key(self) -> bytes:
        """The raw Ed25519 public key of the house, which proves its receipts."""
        return self._key.public_key().public_bytes_raw()

    def lag(self) -> float:
        """Seconds of the machine since it was last known that nothing of the ledger is missing here."""
        return self._follower.lag()

    def slugs(self) -> list[str]:
        return sorted(slug for slug, sitting in self._plenaries.items() if sitting.settled.version)

    def _sitting(self) -> Iterator[tuple[str, Plenary]]:
        return ((slug, self.view(slug)) for slug in self.slugs())

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
        """How the durable state came about; a sequence that grows, until the plenary is read again.

        Blocks where `read_steps` was not awaited before.
        """
        position, sitting = self.view(slug).position, self._plenaries[slug]
        return sitting.steps.so_far(lambda: reading.read(self._engine, slug, until=position))

    async def read_steps(self, slug: str) -> None:
        """Beside the loop, from the first row, where nobody has asked for the steps yet. Raises NoSuchPlenary."""
        position, sitting = self.view(slug).position, self._plenaries[slug]
        await sitting.steps.read(lambda: reading.read(self._engine, slug, until=position))

    async def submit(
        self, slug: str, command: Command, actor: str, provided: Callable[[], bool] = always
    ) -> Row:
        """Decides and records a command; returns the row that ends it, when it is durable.

        The same command id again brings the first row. `provided` is asked each time before it is decided, also where
        another node wrote first. Raises Refusal, Forestalled, NoSuchPlenary or NotRecorded.
        """
        if actor.partition(":")[0] not in AT_WORK and self._is_astray():
            raise NotRecorded(ASTRAY)
        sitting = self._plenaries.get(slug)
        if sitting is None:
            if not isinstance(command, Convene | ReconstructPlenary):
                raise NoSuchPlenary(slug)
            sitting = self._take_in(*await to_its_end(_read, self._engine, slug))
        return await observed(self._recording.recorded(sitting, command, actor, provided), self._observer)

    async def hash_at(self, slug: str, position: int) -> bytes:
        """The hash of a row. Raises LookupError where there is none."""
        rows = await to_its_end(rows_of, self._engine, slug, position - 1, position)
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

    def under_way(self, slug: str) -> Iterator[str]:
        """The ids of those that are not durable yet. Raises NoSuchPlenary."""
        self.view(slug)
        return (one.command.id for one in self._plenaries[slug].awaited())

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
        await self._recording.read_anew(self._plenaries[slug])

    async def reach(self, slug: str, position: int) -> None:
        """Until the durable state is at a position that another node has shown, as far as the ledger knows it.

        One look serves all who wait: anybody may name a position, also one that nobody has shown.
        """
        sitting = self._plenaries.get(slug)
        if sitting is None or sitting.settled.position >= position:
            return
        look = self._looks.get(slug)
        if look is None:
            look = self._looks[slug] = self._recording.begin(self._follow_news({slug}))
            look.add_done_callback(lambda _: self._looks.pop(slug, None))
        await asyncio.wait([look], timeout=CATCHING_UP_SECONDS)

    async def hear(self, slug: str) -> None:
        """Until the durable state has all that anybody has acknowledged by now, at whatever node.

        Whoever acts through several nodes in turn is not refused for what one of them has not heard of yet. Raises
        NotRecorded.
        """
        look = self._recording.begin(self._follow_news({slug}))
        ended, _ = await asyncio.wait([look], timeout=CATCHING_UP_SECONDS)
        if ended and look.exception() is not None:
            raise NotRecorded(UNWRITTEN)

    def _take_in(self, sitting: SittingPlenary, signers: tuple[Signer, ...]) -> SittingPlenary:
        """The one that is held from now on: that which was there first, where two were read at once."""
        self._signers.setdefault(sitting.stream, signers)
        return self._plenaries.setdefault(sitting.stream, sitting)

    def _tell(self, stream: str) -> None:
        self.assemblies.heard(stream)
        for signal in self._watchers.get(stream, ()):
            signal.set()
        for hearer in self._hearers:
            hearer(stream)

    async def _follow_news(self, news: set[str] | None) -> None:
        """Of a plenary with commands under way the writer will say that it has moved on."""
        for stream, head in (await to_its_end(reading.heads, self._engine, news)).items():
            sitting = self._plenaries.get(stream)
            if sitting is None:
                self._take_in(*await to_its_end(_read, self._engine, stream))
                self._tell(stream)
            elif head.position > sitting.tip.position and not sitting.pending:
                await self._recording.read_on(sitting)

    async def _act_in_time(self, slug: str, command: Command) -> None:
        with suppress(Refusal, NotRecorded):
            await self.submit(slug, command, "clock")


def _read(engine: Engine, stream: str) -> tuple[SittingPlenary, tuple[Signer, ...]]:
    """Blocks."""
    sitting = SittingPlenary(stream)
    sitting.catch_up(reading.read(engine, stream))
    return sitting, earlier_signers(engine, stream)
