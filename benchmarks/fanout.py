"""What it costs to show an act to every viewer, against a bare server that writes the same bytes.

    .venv/bin/python benchmarks/fanout.py [--viewers 10,1000,5000] [--pairs 40]

The house is the real one: the chair pauses the clock, lets it run and extends the time on a floor with 40 inscribed;
half of the viewers read English, half French. The bare server is a uvloop protocol that writes the very bytes that
the house sent. Both stand on one core, the viewers (`viewers.c`, compiled with gcc) on the other; blocks of three
acts alternate, in turned order, and every message is waited for until the last viewer has it.
"""

import argparse
import random
import shutil
import socket
import struct
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import monotonic, monotonic_ns, sleep
from types import TracebackType
from typing import IO, Self

import msgspec

from measuring import cpu_of, free_port, machine, pin, raise_the_limit_of_files, stop, table

HERE = Path(__file__).parent
LANGUAGES = ("en", "fr")
PATHS = tuple(f"/stream/measured/public/{language}?since=999999999999999" for language in LANGUAGES)
"""Behind everything: nothing is sent before the first act."""

TARGET = 1.3
ACTS_IN_A_BLOCK = 3
LONGEST_START = 20.0


class Program:
    """A program of this benchmark, spoken to through its pipes, and ended with it."""

    def __init__(self, *command: str) -> None:
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        stop(self.process)

    def say(self, words: bytes) -> None:
        pipe: IO[bytes] | None = self.process.stdin
        assert pipe is not None
        view = memoryview(words)
        while view:
            view = view[pipe.write(view) :]

    def hear(self) -> str:
        assert self.process.stdout is not None
        line = self.process.stdout.readline().decode()
        if not line:
            raise SystemExit(f"{self.process.args}: it ended.")
        return line


class Reader:
    """One viewer of our own in a language, which knows the bytes of the last message."""

    def __init__(self, port: int, path: str) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=LONGEST_START)
        self._socket.sendall(f"GET {path} HTTP/1.1\r\nhost: localhost\r\n\r\n".encode())
        self._buffer = b""

    def message(self) -> bytes:
        while True:
            block, found, rest = self._buffer.partition(b"\n\n")
            if found:
                self._buffer = rest
                if block.startswith(b"id:"):
                    return block + found
                continue
            self._buffer += self._socket.recv(1 << 18)

    def close(self) -> None:
        self._socket.close()


class Block(msgspec.Struct, frozen=True):
    """CPU microseconds of the server for a delivered message, and milliseconds to the last viewer."""

    cpu: float
    last: float
    cpu_an_act: float


class Side:
    """A server with its own fleet."""

    def __init__(self, server: Program, fleet: Program, viewers: int) -> None:
        self.server = server
        self._fleet = fleet
        self._viewers = viewers
        self._shown = 0

    def show(self, words: bytes) -> float:
        """Says the words to the server and returns the milliseconds until the last viewer has what follows."""
        began = monotonic_ns()
        self.server.say(words)
        return self.awaited(began)

    def awaited(self, began: int) -> float:
        """Milliseconds from an instant of the monotonic clock until the last viewer has the next message."""
        self._shown += 1
        self._fleet.say(b"wait %d\n" % self._shown)
        last, most = (int(word) for word in self._fleet.hear().split())
        if most != self._shown:
            raise SystemExit("A viewer had a message too many.")
        return (last - began) / 1e6

    def block(self, words: list[bytes], more: int = 0) -> Block:
        before = cpu_of(self.server.process.pid)
        waits = [self.show(each) for each in words]
        sleep(0.005)  # what follows a pass belongs to it
        spent = cpu_of(self.server.process.pid) - before
        delivered = (self._viewers + more) * len(words)
        return Block(spent * 1e6 / delivered, median(waits), spent * 1e3 / len(words))


def started(script: str) -> tuple[Program, int]:
    port = free_port()
    program = Program(sys.executable, str(HERE / script), str(port))
    if program.hear() != "ready\n":
        raise SystemExit(f"{script} did not start.")
    until = monotonic() + LONGEST_START
    while monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            sleep(0.05)
        else:
            return program, port
    raise SystemExit(f"{script} does not listen.")


