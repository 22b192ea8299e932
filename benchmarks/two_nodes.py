"""Two nodes on one PostgreSQL: acts on one, viewers on both; beside a house of one node in the same run.

    .venv/bin/python benchmarks/two_nodes.py [--viewers 1000] [--pairs 30] [--idle 20] [--quick]

The chair presses its keys on node A. Node B hears of each act by the database alone. Both have viewers, half English,
half French, and so has a house of one node on a database of its own; all nodes stand on one core, all viewers on the
other, PostgreSQL where it likes. Blocks of three keys of the two houses take turns, at one pace. What a node uses when nothing
happens, measured before, is not counted as a message's. Idle means: no viewer, nobody asks, nothing is due.
"""

import argparse
from contextlib import ExitStack
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import monotonic, monotonic_ns, sleep

import msgspec
import psycopg

from fleet import Side, fleet_of, interval
from key_to_screens import Chair
from measuring import CLIENTS, Verdict, cpu_of, machine, pin, raise_the_limit_of_files, table, verdicts
from nodes import Node
from postgres import new_database, postgres
from programs import Program, compiled

KEYS_IN_A_BLOCK = 3
TARGET = 1.1
SETTLING_SECONDS = 3.0
ONE, A, B = "one node", "two nodes: A, where the chair is", "two nodes: B, which follows"


class Idle(msgspec.Struct, frozen=True):
    """Shares of a core, and transactions of the house's database a second."""

    cpu: dict[str, float]
    transactions: float


class Block(msgspec.Struct, frozen=True):
    """Of a node: CPU microseconds a message, and milliseconds from each key to its last viewer."""

    cpu: float
    last: list[float]


class Watched:
    """A node with viewers, and what it used before it had any."""

    def __init__(self, node: Node, fleet: Program, viewers: int) -> None:
        self.node = node
        self.side = Side(node, fleet, viewers)
        self.idle = 0.0


class Played(msgspec.Struct):
    """What was found, by the node."""

    blocks: dict[str, list[Block]]
    idle_with_one: Idle
    idle_with_two: Idle


def transactions(server: str, database: str) -> int:
    with psycopg.connect(server) as connection:
        found = connection.execute(
            "SELECT xact_commit + xact_rollback FROM pg_stat_database WHERE datname = %s", (database,)
        ).fetchone()
    return int(found[0]) if found else 0


def idle(nodes: dict[str, Node], server: str, database: str, seconds: float) -> Idle:
    sleep(SETTLING_SECONDS)
    counted = transactions(server, database)
    before = {name: cpu_of(node.pid) for name, node in nodes.items()}
    began = monotonic()
    sleep(seconds)
    took = monotonic() - began
    cpu = {name: (cpu_of(node.pid) - before[name]) / took for name, node in nodes.items()}
    return Idle(cpu, (transactions(server, database) - counted) / took)


def used(watched: Watched, seconds: float) -> None:
    before = cpu_of(watched.node.pid)
    sleep(seconds)
    watched.idle = (cpu_of(watched.node.pid) - before) / seconds


def block(
    chair: Chair, watched: dict[str, Watched], viewers: int, pace: float
) -> tuple[dict[str, Block], float]:
    """Keys on one house: the next is pressed when the last viewer of every node has the one before, or a pace later.

    Also the seconds from key to key. A house that is pressed more seldom finds its caches cold: both get one pace.
    """
    before = {name: cpu_of(one.node.pid) for name, one in watched.items()}
    last: dict[str, list[float]] = {name: [] for name in watched}
    started = monotonic()
    for _ in range(KEYS_IN_A_BLOCK):
        began = monotonic_ns()
        chair.press()
        for name, one in watched.items():
            last[name].append(one.side.awaited(began))
        chair.answer()
        sleep(max(0.0, pace - (monotonic_ns() - began) / 1e9))
    sleep(0.005)  # what follows a pass belongs to it
    took = monotonic() - started
    found = {}
    for name, one in watched.items():
        spent = cpu_of(one.node.pid) - before[name] - one.idle * took
        found[name] = Block(spent * 1e6 / viewers / KEYS_IN_A_BLOCK, last[name])
    return found, took / KEYS_IN_A_BLOCK


