"""How soon a house answers, and what it holds in memory with 200 inscriptions.

    .venv/bin/python benchmarks/start.py [--rounds 7]

From starting `hemicycle serve PROGRAMME` on a new ledger to the first 200 on the plenary's page. The reference is
the least such server: the same interpreter with uvloop and sqlite3, one table, one page.
"""

import argparse
import http.client
import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import monotonic, perf_counter

import msgspec

from hemicycle.delegations.register import every_delegation
from measuring import Verdict, free_port, machine, memory_of, stop, table, verdicts
from starting import LONGEST_START, Started, answers, until_it_answers

HERE = Path(__file__).parent
PROGRAMME = HERE.parent / "examples" / "asp22-cooperation.toml"
INSCRIPTIONS = 200
SECONDS, MEBIBYTES = 1.5, 120

BARE = """
import asyncio, sqlite3, sys, uvloop
ledger = sqlite3.connect(sys.argv[2])
ledger.execute("PRAGMA journal_mode=WAL")
ledger.execute("CREATE TABLE rows (position INTEGER PRIMARY KEY, body TEXT)")
class Page(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
    def data_received(self, data):
        found = ledger.execute("SELECT count(*) FROM rows").fetchone()
        self.transport.write(b"HTTP/1.1 200 OK\\r\\ncontent-length: 1\\r\\n\\r\\n%d" % found)
async def main():
    server = await asyncio.get_running_loop().create_server(Page, "127.0.0.1", int(sys.argv[1]))
    await server.serve_forever()
uvloop.run(main())
"""


def house_command(programme: Path, folder: str, port: int) -> list[str]:
    command = Path(sys.executable).with_name("hemicycle")
    return [
        str(command),
        "serve",
        str(programme),
        "--database",
        f"{folder}/house.sqlite",
        "--port",
        str(port),
    ]


def started(command: list[str], port: int, path: str) -> Started:
    began = perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        return until_it_answers(process, port, path, began)
    finally:
        stop(process)


def one_start_of_the_house() -> Started:
    with TemporaryDirectory() as folder:
        port = free_port()
        return started(house_command(PROGRAMME, folder, port), port, f"/{PROGRAMME.stem}")


def one_start_of_the_bare_server() -> Started:
    with TemporaryDirectory() as folder:
        port = free_port()
        return started([sys.executable, "-c", BARE, str(port), f"{folder}/bare.sqlite"], port, "/")


class Filled(msgspec.Struct, frozen=True):
    """A house with so many inscriptions, after each of its pages was seen once."""

    inscribed: int
    milliseconds: float
    resident: float
    proportional: float


def filled() -> Filled:
    with TemporaryDirectory() as folder:
        programme = Path(folder) / PROGRAMME.name
        open_to_all = '[registration]\nunknown_senders = "inscribe"\n'
        programme.write_text(PROGRAMME.read_text(encoding="utf-8").replace("[registration]\n", open_to_all))
        port = free_port()
        process = subprocess.Popen(house_command(programme, folder, port), stdout=subprocess.DEVNULL)
        try:
            until_it_answers(process, port, f"/{PROGRAMME.stem}", perf_counter())
            took = [inscribe(port, name) for name in names()]
            for path in (f"/{PROGRAMME.stem}", f"/{PROGRAMME.stem}?lang=fr", f"/{PROGRAMME.stem}/register"):
                answers(port, path)
            resident, proportional = memory_of(process.pid)
            return Filled(inscribed(port), median(took) * 1e3, resident, proportional)
        finally:
            stop(process)


def names() -> list[str]:
    known = [one.name("en") for one in every_delegation()][:INSCRIPTIONS]
    return known + [f"Invented delegation {number}" for number in range(INSCRIPTIONS - len(known))]


def inscribe(port: int, name: str) -> float:
    began = monotonic()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LONGEST_START)
    body = json.dumps({"delegation": name, "segments": ["1"], "speaker": f"Speaker of {name}"})
    connection.request(
        "POST", f"/api/v1/{PROGRAMME.stem}/requests", body, {"content-type": "application/json"}
    )
    answer = connection.getresponse()
    if answer.status != 201:
        raise SystemExit(f"{name}: {answer.status} {answer.read()[:300]!r}")
    connection.close()
    return monotonic() - began


def inscribed(port: int) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LONGEST_START)
    connection.request("GET", f"/api/v1/{PROGRAMME.stem}")
    state = json.loads(connection.getresponse().read())
    connection.close()
    return sum(len(one["places"]) for one in state["lists"])


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--rounds", type=int, default=7)
    asked = arguments.parse_args()
    for name in ("HEMICYCLE_DATABASE", "PYTHONDONTWRITEBYTECODE"):
        os.environ.pop(name, None)
    one_start_of_the_house()  # compiles what is not compiled yet
    ours, bare = [], []
    for _ in range(asked.rounds):
        ours.append(one_start_of_the_house())
        bare.append(one_start_of_the_bare_server())
    full = filled()
    print(f"{machine()}; medians of {asked.rounds} starts on a new ledger, alternating\n")
    lines = [
        [
            name,
            f"{median(one.wall for one in each):.2f}",
            f"{min(one.wall for one in each):.2f} to {max(one.wall for one in each):.2f}",
            f"{median(one.cpu for one in each):.2f}",
            f"{median(one.resident for one in each):.0f}",
            f"{median(one.proportional for one in each):.0f}",
        ]
        for name, each in (("hemicycle serve", ours), ("uvloop and sqlite3", bare))
    ]
    table(["server", "s to the first 200", "spread", "CPU s", "RSS MiB", "PSS MiB"], lines)
    table(
        ["the house with one plenary", "found"],
        [
            ["inscriptions on its lists", full.inscribed],
            ["resident memory", f"{full.resident:.0f} MiB"],
            ["proportional memory", f"{full.proportional:.0f} MiB"],
            ["one registration over HTTP, median", f"{full.milliseconds:.1f} ms"],
        ],
    )
    wall = median(one.wall for one in ours)
    verdicts(
        Verdict("start to the first 200", f"≤ {SECONDS} s", f"{wall:.2f} s", wall <= SECONDS),
        Verdict(
            f"resident memory with {full.inscribed} inscriptions",
            f"≤ {MEBIBYTES} MiB",
            f"{full.resident:.0f} MiB",
            full.resident <= MEBIBYTES,
        ),
    )


if __name__ == "__main__":
    main()