def measured(fleet: Path, viewers: int, pairs: int) -> tuple[list[Block], list[Block], list[int]]:
    """Blocks of the house and of the bare server, in pairs, and the sizes of the last messages."""
    with ExitStack() as running:
        sides = []
        ports = []
        for script in ("fanout_house.py", "fanout_bare.py"):
            server, port = started(script)
            running.enter_context(server)
            half = viewers // 2
            ours = Program(str(fleet), str(port), PATHS[0], str(viewers - half), PATHS[1], str(half))
            running.enter_context(ours)
            ours.hear()
            sides.append(Side(server, ours, viewers))
            ports.append(port)
        house, bare = sides
        readers = [Reader(ports[0], path) for path in PATHS]
        for reader in readers:
            running.callback(reader.close)
        sleep(0.5)
        found: tuple[list[Block], list[Block]] = ([], [])
        messages = [b"", b""]
        _house_block(house, readers)
        for number in range(pairs + 1):
            order = (0, 1) if number % 2 == 0 else (1, 0)
            for side in order:
                if side == 0:
                    block, messages = _house_block(house, readers)
                    found[0].append(block)
                elif messages[0]:
                    found[1].append(bare.block([framed(messages)] * ACTS_IN_A_BLOCK))
        return found[0][1:], found[1][1:], [len(message) for message in messages]


def _house_block(house: Side, readers: list[Reader]) -> tuple[Block, list[bytes]]:
    block = house.block([b"act\n"] * ACTS_IN_A_BLOCK, more=len(readers))
    for _ in range(ACTS_IN_A_BLOCK):
        messages = [reader.message() for reader in readers]
    return block, messages


def framed(messages: list[bytes]) -> bytes:
    return b"".join(struct.pack(">II", number, len(each)) + each for number, each in enumerate(messages))


def interval(ratios: list[float]) -> tuple[float, float]:
    """The 95 % bootstrap interval of the median."""
    chance = random.Random(1)
    medians = [median(chance.choices(ratios, k=len(ratios))) for _ in range(2000)]
    cuts = quantiles(medians, n=40)
    return cuts[0], cuts[-1]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--viewers", default="10,1000,5000")
    arguments.add_argument("--pairs", type=int, default=40)
    asked = arguments.parse_args()
    compiler = shutil.which("gcc")
    if compiler is None:
        raise SystemExit("The viewers are written in C; install gcc.")
    raise_the_limit_of_files()
    pin(1)
    lines: list[list[str]] = []
    ratios_of: list[list[str]] = []
    with TemporaryDirectory() as folder:
        fleet = Path(folder) / "viewers"
        subprocess.run([compiler, "-O2", "-o", str(fleet), str(HERE / "viewers.c")], check=True)
        for viewers in (int(number) for number in asked.viewers.split(",")):
            house, bare, sizes = measured(fleet, viewers, asked.pairs)
            for name, blocks in (("house", house), ("bare", bare)):
                lines.append(
                    [
                        name,
                        f"{viewers:,}",
                        f"{median(one.cpu for one in blocks):.1f}",
                        f"{median(one.cpu_an_act for one in blocks):.1f}",
                        f"{median(one.last for one in blocks):.1f}",
                    ]
                )
            ratios = [one.cpu / other.cpu for one, other in zip(house, bare, strict=True)]
            low, high = interval(ratios)
            ratios_of.append(
                [
                    f"{viewers:,}",
                    f"{median(ratios):.2f}",
                    f"{low:.2f} to {high:.2f}",
                    " and ".join(f"{size:,}" for size in sizes),
                    "100 %",
                    f"≤ {TARGET}",
                ]
            )
    print(f"{machine()}; {asked.pairs} pairs of blocks of {ACTS_IN_A_BLOCK} acts, medians\n")
    table(["server", "viewers", "CPU µs/message", "CPU ms/act", "ms to the last viewer"], lines)
    table(
        ["viewers", "CPU, house : bare", "95 %", "bytes, English and French", "delivered", "target"],
        ratios_of,
    )


if __name__ == "__main__":
    main()
