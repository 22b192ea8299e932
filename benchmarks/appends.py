"""How many commands a second become durable: 64 writers on one plenary, against a bare grouped SQLite writer.

    .venv/bin/python benchmarks/appends.py [--rounds 7] [--commands 6400] [--profile] [--folder DISK]

Every command is a request that inscribes another delegation: two rows. The bare writer puts two blobs of the same
sizes into a table, in one transaction a batch, and wakes its 64 writers once a batch.
"""

import argparse
import asyncio
import cProfile
import pstats
import sqlite3
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from queue import Empty, SimpleQueue
from statistics import median
from tempfile import TemporaryDirectory
from threading import Thread

import msgspec
import uvloop

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.house_time import AnchoredTime
from hemicycle.delegations.category import Category
from hemicycle.ledger import reading
from hemicycle.ledger.database import open_database
from hemicycle.ledger.row import Row
from hemicycle.ledger.writer import MOST_IN_A_BATCH, Writer
from hemicycle.plenary.command import Command
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.programme.registration import Registration, UnknownSender
from hemicycle.plenary.programme.segment import Segment
from hemicycle.plenary.represented import Represented, Speaker
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door, Sender
from measuring import Stopwatch, Took, machine, middle, syncs_a_second, table

WRITERS = 64
SLUG = "measured"
TARGET = 0.5
ARRIVAL = datetime(2023, 12, 1, 9, 0, tzinfo=UTC)
PROGRAMME = Programme(
    title="Plenary session on cooperation",
    segments=(Segment(key="1", title="Segment I"),),
    registration=Registration(unknown_senders=UnknownSender.INSCRIBE),
)


def request(number: int) -> Command:
    return ReceiveRequest(
        id=f"{number:032x}",
        door=Door.WEB,
        arrived=ARRIVAL + timedelta(milliseconds=number),
        asked=Asked(
            delegation=Represented(
                key=f"D{number:06}", name=f"Delegation {number:06}", category=Category.STATE_PARTY
            ),
            segments=("1",),
        ),
        speaker=Speaker(name=f"Speaker of delegation {number:06}"),
        sender=Sender(address=f"mission{number:06}@state.example"),
    )


def through_the_chamber(folder: Path, commands: int) -> Took:
    """Decides, chains and stores every command; checks that each of them is in the ledger."""
    engine = open_database(str(folder / "chamber.sqlite"), create=True)
    waiting = iter([request(number) for number in range(commands)])

    async def writer(chamber: Chamber) -> None:
        for command in waiting:
            await chamber.submit(SLUG, command, "web")

    async def session() -> Took:
        chamber = Chamber(engine, AnchoredTime())
        await chamber.open()
        await chamber.submit(SLUG, Convene(id="convene", programme=PROGRAMME), "desk")
        watch = Stopwatch()
        await asyncio.gather(*(writer(chamber) for _ in range(WRITERS)))
        took = watch.took()
        await chamber.close()
        return took

    took = uvloop.run(session())
    if reading.count(engine, SLUG) != 1 + 2 * commands:
        raise SystemExit("Rows are missing: this measurement is worth nothing.")
    engine.dispose()
    return took


def sizes_of(folder: Path) -> list[int]:
    """The bytes in the two rows of a command, as the chamber just wrote them: every text and blob, 8 a number."""
    engine = open_database(str(folder / "chamber.sqlite"), create=False)
    written = list(reading.read(engine, SLUG))[-2:]
    engine.dispose()
    return [_bytes_in(row) for row in written]


def _bytes_in(row: Row) -> int:
    values = msgspec.structs.astuple(row)
    return sum(len(value) if isinstance(value, str | bytes) else 8 for value in values if value is not None)


class BareWriter:
    """One thread, one transaction a batch, one wake-up of the loop a batch; it knows nothing of what it writes."""

    def __init__(self, place: Path, loop: asyncio.AbstractEventLoop) -> None:
        self._place = place
        self._loop = loop
        self._waiting: SimpleQueue[tuple[list[bytes], asyncio.Future[None]] | None] = SimpleQueue()
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    def write(self, blobs: list[bytes]) -> "asyncio.Future[None]":
        done = self._loop.create_future()
        self._waiting.put((blobs, done))
        return done

    def close(self) -> None:
        self._waiting.put(None)
        self._thread.join()

    def _run(self) -> None:
        connection = sqlite3.connect(self._place, isolation_level=None)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("CREATE TABLE bare (position INTEGER PRIMARY KEY, body BLOB NOT NULL)")
        positions = count(1)
        while (first := self._waiting.get()) is not None:
            batch = [first]
            with suppress(Empty):
                while len(batch) < MOST_IN_A_BATCH and (one := self._waiting.get_nowait()) is not None:
                    batch.append(one)
            made = [(next(positions), blob) for blobs, _ in batch for blob in blobs]
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany("INSERT INTO bare VALUES (?, ?)", made)
            connection.execute("COMMIT")
            self._loop.call_soon_threadsafe(_wake, [done for _, done in batch])
        connection.close()


