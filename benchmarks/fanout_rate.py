"""Five acts a second whatever happens, to 10,000 viewers, some of which never read: what arrives, and when.

    .venv/bin/python benchmarks/fanout_rate.py [--viewers 10000] [--acts 150] [--rate 5] [--stalled 10] [--quick]

The servers are those of `fanout.py`, one after the other, each alone on its core. An act is told at its moment
without a look at those before it. `viewers.c` notes when each viewer has which message; a message that tells of
several acts at once counts as all of them. The stalled ones have small buffers and read nothing until the end; those
of the house must then be closed or hold its latest act. Bounds only: what a message costs stands in `fanout.py`.
"""

import argparse
import re
import socket
import struct
from array import array
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from time import monotonic_ns, sleep

import msgspec

from fanout import BARE, HOUSE, LIMIT, NCHAN
from fleet import LANGUAGES, PATHS, Piped, Reader, Server, fleet_of, framed
from measuring import (
    CLIENTS,
    Verdict,
    cpu_of,
    machine,
    memory_of,
    pin,
    raise_the_limit_of_files,
    table,
    verdicts,
)
from nchan import Nchan, nchan_is_installed
from programs import LONGEST_START, compiled, served, started

SMALL_BUFFER = 4096
GRACE_SECONDS = 2.0
NOTE = struct.Struct("<qII")
P99_MILLISECONDS, MOST_KILOBYTES = 250, 15
ID = re.compile(rb"^id: (\d+)\n")


class Asked(msgspec.Struct, frozen=True):
    """How many viewers and stalled ones, and how many acts at how many a second."""

    viewers: int
    stalled: int
    acts: int
    rate: float


class Compiled(msgspec.Struct, frozen=True):
    viewers: Path
    limit: Path


class Found(msgspec.Struct, frozen=True):
    name: str
    delivered: float
    milliseconds: list[float]
    closed: int
    kilobytes_a_viewer: float
    grown: float
    cpu: float
    stalled: str


class Stalled:
    """A viewer with small buffers that does not read until the end."""

    def __init__(self, port: int, path: str) -> None:
        self._socket = socket.socket()
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SMALL_BUFFER)
        self._socket.settimeout(LONGEST_START)
        self._socket.connect(("127.0.0.1", port))
        self._socket.sendall(
            f"GET {path} HTTP/1.1\r\nhost: localhost\r\naccept: text/event-stream\r\n\r\n".encode()
        )

    def ids_at_last(self) -> list[int]:
        """What it reads in the end; nothing more comes for a second, or the connection is closed."""
        self._socket.settimeout(1)
        read = bytearray()
        try:
            while part := self._socket.recv(1 << 18):
                read += part
        except OSError:
            pass
        self._socket.close()
        return [int(found) for found in re.findall(rb"^id: (\d+)", bytes(read), re.MULTILINE)]


class Acting:
    """What a server is told for each act, and the id that its viewers see for it."""

    def __init__(self, name: str, messages: Sequence[bytes]) -> None:
        self._name = name
        self._messages = messages
        self._first = int(_id_in(messages[0]))
        self._told = 0

    def next(self) -> tuple[bytes, int]:
        self._told += 1
        if self._name == HOUSE:
            return b"act\n", self._first + self._told
        if self._name == NCHAN:
            return framed(self._messages), self._told
        number = self._first + self._told
        return framed([ID.sub(b"id: %d\n" % number, each) for each in self._messages]), number


def _id_in(message: bytes) -> bytes:
    found = ID.match(message)
    if found is None:
        raise SystemExit("A message has no position.")
    return found[1]


def measured(name: str, asked: Asked, made: Compiled, seen: list[bytes]) -> Found:
    """`seen` holds the house's last messages, which the others repeat."""
    with ExitStack() as running:
        folder = Path(running.enter_context(TemporaryDirectory()))
        server, port = _server(name, running, made.limit, folder)
        before = memory_of(server.pid)[0]
        fleet = running.enter_context(fleet_of(made.viewers, port, asked.viewers))
        sleep(0.5)
        holding = memory_of(server.pid)[0]
        if name == HOUSE:
            seen[:] = _first_act(server, port)
        acting = Acting(name, seen)
        stalled = [Stalled(port, PATHS[number % len(LANGUAGES)]) for number in range(asked.stalled)]
        sleep(0.5)
        notes = folder / "notes"
        spent = cpu_of(server.pid)
        fleet.say(f"record {notes}\n".encode())
        told = _told_at_the_rate(server, acting, asked)
        spent = cpu_of(server.pid) - spent
        fleet.say(b"stop\n")
        closed = int(fleet.hear().split()[1])
        after = memory_of(server.pid)[0]
        took, delivered = _arrivals(notes, told, asked.viewers)
        return Found(
            name=name,
            delivered=delivered,
            milliseconds=took,
            closed=closed,
            kilobytes_a_viewer=(holding - before) * 1024 / asked.viewers,
            grown=after - holding,
            cpu=spent * 1e6 / (asked.viewers * asked.acts),
            stalled=_at_last(name, stalled, told),
        )


