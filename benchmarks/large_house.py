"""A house of a thousand plenaries and a million events: what starts, answers, is found and is checked, and its growth.

    .venv/bin/python benchmarks/large_house.py [--sizes 10,100,1000] [--events 1000] [--rounds 9] [--starts 3]
                                               [--keep FOLDER] [--quick]

Every size is a house of its own (`house_of_plenaries.py`), as long as it takes to make it; with --keep it is made
once. Then, with the commands that everybody uses: the index is made anew, the ledger verified, the house served.
It has started when its start page is answered with 200. The pages are asked for over HTTP on one connection. Beside
it in the same run: bare SQLite reads the same rows, hashes their bodies and parses their JSON.
"""

import argparse
import http.client
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import msgspec

from hemicycle.chamber.sitting_plenary import replayed
from hemicycle.ledger import reading
from hemicycle.ledger.database import open_database
from hemicycle.plenary.plenary import Plenary
from house_of_plenaries import BODIES, make_house
from measuring import (
    Stopwatch,
    Took,
    Verdict,
    cpu_of,
    free_port,
    machine,
    memory_of,
    middle,
    stop,
    table,
    verdicts,
)
from starting import LONGEST_START, Started, until_it_answers

START, VERIFY, INDEX, REPLAY = "start to the first 200", "verify", "index made anew", "replay of one plenary"
BARE = "bare: SQLite, SHA-256, JSON"
MOST_MILLISECONDS = 100
PAGES = {
    "start page": "/?lang=en",
    "all plenaries of a body": f"/?body={BODIES[0].replace(' ', '+')}",
    "a plenary's page": "/plenary-3?lang=en",
    "one word, rare": "/search?q=unheard-of",
    "a delegation": "/search?q=belgique",
    "two words": "/search?q=belgium+witnesses",
    "one word, in a quarter of all": "/search?q=witnesses",
    "two such words": "/search?q=witnesses+recalled",
    "two such words, never together": "/search?q=witnesses+welcomed",
    "a beginning": "/search?q=wit*",
    "a delegation's page": "/delegations/BE",
    "the feed": "/feed.atom",
}
LINE_SHOWN = re.compile(r'<article|<li><a href="/plenary-|<entry>')


class Page(msgspec.Struct, frozen=True):
    """Milliseconds of the median, on the wall and of the server's processor, and how many lines it shows."""

    wall: float
    cpu: float
    lines: int


class Size(msgspec.Struct, frozen=True):
    plenaries: int
    events: int
    megabytes: float
    took: dict[str, Took]
    started: Started
    full: tuple[float, float]
    pages: dict[str, Page]


def hemicycle(*arguments: str) -> list[str]:
    return [sys.executable, "-c", "from hemicycle.cli import main; main()", *arguments]


def commanded(*arguments: str) -> Took:
    """What a command took, its own start included."""
    began = perf_counter()
    process = subprocess.Popen(hemicycle(*arguments), stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    if status:
        raise SystemExit(f"hemicycle {' '.join(arguments)} failed.")
    return Took(perf_counter() - began, usage.ru_utime + usage.ru_stime)


def bare(place: Path) -> Took:
    watch = Stopwatch()
    connection = sqlite3.connect(place)
    previous = b""
    for public, restricted, private in connection.execute(
        "SELECT public, restricted, private FROM rows ORDER BY stream, position"
    ):
        previous = sha256(previous + public.encode()).digest()
        for body in (public, restricted, private):
            if body is not None:
                msgspec.json.decode(body)
    connection.close()
    return watch.took()


def replay(place: Path, rounds: int) -> Took:
    engine = open_database(str(place), create=False)
    took = []
    for _ in range(rounds):
        watch = Stopwatch()
        replayed(Plenary(), reading.read(engine, "plenary-3"))
        took.append(watch.took())
    engine.dispose()
    return middle(took)


def served(place: Path, rounds: int, starts: int) -> tuple[Started, dict[str, Page], tuple[float, float]]:
    """The median start; what the pages cost in the last of them, and the memory once all were asked for."""
    started = []
    for number in range(starts):
        port = free_port()
        began = perf_counter()
        process = subprocess.Popen(
            hemicycle("serve", "--database", str(place), "--port", str(port)), stdout=subprocess.DEVNULL
        )
        try:
            started.append(until_it_answers(process, port, "/", began))
            if number == starts - 1:
                pages = asked(port, process.pid, rounds)
                return _middle(started), pages, memory_of(process.pid)
        finally:
            stop(process)
    raise SystemExit("At least one start is needed.")


def _middle(started: Sequence[Started]) -> Started:
    return Started(*(median(each) for each in zip(*map(msgspec.structs.astuple, started), strict=True)))


def asked(port: int, server: int, rounds: int) -> dict[str, Page]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LONGEST_START)
    found = {}
    for name, path in PAGES.items():
        walls, cpus, text = [], [], ""
        for _ in range(rounds + 1):
            spent, began = cpu_of(server), perf_counter()
            connection.request("GET", path)
            answer = connection.getresponse()
            text = answer.read().decode()
            walls.append(perf_counter() - began)
            cpus.append(cpu_of(server) - spent)
            if answer.status != 200:
                raise SystemExit(f"{path}: {answer.status}")
        found[name] = Page(median(walls[1:]) * 1e3, median(cpus[1:]) * 1e3, len(LINE_SHOWN.findall(text)))
    connection.close()
    return found


