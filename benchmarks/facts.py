"""What the public event stream costs the floor: the chair's key, with listeners and without, in one run.

    .venv/bin/python benchmarks/facts.py [--listeners 20,500] [--pairs 60]

Two houses, those of `fanout.py`, stand on one core; one of them has listeners (`viewers.c`) on the other core. The
chair's browser of each presses pause, resume and +30 s in turn, in blocks of three, and the houses take turns. A key
is answered when the act is durable. Before the next one, the last listener has the fact.
"""

import argparse
from contextlib import ExitStack
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import monotonic_ns, sleep

import msgspec

from fleet import Piped, Side, interval
from key_to_screens import Chair
from measuring import CLIENTS, Verdict, cpu_of, machine, pin, raise_the_limit_of_files, table, verdicts
from programs import Program, compiled, started

PATH = "/api/v1/measured/events?from=999999999999999"
KEYS_IN_A_BLOCK = 3
MOST = 1.2
WARMING = 5


class Block(msgspec.Struct, frozen=True):
    """Milliseconds: until each key was answered, until the last listener had its fact, of processor for a key."""

    answered: list[float]
    last: list[float]
    cpu: float


class Measured:
    """A house with its chair, and with its listeners, if it has any."""

    def __init__(self, server: Program, port: int, side: Side | None) -> None:
        self._server = server
        self._chair = Chair(port, server.hear().strip())
        self._side = side

    def block(self) -> Block:
        before = cpu_of(self._server.process.pid)
        answered, last = [], []
        for _ in range(KEYS_IN_A_BLOCK):
            began = monotonic_ns()
            self._chair.press()
            self._chair.answer()
            answered.append((monotonic_ns() - began) / 1e6)
            if self._side is not None:
                last.append(self._side.awaited(began))
        sleep(0.005)  # what follows an act belongs to it
        return Block(answered, last, (cpu_of(self._server.process.pid) - before) * 1e3 / KEYS_IN_A_BLOCK)


def house(running: ExitStack, fleet: Path, listeners: int) -> Measured:
    server, port = started("fanout_house.py")
    running.enter_context(server)
    if not listeners:
        return Measured(server, port, None)
    ours = running.enter_context(Program(str(fleet), str(port), PATH, str(listeners)))
    ours.hear()
    return Measured(server, port, Side(Piped(server), ours, listeners))


def compared(fleet: Path, listeners: int, pairs: int) -> tuple[list[Block], list[Block]]:
    with ExitStack() as running:
        without, listened = house(running, fleet, 0), house(running, fleet, listeners)
        sleep(0.5)
        found: tuple[list[Block], list[Block]] = ([], [])
        for number in range(pairs + WARMING):
            for side in (0, 1) if number % 2 == 0 else (1, 0):
                found[side].append((without, listened)[side].block())
        return found[0][WARMING:], found[1][WARMING:]


def line(name: str, blocks: list[Block]) -> list[str]:
    answered = [each for one in blocks for each in one.answered]
    last = [each for one in blocks for each in one.last]
    return [
        name,
        f"{median(answered):.2f}",
        f"{quantiles(answered, n=20)[-1]:.2f}",
        f"{median(one.cpu for one in blocks):.2f}",
        f"{median(last):.2f}" if last else "-",
        f"{quantiles(last, n=20)[-1]:.2f}" if last else "-",
    ]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--listeners", default="20,500")
    arguments.add_argument("--pairs", type=int, default=60)
    asked = arguments.parse_args()
    raise_the_limit_of_files()
    pin(CLIENTS)
    lines: list[list[str]] = []
    ratios_of: list[list[str]] = []
    with TemporaryDirectory() as folder:
        fleet = compiled("viewers.c", Path(folder))
        for listeners in (int(number) for number in asked.listeners.split(",")):
            without, listened = compared(fleet, listeners, asked.pairs)
            lines += [line(f"none beside {listeners}", without), line(f"{listeners}", listened)]
            slower = [median(b.answered) / median(a.answered) for a, b in zip(without, listened, strict=True)]
            dearer = [b.cpu - a.cpu for a, b in zip(without, listened, strict=True)]
            low, high = interval(slower)
            ratios_of.append(
                [f"{listeners}", f"{median(slower):.2f}", f"{low:.2f} to {high:.2f}", f"{median(dearer):.2f}"]
            )
    print(f"{machine()}; {asked.pairs} pairs of blocks of {KEYS_IN_A_BLOCK} keys\n")
    table(["listeners", "ms/key", "95 %", "CPU ms/key", "ms to the last listener", "95 %"], lines)
    table(["listeners", "key, with : without", "95 %", "CPU ms/key more"], ratios_of)
    listeners, ratio, *_ = ratios_of[0]
    verdicts(
        Verdict(
            f"a key of the chair beside {listeners} listeners to the public facts, of one beside none",
            f"about 1, at most {MOST}",
            f"{ratio} ({ratios_of[0][2]})",
            float(ratio) <= MOST,
        )
    )


if __name__ == "__main__":
    main()
