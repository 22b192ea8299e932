"""Servers that show acts, each with a fleet of viewers of its own."""

import random
import socket
import struct
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles
from time import monotonic_ns, sleep
from typing import Protocol

import msgspec

from measuring import cpu_of
from programs import LONGEST_START, Program

LANGUAGES = ("en", "fr")
PATHS = tuple(f"/stream/measured/public/{language}?since=999999999999999" for language in LANGUAGES)
"""Behind everything: nothing is sent before the first act."""


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
    """CPU microseconds of the server for a delivered message, and milliseconds to the last viewer.

    `fleet` is the viewers' CPU for the same message: where it is more than the server's, they are what is measured.
    """

    cpu: float
    last: float
    cpu_an_act: float
    fleet: float


class Server(Protocol):
    """What shows something to every viewer when it is told to."""

    @property
    def pid(self) -> int: ...

    def say(self, words: bytes) -> None: ...

    def heard(self) -> None:
        """Called once the last viewer has what was said."""


class Piped:
    """A server that is told by its standard input, and does not answer."""

    def __init__(self, program: Program) -> None:
        self._program = program

    @property
    def pid(self) -> int:
        return self._program.process.pid

    def say(self, words: bytes) -> None:
        self._program.say(words)

    def heard(self) -> None:
        pass


class Side:
    """A server with its own fleet."""

    def __init__(self, server: Server, fleet: Program, viewers: int) -> None:
        self.server = server
        self._fleet = fleet
        self._viewers = viewers
        self._shown = 0

    def show(self, words: bytes) -> float:
        """Says the words to the server and returns the milliseconds until the last viewer has what follows."""
        began = monotonic_ns()
        self.server.say(words)
        took = self.awaited(began)
        self.server.heard()
        return took

    def awaited(self, began: int) -> float:
        """Milliseconds from an instant of the monotonic clock until the last viewer has the next message."""
        self._shown += 1
        self._fleet.say(b"wait %d\n" % self._shown)
        last, most = (int(word) for word in self._fleet.hear().split())
        if most != self._shown:
            raise SystemExit("A viewer had a message too many.")
        return (last - began) / 1e6

    def block(self, words: Sequence[bytes], more: int = 0) -> Block:
        """`more` viewers than those of the fleet are written to."""
        server, fleet = self.server.pid, self._fleet.process.pid
        before, before_fleet = cpu_of(server), cpu_of(fleet)
        waits = [self.show(each) for each in words]
        sleep(0.005)  # what follows a pass belongs to it
        spent, spent_fleet = cpu_of(server) - before, cpu_of(fleet) - before_fleet
        return Block(
            spent * 1e6 / (self._viewers + more) / len(words),
            median(waits),
            spent * 1e3 / len(words),
            spent_fleet * 1e6 / self._viewers / len(words),
        )


def fleet_of(viewers: Path, port: int, number: int) -> Program:
    """So many viewers, half of them in each language, once all have joined."""
    half = number // 2
    fleet = Program(str(viewers), str(port), PATHS[0], str(number - half), PATHS[1], str(half))
    fleet.hear()
    return fleet


def framed(messages: Sequence[bytes]) -> bytes:
    """What a server is told that writes ready bytes: those for each language."""
    return b"".join(struct.pack(">II", number, len(each)) + each for number, each in enumerate(messages))


def interval(ratios: Sequence[float]) -> tuple[float, float]:
    """The 95 % bootstrap interval of the median."""
    chance = random.Random(1)
    medians = [median(chance.choices(ratios, k=len(ratios))) for _ in range(2000)]
    cuts = quantiles(medians, n=40)
    return cuts[0], cuts[-1]
