"""The rounds that `appends.py` asks for: 64 writers on one plenary, through the chamber and through a bare writer.

    .venv/bin/python benchmarks/appends_rounds.py DATABASE ROUNDS COMMANDS FOLDER

DATABASE is `sqlite` or the address of a PostgreSQL. What was found is printed as JSON; DATABASE `profile` tells
where the time goes instead.
"""

import asyncio
import cProfile
import pstats
import sys
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import uvloop

from appends_bare import WRITERS, InPostgres, InSqlite, through_a_bare_writer
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.house_time import AnchoredTime
from hemicycle.delegations.category import Category
from hemicycle.ledger import reading
from hemicycle.ledger.database import open_database
from hemicycle.ledger.row import Row
from hemicycle.ledger.writer import Writer
from hemicycle.plenary.command import Command
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.programme.registration import Registration, UnknownSender
from hemicycle.plenary.programme.segment import Segment
from hemicycle.plenary.represented import Represented, Speaker
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door, Sender
from measuring import Stopwatch, Took, syncs_a_second
from postgres import new_database

SLUG = "measured"
ROWS_A_COMMAND = 3
"""The request is received, it is inscribed, and a receipt falls due to its sender."""

ARRIVAL = datetime(2023, 12, 1, 9, 0, tzinfo=UTC)
PROGRAMME = Programme(
    title="Plenary session on cooperation",
    segments=(Segment(key="1", title="Segment I"),),
    registration=Registration(unknown_senders=UnknownSender.INSCRIBE),
)


class Rounds(msgspec.Struct):
    """Of each round what both took; `syncs` are this process's own a second, `sizes` the bytes of a command's rows."""

    ours: list[Took] = []
    bare: list[Took] = []
    syncs: list[float] = []
    sizes: list[int] = []


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


def through_the_chamber(place: str, commands: int) -> Took:
    """Decides, chains and stores every command; checks that each of them is in the ledger."""
    engine = open_database(place, create=True)
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
    if reading.count(engine, SLUG) != 1 + ROWS_A_COMMAND * commands:
        raise SystemExit("Rows are missing: this measurement is worth nothing.")
    engine.dispose()
    return took


def sizes_of(place: str) -> list[int]:
    """The bytes in the rows of a command, as the chamber just wrote them: every text and blob, 8 a number."""
    engine = open_database(place, create=False)
    written = list(reading.read(engine, SLUG))[-ROWS_A_COMMAND:]
    engine.dispose()
    return [_bytes_in(row) for row in written]


def _bytes_in(row: Row) -> int:
    values = msgspec.structs.astuple(row)
    return sum(len(value) if isinstance(value, str | bytes) else 8 for value in values if value is not None)


def measured(database: str, rounds: int, commands: int, parent: Path) -> Rounds:
    """The first round warms up; then the two take turns in being first."""
    found = Rounds()
    for number in range(rounds + 1):
        with TemporaryDirectory(dir=parent) as name:
            folder = Path(name)
            if database == "sqlite":
                place, bare = str(folder / "chamber.sqlite"), partial(InSqlite, str(folder / "bare.sqlite"))
                found.syncs.append(syncs_a_second(folder))
            else:
                place = new_database(database, f"chamber_{number}")
                bare = partial(InPostgres, new_database(database, f"bare_{number}"))
            first_ours = number % 2 == 0
            if first_ours:
                found.ours.append(through_the_chamber(place, commands))
                found.sizes = sizes_of(place)
            found.bare.append(through_a_bare_writer(bare, commands, found.sizes))
            if not first_ours:
                found.ours.append(through_the_chamber(place, commands))
    del found.ours[0], found.bare[0]
    return found


def profiled(place: str, commands: int) -> None:
    """Where the time goes, on the thread that decides and on the thread that writes."""
    loop_profile, writer_profile = cProfile.Profile(), cProfile.Profile()
    run = Writer._run  # noqa: SLF001 - a profile is taken on the thread itself

    def run_profiled(writer: Writer) -> None:
        writer_profile.runcall(run, writer)

    Writer._run = run_profiled  # type: ignore[method-assign] # noqa: SLF001 - as above
    loop_profile.runcall(through_the_chamber, place, commands)
    for name, profile in (("loop", loop_profile), ("writer", writer_profile)):
        print(f"The {name}'s thread, {commands} commands under the profiler:\n")
        pstats.Stats(profile).strip_dirs().sort_stats("tottime").print_stats(22)
        pstats.Stats(profile).strip_dirs().sort_stats("cumtime").print_stats(45)


def main() -> None:
    database, rounds, commands, folder = sys.argv[1:]
    if database == "profile":
        profiled(str(Path(folder) / "profiled.sqlite"), int(commands))
        return
    print(msgspec.json.encode(measured(database, int(rounds), int(commands), Path(folder))).decode())


if __name__ == "__main__":
    main()
