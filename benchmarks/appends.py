"""How many commands a second become durable: 64 writers on one plenary, against a bare grouped writer.

    .venv/bin/python benchmarks/appends.py [--rounds 7] [--commands 6400] [--profile] [--folder DISK] [--quick]

Every command is a request that inscribes another delegation and is answered: three rows. The bare writer puts three blobs
of the same sizes into a table, in one transaction a batch, and wakes its 64 writers once a batch. Both on SQLite and on
PostgreSQL; on the disk as it is, and as if each sync took 1 and 5 ms longer, by a library in C that is preloaded into
the process that syncs (`slow_sync.c`).
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import msgspec

from appends_bare import WRITERS
from appends_rounds import Rounds
from measuring import Verdict, machine, middle, table, verdicts
from postgres import postgres
from programs import HERE, compiled

TARGET = 0.5
DATABASES = ("SQLite", "PostgreSQL")
SLOWER_MILLISECONDS = (0, 1, 5)


class Cell(msgspec.Struct, frozen=True):
    database: str
    slower: int
    rounds: Rounds


def slowed(library: Path, milliseconds: int) -> Mapping[str, str]:
    if not milliseconds:
        return {}
    return {"LD_PRELOAD": str(library), "SYNC_MICROSECONDS": str(milliseconds * 1000)}


def measured(database: str, slower: int, asked: argparse.Namespace) -> Cell:
    with TemporaryDirectory(dir=asked.folder) as name, ExitStack() as running:
        folder = Path(name)
        folder.chmod(0o755)
        library = compiled("slow_sync.c", folder, "-shared", "-fPIC")
        environment = slowed(library, slower)
        place, ours = "sqlite", {**os.environ, **environment}
        if database == "PostgreSQL":
            place, ours = running.enter_context(postgres(folder, environment)), dict(os.environ)
        command = [sys.executable, str(HERE / "appends_rounds.py"), place]
        command += [str(asked.rounds), str(asked.commands), str(folder)]
        found = subprocess.run(command, env=ours, stdout=subprocess.PIPE, check=True)
    return Cell(database, slower, msgspec.json.decode(found.stdout, type=Rounds))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--rounds", type=int, default=7)
    arguments.add_argument("--commands", type=int, default=6400)
    arguments.add_argument("--profile", action="store_true")
    arguments.add_argument("--folder", type=Path, default=None, help="on the disk to be measured")
    arguments.add_argument("--quick", action="store_true", help="three rounds of 1,280 commands")
    asked = arguments.parse_args()
    if asked.quick:
        asked.rounds, asked.commands = 3, 1280
    if asked.profile:
        with TemporaryDirectory(dir=asked.folder) as folder:
            command = [sys.executable, str(HERE / "appends_rounds.py"), "profile", "1"]
            subprocess.run([*command, str(asked.commands), folder], check=True)
        return
    _report([measured(*one, asked) for one in _cells()], asked)


def _cells() -> list[tuple[str, int]]:
    return [(database, slower) for database in DATABASES for slower in SLOWER_MILLISECONDS]


def _report(cells: list[Cell], asked: argparse.Namespace) -> None:
    sizes = " and ".join(str(size) for size in cells[0].rounds.sizes)
    print(
        f"{machine()}; {asked.rounds} rounds of {asked.commands} commands, {WRITERS} writers, rows of"
        f" {sizes} bytes; the disk syncs {median(cells[0].rounds.syncs):,.0f} times a second\n"
    )
    lines, told = [], []
    for cell in cells:
        ours, bare = cell.rounds.ours, cell.rounds.bare
        ratios = [reference.wall / took.wall for took, reference in zip(ours, bare, strict=True)]
        costs = [took.cpu / reference.cpu for took, reference in zip(ours, bare, strict=True)]
        slower = f"as if a sync took {cell.slower} ms more" if cell.slower else "the disk as it is"
        told.append(
            Verdict(
                f"commands made durable on {cell.database}, of a bare grouped writer's rate, {slower}",
                f"≥ {TARGET}",
                f"{median(ratios):.2f}",
                median(ratios) >= TARGET,
            )
        )
        lines.append(
            [
                cell.database,
                f"+ {cell.slower} ms" if cell.slower else "as it is",
                f"{asked.commands / middle(ours).wall:,.0f}",
                f"{asked.commands / middle(bare).wall:,.0f}",
                f"{median(ratios):.2f}",
                f"{min(ratios):.2f} to {max(ratios):.2f}",
                f"{middle(ours).cpu / asked.commands * 1e6:.0f}",
                f"{middle(bare).cpu / asked.commands * 1e6:.0f}",
                f"{median(costs):.1f}",
            ]
        )
    table(
        [
            "database",
            "a sync",
            "acks/s",
            "bare, acks/s",
            "ours : bare",
            "spread",
            "µs CPU/ack",
            "bare",
            "ours : bare",
        ],
        lines,
    )
    verdicts(*told)
    print("CPU is that of the process that decides and writes, without PostgreSQL's own.")


if __name__ == "__main__":
    main()