def _server(name: str, running: ExitStack, limit: Path, folder: Path) -> tuple[Server, int]:
    if name == NCHAN:
        nchan = Nchan(folder)
        running.callback(nchan.close)
        return nchan, nchan.port
    scripts = {HOUSE: "fanout_house.py", BARE: "fanout_bare.py"}
    program, port = started(scripts[name]) if name in scripts else served(str(limit))
    return Piped(running.enter_context(program)), port


def _first_act(house: Server, port: int) -> list[bytes]:
    readers = [Reader(port, path) for path in PATHS]
    sleep(0.2)
    house.say(b"act\n")
    messages = [reader.message() for reader in readers]
    for reader in readers:
        reader.close()
    return messages


def _told_at_the_rate(server: Server, acting: Acting, asked: Asked) -> dict[int, int]:
    """The id of each act and the nanosecond of the monotonic clock at which it was told."""
    told: dict[int, int] = {}
    sleep(0.3)
    began = monotonic_ns()
    for number in range(asked.acts):
        words, seen_as = acting.next()
        sleep(max(0.0, (began + number / asked.rate * 1e9 - monotonic_ns()) / 1e9))
        told[seen_as] = monotonic_ns()
        server.say(words)
        server.heard()
    sleep(GRACE_SECONDS)
    return told


def _arrivals(notes: Path, told: dict[int, int], viewers: int) -> tuple[list[float], float]:
    """Milliseconds from telling an act until each viewer had it, and the share of acts that arrived."""
    ids = sorted(told)
    reached = array("q", [ids[0] - 1]) * viewers
    took: list[float] = []
    for at, viewer, seen in NOTE.iter_unpack(notes.read_bytes()):
        heard = range(reached[viewer] + 1, min(seen, ids[-1]) + 1)
        took.extend((at - told[number]) / 1e6 for number in heard)
        reached[viewer] = max(reached[viewer], seen)
    return took, len(took) / (viewers * len(ids))


def _at_last(name: str, stalled: list[Stalled], told: dict[int, int]) -> str:
    """Of those that read again in the end: how many then have the latest act."""
    if name == NCHAN:
        return "–"  # its ids are times
    reading = [one.ids_at_last() for one in stalled]
    latest = sum(max(told) in ids for ids in reading)
    skipped = sum(max(told) in ids and len(ids) < len(told) for ids in reading)
    return f"{latest} of {len(stalled)}, {skipped} without those between"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--viewers", type=int, default=10_000)
    arguments.add_argument("--acts", type=int, default=150)
    arguments.add_argument("--rate", type=float, default=5)
    arguments.add_argument("--stalled", type=int, default=10)
    arguments.add_argument("--quick", action="store_true", help="1,000 viewers, 40 acts")
    given = arguments.parse_args()
    asked = Asked(given.viewers, given.stalled, given.acts, given.rate)
    if given.quick:
        asked = Asked(1_000, given.stalled, 40, given.rate)
    raise_the_limit_of_files()
    names = [HOUSE, BARE, *([NCHAN] if nchan_is_installed() else []), LIMIT]
    seen: list[bytes] = []
    with TemporaryDirectory() as name:
        folder = Path(name)
        made = Compiled(compiled("viewers.c", folder), compiled("limit.c", folder))
        pin(CLIENTS)
        found = [measured(server, asked, made, seen) for server in names]
    print(
        f"{machine()}; {asked.viewers:,} viewers, {asked.acts} acts, {asked.rate:g} a second,"
        f" {asked.stalled} stalled\n"
    )
    if not nchan_is_installed():
        print("nginx with nchan is not installed (Debian: nginx, libnginx-mod-nchan): not measured.\n")
    told(found, asked.viewers)


def told(found: Sequence[Found], viewers: int) -> None:
    table(
        [
            "server",
            "delivered",
            "median ms",
            "p99 ms",
            "slowest ms",
            "viewers closed",
            "kB a viewer",
            "MiB grown meanwhile",
            "CPU µs/message",
            "stalled ones with the latest in the end",
        ],
        [
            [
                one.name,
                f"{one.delivered:.2%}",
                f"{quantiles(one.milliseconds, n=2)[0]:.0f}",
                f"{quantiles(one.milliseconds, n=100)[98]:.0f}",
                f"{max(one.milliseconds):.0f}",
                one.closed,
                f"{one.kilobytes_a_viewer:.1f}",
                f"{one.grown:.1f}",
                f"{one.cpu:.1f}",
                one.stalled,
            ]
            for one in found
        ],
    )
    ours = next(one for one in found if one.name == HOUSE)
    p99 = quantiles(ours.milliseconds, n=100)[98]
    crowd = f"of {viewers:,} viewers, five acts a second"
    verdicts(
        Verdict(f"what reaches them, {crowd}", "100 %", f"{ours.delivered:.2%}", ours.delivered >= 1),
        Verdict(
            f"p99 until they have it, {crowd}",
            f"< {P99_MILLISECONDS} ms",
            f"{p99:.0f} ms",
            p99 < P99_MILLISECONDS,
        ),
        Verdict(
            f"memory for each {crowd}",
            f"< {MOST_KILOBYTES} kB",
            f"{ours.kilobytes_a_viewer:.1f} kB",
            ours.kilobytes_a_viewer < MOST_KILOBYTES,
        ),
    )


if __name__ == "__main__":
    main()
