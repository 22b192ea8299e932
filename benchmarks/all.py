"""Runs the benchmarks and writes what they print into docs/performance.md, with how and where it was measured.

    .venv/bin/python benchmarks/all.py [NAME ...] [--dry] [--quick]

The prose of the document stays; of each section what stands between its two markers is replaced, and the table on top
is gathered from the verdicts of all sections. With --dry everything is printed and nothing written. With --quick every
benchmark is tried in its short form, whose figures are worth nothing: then nothing is written either.
"""

import argparse
import os
import platform
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from signal import SIGINT, SIGKILL
from time import perf_counter

import msgspec

from measuring import VERDICT_HEADS
from programs import HERE

DOCUMENT = HERE.parent / "docs" / "performance.md"
SUMMARY = "summary"
LONGEST_SECONDS, ENDING_SECONDS = 2400, 30
LINE = re.compile(r"^\|(.*)\|$")


class Benchmark(msgspec.Struct, frozen=True):
    """A section's name, the script with its arguments, and those of its short form."""

    name: str
    script: str
    arguments: tuple[str, ...] = ()
    quick: tuple[str, ...] = ("--quick",)

    def command(self, *, short: bool) -> list[str]:
        return [self.script, *(self.quick if short else self.arguments)]


BENCHMARKS = (
    Benchmark("appends", "appends.py"),
    Benchmark("replay", "replay.py", quick=("--sizes", "1000,10000", "--rounds", "1")),
    Benchmark("fanout", "fanout.py"),
    Benchmark("fanout-rate", "fanout_rate.py"),
    Benchmark("key-to-screens", "key_to_screens.py", quick=("--viewers", "100", "--keys", "30")),
    Benchmark("registrations", "registrations.py"),
    Benchmark("two-nodes", "two_nodes.py"),
    Benchmark("reconnection", "reconnection.py", quick=("--times", "3")),
    Benchmark("facts", "facts.py", ("--pairs", "100"), ("--pairs", "4", "--listeners", "20")),
    Benchmark("start", "start.py", quick=("--rounds", "1")),
    Benchmark("mail-sink", "mail_sink.py", quick=("--rounds", "1", "--mails", "60")),
    Benchmark(
        "floor-beside-mail",
        "floor_beside_mail.py",
        ("--rounds", "5"),
        ("--rounds", "1", "--acts", "10"),
    ),
    Benchmark("forecast", "forecast.py", quick=("--meetings", "20")),
    Benchmark("archive", "archive.py", quick=("--interventions", "20", "--rounds", "1")),
    Benchmark("large-house", "large_house.py"),
)


def markers(name: str) -> tuple[str, str]:
    return f"<!-- measured: {name} -->\n", f"<!-- end of {name} -->\n"


def measured(benchmark: Benchmark, *, short: bool) -> str:
    """What the script prints, under its command, its machine and its day."""
    command = benchmark.command(short=short)
    load, began = os.getloadavg()[0], perf_counter()
    found = printed(command)
    words = " ".join([f"benchmarks/{command[0]}", *command[1:]])
    return (
        f"\n    .venv/bin/python {words}\n\n{datetime.now(UTC):%-d %B %Y}, {platform.system()}"
        f" {platform.release()} on {platform.machine()}, load {load:.1f} before, {perf_counter() - began:.0f} s:"
        f" {found.strip()}\n\n"
    )


def printed(command: list[str]) -> str:
    """Raises ChildProcessError where it fails or takes too long; nothing that it started is left then."""
    process = subprocess.Popen(
        [sys.executable, str(HERE / command[0]), *command[1:]],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        found, _ = process.communicate(timeout=LONGEST_SECONDS)
    except subprocess.TimeoutExpired as trouble:
        process.send_signal(SIGINT)  # it ends what it started, as where somebody interrupts it
        with suppress(subprocess.TimeoutExpired):
            process.wait(ENDING_SECONDS)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, SIGKILL)
        raise ChildProcessError(f"{' '.join(command)} took more than {LONGEST_SECONDS} s.") from trouble
    if process.returncode:
        raise ChildProcessError(f"{' '.join(command)} ended with {process.returncode}.")
    return found


def replaced(document: str, name: str, text: str) -> str:
    """Raises LookupError where the document has no such section."""
    first, last = markers(name)
    before, found, rest = document.partition(first)
    _, ended, after = rest.partition(last)
    if not found or not ended:
        raise LookupError(
            f"{DOCUMENT.name} lacks {first.strip()} or {last.strip()}; put both where they belong."
        )
    return f"{before}{first}{text}{last}{after}"


def verdicts_in(document: str) -> Iterator[str]:
    """The lines of every table that has a verdict's heads, in the order of the sections."""
    inside = False
    for line in document.split("\n"):
        cells = [cell.strip() for cell in found[1].split("|")] if (found := LINE.match(line)) else []
        if cells == list(VERDICT_HEADS):
            inside = True
        elif not cells:
            inside = False
        elif inside and not set(cells[0]) <= {"-", ":"}:
            yield f"| {' | '.join(cells)} |"


def with_summary(document: str) -> str:
    cleared = replaced(document, SUMMARY, "")
    heads = f"| {' | '.join(VERDICT_HEADS)} |\n|{' --- |' * len(VERDICT_HEADS)}\n"
    lines = "\n".join(verdicts_in(cleared))
    return replaced(document, SUMMARY, f"\n{heads}{lines}\n\n")


def main() -> None:
    names = [one.name for one in BENCHMARKS]
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(names)}; all by default")
    arguments.add_argument("--dry", action="store_true", help="print, and write nothing")
    arguments.add_argument("--quick", action="store_true", help="the short forms; writes nothing")
    given = arguments.parse_args()
    unknown = sorted(set(given.names) - set(names))
    if unknown:
        arguments.error(f"there is no benchmark {unknown[0]}; there are {', '.join(names)}")
    failed = []
    for benchmark in BENCHMARKS:
        if given.names and benchmark.name not in given.names:
            continue
        print(f"## {benchmark.name}", flush=True)
        try:
            text = measured(benchmark, short=given.quick)
        except ChildProcessError as trouble:
            print(trouble, flush=True)
            failed.append(benchmark.name)
            continue
        print(text, flush=True)
        if not given.dry and not given.quick:
            written(benchmark.name, text)
    if failed:
        raise SystemExit(f"Not measured: {', '.join(failed)}. What stood in the document stays.")


def written(name: str, text: str) -> None:
    """At once, so that a run that is cut short loses nothing."""
    document = replaced(DOCUMENT.read_text(encoding="utf-8"), name, text)
    _write(DOCUMENT, with_summary(document))


def _write(path: Path, text: str) -> None:
    beside = path.with_suffix(".new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


if __name__ == "__main__":
    main()
