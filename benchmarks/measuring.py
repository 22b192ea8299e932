"""What the benchmarks share: clocks, processor time, the disk's sync rate, tables, and ending what they started."""

import os
import platform
import resource
import socket
import sqlite3
import subprocess
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

import msgspec

PROBED_SYNCS = 400


class Took(msgspec.Struct, frozen=True):
    """Seconds on the wall, and seconds of processor in all threads of this process."""

    wall: float
    cpu: float


class Stopwatch:
    """Runs from when it is made."""

    def __init__(self) -> None:
        self._wall, self._cpu = perf_counter(), process_time()

    def took(self) -> Took:
        return Took(perf_counter() - self._wall, process_time() - self._cpu)


def middle(times: Sequence[Took]) -> Took:
    """The median on the wall and, by itself, the median of the processor."""
    return Took(median(one.wall for one in times), median(one.cpu for one in times))


def cpu_of(process: int) -> float:
    """Seconds of processor that all threads of a process have had, to the nanosecond."""
    tasks = Path(f"/proc/{process}/task").glob("*/schedstat")
    return sum(int(task.read_text().split()[0]) for task in tasks) / 1e9


def memory_of(process: int) -> tuple[float, float]:
    """Resident and proportional memory in MiB."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()[1:]
    sizes = {line.split(":")[0]: int(line.split()[1]) for line in lines}
    return sizes["Rss"] / 1024, sizes["Pss"] / 1024


def syncs_a_second(folder: Path) -> float:
    """One fdatasync after the other, each of 4 kB that were just written."""
    block = os.urandom(4096)
    file = os.open(folder / "synced", os.O_CREAT | os.O_WRONLY)
    try:
        began = perf_counter()
        for number in range(PROBED_SYNCS):
            os.pwrite(file, block, number % 16 * len(block))
            os.fdatasync(file)
        return PROBED_SYNCS / (perf_counter() - began)
    finally:
        os.close(file)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def stop(process: "subprocess.Popen[bytes]") -> None:
    """Ends a program that this benchmark started."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def machine() -> str:
    return (
        f"{os.cpu_count()} cores, {platform.python_implementation()} {platform.python_version()},"
        f" SQLite {sqlite3.sqlite_version}"
    )


def table(heads: Sequence[str], lines: Sequence[Sequence[object]]) -> None:
    """A Markdown table on standard output, the first column to the left."""
    texts = [list(heads), *([str(cell) for cell in line] for line in lines)]
    widths = [max(len(line[column]) for line in texts) for column in range(len(heads))]
    texts.insert(
        1, ["-" * width if number == 0 else "-" * (width - 1) + ":" for number, width in enumerate(widths)]
    )
    for line in texts:
        cells = [
            cell.ljust(width) if number == 0 else cell.rjust(width)
            for number, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        print("| " + " | ".join(cells) + " |")
    print(flush=True)


VERDICT_HEADS = ("what", "target", "found", "")


class Verdict(msgspec.Struct, frozen=True):
    """What was asked for and what was found; all.py gathers them on top of the document."""

    what: str
    target: str
    found: str
    met: bool


def verdicts(*told: Verdict) -> None:
    """A table of them, by heads of its own."""
    table(
        VERDICT_HEADS,
        [[one.what, one.target, one.found, "met" if one.met else "**falls short**"] for one in told],
    )


SERVERS, CLIENTS = 0, 1
"""The cores on which the two sides of a measurement stand."""


def pin(core: int, process: int = 0) -> None:
    """Keeps a process, this one if none is named, on one of the machine's cores.

    Of all the machine's, not of those it has: a program inherits the core of whoever started it.
    """
    os.sched_setaffinity(process, {core % (os.cpu_count() or 1)})


def raise_the_limit_of_files() -> None:
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