def measured(place: Path, plenaries: int, given: argparse.Namespace) -> Size:
    took: dict[str, Took] = {}
    if not place.is_file():
        making = place.with_suffix(".making")
        watch = Stopwatch()
        make_house(making, plenaries, given.events)
        took["made, before anything is measured"] = watch.took()
        making.rename(place)
    connection = sqlite3.connect(place)
    events = int(connection.execute("SELECT count(*) FROM rows").fetchone()[0])
    connection.close()
    took[BARE] = bare(place)
    took[INDEX] = commanded("search", "rebuild", "--database", str(place))
    took[VERIFY] = commanded("verify", str(place))
    took[REPLAY] = replay(place, given.rounds)
    started, pages, full = served(place, given.rounds, given.starts)
    took[START] = Took(started.wall, started.cpu)
    return Size(plenaries, events, place.stat().st_size / 1e6, took, started, full, pages)


def told(sizes: Sequence[Size]) -> None:
    first, last = sizes[0], sizes[-1]
    growth = f"growth from {first.plenaries:,} to {last.plenaries:,}"
    heads = ["what", *(f"{one.plenaries:,}: {one.events:,} events" for one in sizes), growth]
    lines: list[list[object]] = []
    for name in first.took:
        values = [one.took.get(name) for one in sizes]
        cells = [f"{one.wall:.2f} s ({one.cpu:.2f} s CPU)" if one else "–" for one in values]
        grown = f"{values[-1].wall / values[0].wall:.1f}" if values[0] and values[-1] else "–"
        lines.append([name, *cells, grown])
    memory = [one.started.resident for one in sizes]
    lines += [
        ["resident after the start", *(f"{one:,.0f} MiB" for one in memory), _grown(memory)],
        [
            "resident after the pages",
            *(f"{one.full[0]:,.0f} MiB" for one in sizes),
            _grown([one.full[0] for one in sizes]),
        ],
        [
            "the database",
            *(f"{one.megabytes:,.0f} MB" for one in sizes),
            _grown([one.megabytes for one in sizes]),
        ],
    ]
    table(heads, lines)
    heads = ["page, ms (CPU ms; lines shown)", *(f"{one.plenaries:,}" for one in sizes), growth]
    table(
        heads,
        [
            [
                name,
                *(_cell(one.pages[name]) for one in sizes),
                _grown([one.pages[name].wall for one in sizes]),
            ]
            for name in PAGES
        ],
    )
    slowest = max(last.pages.values(), key=lambda page: page.wall).wall
    verdicts(
        Verdict(
            f"start page, search and feed, {last.plenaries:,} plenaries of {last.events:,} events",
            f"< {MOST_MILLISECONDS} ms",
            f"{slowest:.0f} ms at most",
            slowest < MOST_MILLISECONDS,
        )
    )


def _cell(page: Page) -> str:
    return f"{page.wall:.1f} ({page.cpu:.1f}; {page.lines})"


def _grown(values: Sequence[float]) -> str:
    return f"{values[-1] / values[0]:.1f}"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--sizes", default="10,100,1000")
    arguments.add_argument("--events", type=int, default=1000, help="of each plenary, at most some 1,200")
    arguments.add_argument("--rounds", type=int, default=9)
    arguments.add_argument("--starts", type=int, default=3)
    arguments.add_argument("--keep", type=Path, default=None, help="where the houses are, or are left")
    arguments.add_argument(
        "--quick", action="store_true", help="10 and 50 plenaries of 200 events, one start"
    )
    given = arguments.parse_args()
    if given.quick:
        given.sizes, given.events, given.rounds, given.starts = "10,50", 200, 3, 1
    for name in ("HEMICYCLE_DATABASE", "PYTHONDONTWRITEBYTECODE"):
        os.environ.pop(name, None)
    with TemporaryDirectory() as temporary:
        folder = given.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        sizes = [
            measured(folder / f"house-{number}-{given.events}.sqlite", int(number), given)
            for number in given.sizes.split(",")
        ]
    print(f"{machine()}; medians of {given.rounds} rounds and of {given.starts} starts\n")
    told(sizes)


if __name__ == "__main__":
    main()