def _wake(waiting: "list[asyncio.Future[None]]") -> None:
    for done in waiting:
        done.set_result(None)


def through_the_bare_writer(folder: Path, commands: int, sizes: list[int]) -> Took:
    remaining = iter(range(commands))
    blobs = [bytes(size) for size in sizes]

    async def writer(bare: BareWriter) -> None:
        for _ in remaining:
            await bare.write(blobs)

    async def session() -> Took:
        bare = BareWriter(folder / "bare.sqlite", asyncio.get_running_loop())
        watch = Stopwatch()
        await asyncio.gather(*(writer(bare) for _ in range(WRITERS)))
        took = watch.took()
        await asyncio.to_thread(bare.close)
        return took

    return uvloop.run(session())


def profiled(folder: Path, commands: int) -> None:
    """Where the time goes, on the thread that decides and on the thread that writes."""
    loop_profile, writer_profile = cProfile.Profile(), cProfile.Profile()
    run = Writer._run  # noqa: SLF001 - a profile is taken on the thread itself

    def run_profiled(writer: Writer) -> None:
        writer_profile.runcall(run, writer)

    Writer._run = run_profiled  # type: ignore[method-assign] # noqa: SLF001 - as above
    loop_profile.runcall(through_the_chamber, folder, commands)
    for name, profile in (("loop", loop_profile), ("writer", writer_profile)):
        print(f"The {name}'s thread, {commands} commands under the profiler:\n")
        pstats.Stats(profile).strip_dirs().sort_stats("tottime").print_stats(22)
        pstats.Stats(profile).strip_dirs().sort_stats("cumtime").print_stats(45)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--rounds", type=int, default=7)
    arguments.add_argument("--commands", type=int, default=6400)
    arguments.add_argument("--profile", action="store_true")
    arguments.add_argument("--folder", type=Path, default=None, help="on the disk to be measured")
    asked = arguments.parse_args()
    if asked.profile:
        with TemporaryDirectory(dir=asked.folder) as folder:
            profiled(Path(folder), asked.commands)
        return
    ours: list[Took] = []
    bare: list[Took] = []
    syncs: list[float] = []
    sizes: list[int] = []
    for number in range(asked.rounds + 1):
        with TemporaryDirectory(dir=asked.folder) as name:
            folder = Path(name)
            syncs.append(syncs_a_second(folder))
            first_ours = number % 2 == 0
            if first_ours:
                ours.append(through_the_chamber(folder, asked.commands))
                sizes = sizes_of(folder)
            bare.append(through_the_bare_writer(folder, asked.commands, sizes))
            if not first_ours:
                ours.append(through_the_chamber(folder, asked.commands))
    del ours[0], bare[0]  # the first round warms up
    _report(ours, bare, syncs, sizes, asked.commands)


def _report(ours: list[Took], bare: list[Took], syncs: list[float], sizes: list[int], commands: int) -> None:
    ratios = [reference.wall / took.wall for took, reference in zip(ours, bare, strict=True)]
    costs = [took.cpu / reference.cpu for took, reference in zip(ours, bare, strict=True)]
    print(
        f"{machine()}; {len(ours)} rounds of {commands} commands, {WRITERS} writers, rows of {sizes} bytes\n"
    )
    lines = [
        [
            name,
            f"{commands / middle(times).wall:,.0f}",
            f"{middle(times).wall / commands * 1e6:.0f}",
            f"{middle(times).cpu / commands * 1e6:.0f}",
        ]
        for name, times in (("Chamber.submit", ours), ("bare grouped SQLite", bare))
    ]
    table(["writer", "acks/s", "µs wall/ack", "µs CPU/ack"], lines)
    table(
        ["measure", "median", "lowest", "highest", "target"],
        [
            ["acks/s, ours : bare", *_spread(ratios, ".3f"), f"≥ {TARGET}"],
            ["CPU per ack, ours : bare", *_spread(costs, ".1f"), "–"],
            ["fdatasync/s of the disk", *_spread(syncs, ",.0f"), "–"],
        ],
    )


def _spread(values: list[float], form: str) -> list[str]:
    return [format(value, form) for value in (median(values), min(values), max(values))]


if __name__ == "__main__":
    main()