def measured(viewers: int, pairs: int, seconds: float, folder: Path) -> Played:
    fleet = compiled("viewers.c", folder)
    with ExitStack() as running:
        server = running.enter_context(postgres(folder))
        pin(CLIENTS)
        alone_in, shared = new_database(server, "alone"), new_database(server, "shared")
        first = Node(shared, folder, first=True)
        running.callback(first.close)
        chair = first.sitting()
        with_one = idle({A: first}, server, "shared", seconds)
        second = Node(shared, folder, first=False)
        running.callback(second.close)
        with_two = idle({A: first, B: second}, server, "shared", seconds)
        alone = Node(alone_in, folder, first=True)
        running.callback(alone.close)
        chair_alone = alone.sitting()
        watched = {
            name: Watched(node, running.enter_context(fleet_of(fleet, node.port, viewers)), viewers)
            for name, node in ((ONE, alone), (A, first), (B, second))
        }
        for one in watched.values():
            used(one, seconds / 2)
        houses = [
            (chair_alone, {ONE: watched[ONE]}),
            (chair, {name: watched[name] for name in (A, B)}),
        ]
        blocks: dict[str, list[Block]] = {name: [] for name in watched}
        pace = 0.0
        for _ in range(pairs + 1):
            for pressing, nodes in houses:
                made, took = block(pressing, nodes, viewers, pace if pressing is chair_alone else 0.0)
                pace = took if pressing is chair else pace
                for name, found in made.items():
                    blocks[name].append(found)
            houses.reverse()
        return Played({name: each[1:] for name, each in blocks.items()}, with_one, with_two)


def told(found: Played, viewers: int) -> None:
    lines, verdict = [], []
    for name, blocks in found.blocks.items():
        ratios = [one.cpu / other.cpu for one, other in zip(blocks, found.blocks[ONE], strict=True)]
        low, high = interval(ratios)
        last = [each for one in blocks for each in one.last]
        if name != ONE:
            verdict.append(
                Verdict(
                    f"CPU of a message on {name}, of that of one",
                    f"≤ {TARGET}",
                    f"{median(ratios):.2f}",
                    median(ratios) <= TARGET,
                )
            )
        lines.append(
            [
                name,
                f"{viewers:,}",
                f"{median(one.cpu for one in blocks):.1f}",
                "–" if name == ONE else f"{median(ratios):.2f}",
                "–" if name == ONE else f"{low:.2f} to {high:.2f}",
                f"{median(last):.1f}",
                f"{quantiles(last, n=20)[-1]:.1f}",
            ]
        )
    table(
        [
            "node",
            "viewers",
            "CPU µs/message",
            "of one node's",
            "95 %",
            "key to the last viewer, median ms",
            "95 % ms",
        ],
        lines,
    )
    verdicts(*verdict)
    table(
        ["idle, nobody there", "CPU, of a core", "transactions a second, of the house"],
        [
            [
                "A alone",
                f"{found.idle_with_one.cpu[A]:.2%}",
                f"{found.idle_with_one.transactions:.1f}",
            ],
            ["A, with B", f"{found.idle_with_two.cpu[A]:.2%}", f"{found.idle_with_two.transactions:.1f}"],
            ["B, the follower", f"{found.idle_with_two.cpu[B]:.2%}", "in the line above"],
        ],
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--viewers", type=int, default=1000)
    arguments.add_argument("--pairs", type=int, default=30)
    arguments.add_argument("--idle", type=float, default=20)
    arguments.add_argument("--quick", action="store_true", help="200 viewers, four pairs, five idle seconds")
    given = arguments.parse_args()
    if given.quick:
        given.viewers, given.pairs, given.idle = 200, 4, 5
    raise_the_limit_of_files()
    with TemporaryDirectory() as folder:
        found = measured(given.viewers, given.pairs, given.idle, Path(folder))
    print(f"{machine()}; {given.pairs} pairs of blocks of {KEYS_IN_A_BLOCK} keys, {given.idle:g} s idle\n")
    told(found, given.viewers)


if __name__ == "__main__":
    main()
