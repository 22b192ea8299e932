"""What it costs to show an act to every viewer, beside a bare server, nginx with nchan, and the least there can be.

    .venv/bin/python benchmarks/fanout.py [--viewers 10,1000,5000,10000] [--pairs 40] [--quick]

The house is the real one: the chair pauses the clock, lets it run and extends the time on a floor with 40 inscribed;
half of the viewers read English, half French. The others are told the very bytes that the house sent: a uvloop
protocol that writes them to its transports; nginx with nchan, one worker, whose events they become (where it is
installed); and a loop in C of epoll and write. All stand on one core, each with a fleet of its own on the other
(`viewers.c`); blocks of three acts take turns, in turned order, and every message is waited for until the last viewer
has it.
"""

import argparse
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import sleep

import msgspec

from fleet import PATHS, Block, Piped, Reader, Server, Side, fleet_of, framed, interval
from measuring import CLIENTS, Verdict, machine, pin, raise_the_limit_of_files, table, verdicts
from nchan import Nchan, nchan_is_installed
from programs import compiled, served, started

ACTS_IN_A_BLOCK = 3
FEWEST = 1000
"""With fewer viewers an act costs more than its messages, and no target was set."""

HOUSE, BARE, NCHAN, LIMIT = "house", "bare uvloop", "nginx, nchan", "C, epoll and write"
MOST_OF_BARE, MOST_OF_NCHAN = 1.3, 1.0
"""CPU of a message, of what theirs costs; the first at 1,000 viewers and more."""


class Run(msgspec.Struct, frozen=True):
    """Blocks of each server in the order in which they were taken, and the sizes of the last messages."""

    viewers: int
    blocks: dict[str, list[Block]]
    sizes: list[int]

    def ratios(self, other: str) -> list[float]:
        return [
            ours.cpu / theirs.cpu for ours, theirs in zip(self.blocks[HOUSE], self.blocks[other], strict=True)
        ]


def servers(running: ExitStack, limit: Path, folder: Path) -> dict[str, tuple[Server, int]]:
    """Each with its port, the house first."""
    found: dict[str, tuple[Server, int]] = {}
    for name, command in ((HOUSE, "fanout_house.py"), (BARE, "fanout_bare.py")):
        program, port = started(command)
        found[name] = (Piped(running.enter_context(program)), port)
    if nchan_is_installed():
        nchan = Nchan(folder)
        running.callback(nchan.close)
        found[NCHAN] = (nchan, nchan.port)
    program, port = served(str(limit))
    found[LIMIT] = (Piped(running.enter_context(program)), port)
    return found


def measured(viewers: int, pairs: int, compiled_viewers: Path, limit: Path, folder: Path) -> Run:
    with ExitStack() as running:
        sides: dict[str, Side] = {}
        ports: dict[str, int] = {}
        for name, (server, port) in servers(running, limit, folder).items():
            fleet = running.enter_context(fleet_of(compiled_viewers, port, viewers))
            sides[name], ports[name] = Side(server, fleet, viewers), port
        readers = [Reader(ports[HOUSE], path) for path in PATHS]
        for reader in readers:
            running.callback(reader.close)
        sleep(0.5)
        blocks: dict[str, list[Block]] = {name: [] for name in sides}
        _, messages = house_block(sides[HOUSE], readers)
        order = list(sides)
        for _ in range(pairs + 1):
            for name in order:
                if name == HOUSE:
                    block, messages = house_block(sides[HOUSE], readers)
                else:
                    block = sides[name].block([framed(messages)] * ACTS_IN_A_BLOCK)
                blocks[name].append(block)
            order.reverse()
        return Run(
            viewers,
            {name: each[1:] for name, each in blocks.items()},
            [len(message) for message in messages],
        )


def house_block(house: Side, readers: list[Reader]) -> tuple[Block, list[bytes]]:
    block = house.block([b"act\n"] * ACTS_IN_A_BLOCK, more=len(readers))
    for _ in range(ACTS_IN_A_BLOCK):
        messages = [reader.message() for reader in readers]
    return block, messages


def told(runs: Sequence[Run]) -> None:
    table(
        [
            "server",
            "viewers",
            "CPU µs/message",
            "CPU ms/act",
            "ms to the last viewer",
            "viewers' own CPU µs/message",
        ],
        [
            [
                name,
                f"{run.viewers:,}",
                f"{median(one.cpu for one in blocks):.1f}",
                f"{median(one.cpu_an_act for one in blocks):.1f}",
                f"{median(one.last for one in blocks):.1f}",
                f"{median(one.fleet for one in blocks):.1f}",
            ]
            for run in runs
            for name, blocks in run.blocks.items()
        ],
    )
    lines = []
    for run in runs:
        for other in run.blocks:
            if other != HOUSE:
                ratios = run.ratios(other)
                low, high = interval(ratios)
                lines.append(
                    [
                        f"{run.viewers:,}",
                        f"house : {other}",
                        f"{median(ratios):.2f}",
                        f"{low:.2f} to {high:.2f}",
                        "100 %",
                    ]
                )
    table(["viewers", "CPU a message", "median", "95 %", "delivered"], lines)
    targets = ((BARE, MOST_OF_BARE), (NCHAN, MOST_OF_NCHAN))
    verdicts(
        *(
            Verdict(
                f"CPU of a message to {run.viewers:,} viewers, of {other}'s",
                f"≤ {most}",
                f"{median(run.ratios(other)):.2f}",
                median(run.ratios(other)) <= most,
            )
            for run in runs
            if run.viewers >= FEWEST
            for other, most in targets
            if other in run.blocks
        )
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--viewers", default="10,1000,5000,10000")
    arguments.add_argument("--pairs", type=int, default=40)
    arguments.add_argument("--quick", action="store_true", help="100 and 1,000 viewers, six pairs")
    asked = arguments.parse_args()
    sizes = [100, 1000] if asked.quick else [int(number) for number in asked.viewers.split(",")]
    pairs = 6 if asked.quick else asked.pairs
    raise_the_limit_of_files()
    runs = []
    with TemporaryDirectory() as name:
        folder = Path(name)
        fleet, limit = compiled("viewers.c", folder), compiled("limit.c", folder)
        pin(CLIENTS)
        for viewers in sizes:
            with TemporaryDirectory() as own:
                runs.append(measured(viewers, pairs, fleet, limit, Path(own)))
    print(f"{machine()}; {pairs} rounds of blocks of {ACTS_IN_A_BLOCK} acts, medians; messages of", end=" ")
    print(f"{' and '.join(f'{size:,}' for size in runs[-1].sizes)} bytes, English and French\n")
    if not nchan_is_installed():
        print("nginx with nchan is not installed (Debian: nginx, libnginx-mod-nchan): not measured.\n")
    told(runs)


if __name__ == "__main__":
    main()
