"""Breaks a house under load, again and again: what was acknowledged is there once, and all go on.

    PYTHONPATH=tests .venv/bin/python benchmarks/faults.py [--times 10] [--only NAME] [--write]

With --write the table goes into docs/reliability.md, between its markers.
Two nodes share a PostgreSQL, each by a network that can be cut; another house has a file. Eight delegations ask ten
times a second each, a viewer follows each node. After each fault the chair acts at every node, and the time is taken until every
viewer has seen it: from the moment when what broke is whole again, or when it broke where others are to go on.
At last every row is read: what was acknowledged must be there, once, where its receipt says, and the chain must hold.
"""

import argparse
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import msgspec

from breaking.aftermath import aftermath
from breaking.database import Database
from breaking.load import Load
from breaking.viewers import Viewers
from breaking.waiting import until
from crowd import Crowd
from faults_chair import Chair
from faults_house import SLUG, Node, on_a_file, on_postgresql
from measuring import machine, table

DOCUMENT = Path(__file__).parents[1] / "docs" / "reliability.md"
FIRST, LAST = "<!-- faults -->", "<!-- end of faults -->"

PATIENCE = 120
"""Seconds after which a house is taken not to recover."""

BETWEEN = 60
"""Receipts between one fault and the next."""

STALLED_EVENTS = 150
CROWD = 10_000


class Stage:
    """What there is to break, and who uses it."""

    def __init__(self, nodes: tuple[Node, ...], database: Database | None = None) -> None:
        self.nodes = nodes
        self.database = database
        self.chair = Chair(nodes[0])
        self.viewers = {node.name: Viewers(node.port, plenary=SLUG) for node in nodes}
        self.load = Load(*(node.port for node in nodes), plenary=SLUG)

    def recovers(self, *nodes: Node, since: float) -> float:
        """Seconds until the chair has acted at each of these nodes, and the viewers of all of them have seen it."""
        for node in nodes:
            position = None
            while position is None:
                _must_go_on(since)
                position = self.chair.acts(node)
            for other in nodes:
                while self.viewers[other.name].seen < position:
                    _must_go_on(since)
                    time.sleep(0.002)
        return time.monotonic() - since


def _must_go_on(since: float) -> None:
    if time.monotonic() - since > PATIENCE:
        raise RuntimeError(f"The house did not recover within {PATIENCE} seconds.")


Fault = Callable[[Stage, int], float]
"""Breaks something and mends it; the seconds until all was right again."""


def a_node_is_killed(stage: Stage, number: int) -> float:
    dies, goes_on = stage.nodes[number % 2], stage.nodes[(number + 1) % 2]
    dies.kill()
    seconds = stage.recovers(goes_on, since=time.monotonic())
    dies.start()
    stage.recovers(*stage.nodes, since=time.monotonic())
    return seconds


def a_node_comes_back(stage: Stage, number: int) -> float:
    node = stage.nodes[number % 2]
    node.kill()
    node.start()
    return stage.recovers(*stage.nodes, since=time.monotonic())


def the_database_is_killed(stage: Stage, _: int) -> float:
    assert stage.database is not None
    stage.database.kill()
    time.sleep(1)
    stage.database.start()
    return stage.recovers(*stage.nodes, since=time.monotonic())


def the_network_is_cut(stage: Stage, number: int) -> float:
    node = stage.nodes[number % 2]
    assert node.network is not None
    node.network.cut()
    time.sleep(3)
    stage.recovers(stage.nodes[(number + 1) % 2], since=time.monotonic())
    node.network.mend()
    return stage.recovers(*stage.nodes, since=time.monotonic())


def the_disk_is_full(stage: Stage, _: int) -> float:
    (node,) = stage.nodes
    node.machine.has(full=1)
    time.sleep(1.5)
    node.machine.is_well()
    return stage.recovers(node, since=time.monotonic())


def the_disk_is_slow(stage: Stage, _: int) -> float:
    (node,) = stage.nodes
    node.machine.has(slow_ms=400)
    time.sleep(3)
    node.machine.is_well()
    return stage.recovers(node, since=time.monotonic())


def the_clock_jumps_ahead(stage: Stage, _: int) -> float:
    return _the_clock_jumps(stage, 3_600_000)


def the_clock_jumps_back(stage: Stage, _: int) -> float:
    return _the_clock_jumps(stage, -3_600_000)


def _the_clock_jumps(stage: Stage, milliseconds: int) -> float:
    """The wall clock of a node, which is not the database's: nothing is to happen at all."""
    stage.nodes[0].machine.has(clock_ms=milliseconds)
    seconds = stage.recovers(*stage.nodes, since=time.monotonic())
    time.sleep(6)
    stage.nodes[0].machine.is_well()
    return seconds


def a_viewer_never_reads(stage: Stage, _: int) -> float:
    """Ten of them, while the chair acts; the others are not kept waiting."""
    slowest = 0.0
    with Crowd(stage.nodes[0].port, f"/stream/{SLUG}/public/en", 10, reads=False):
        for _act in range(STALLED_EVENTS // 10):
            slowest = max(slowest, stage.recovers(*stage.nodes, since=time.monotonic()))
    return slowest


def ten_thousand_come_back(stage: Stage, number: int) -> float:
    """All viewers of a node that was started again, in the same moment."""
    node = stage.nodes[number % 2]
    position = stage.chair.acts(node) or 0
    with Crowd(node.port, f"/stream/{SLUG}/public/en", CROWD, since=position - 1) as crowd:
        began = time.monotonic()
        crowd.has_heard(1, PATIENCE)
        seconds = time.monotonic() - began
        stage.recovers(*stage.nodes, since=time.monotonic())
        crowd.has_heard(2, PATIENCE)
    return seconds


ON_POSTGRESQL: tuple[Fault, ...] = (
    a_node_is_killed,
    a_node_comes_back,
    the_database_is_killed,
    the_network_is_cut,
    the_clock_jumps_ahead,
    the_clock_jumps_back,
    a_viewer_never_reads,
    ten_thousand_come_back,
)
ON_A_FILE: tuple[Fault, ...] = (the_disk_is_full, the_disk_is_slow)


class Found(msgspec.Struct, frozen=True):
    """`lost` and `doubled` count acknowledged commands; `agree` whether all nodes show the same at the end."""

    fault: str
    times: int
    acknowledged: int
    lost: int
    doubled: int
    holds: bool
    agree: bool
    seconds: tuple[float, ...]


def tried(fault: Fault, times: int) -> Found:
    seconds = []
    with TemporaryDirectory(prefix="hemicycle-faults-") as folder, _house(fault, Path(folder)) as stage:
        with ExitStack() as in_use:
            for viewers in stage.viewers.values():
                in_use.enter_context(viewers)
            load = in_use.enter_context(stage.load)
            for number in range(times):
                load.goes_on(BETWEEN)
                seconds.append(fault(stage, number))
        agree = _agree(stage.nodes)
        return _found(fault, tuple(seconds), load.receipts, stage.nodes[0].place, agree=agree)


@contextmanager
def _house(fault: Fault, folder: Path) -> Iterator[Stage]:
    if fault in ON_A_FILE:
        with on_a_file(folder) as node:
            yield Stage((node,))
    else:
        with on_postgresql(folder, ("one", "other")) as (database, nodes):
            yield Stage(nodes, database)


def _agree(nodes: tuple[Node, ...]) -> bool:
    try:
        until(lambda: len({msgspec.json.encode(node.state()) for node in nodes}) == 1, PATIENCE)
    except AssertionError:
        return False
    return True


def _found(
    fault: Fault, seconds: tuple[float, ...], receipts: dict[str, int], place: str, *, agree: bool
) -> Found:
    after = aftermath(place, receipts, SLUG)
    return Found(
        fault=fault.__name__.replace("_", " "),
        times=len(seconds),
        acknowledged=len(receipts),
        lost=len(after.lost),
        doubled=len(after.doubled),
        holds=not after.flaws,
        agree=agree,
        seconds=seconds,
    )


HEADINGS = (
    "fault",
    "tried",
    "acknowledged",
    "lost",
    "doubled",
    "chain",
    "nodes agree",
    "s to recover",
    "slowest",
)


def line(found: Found) -> tuple[str, ...]:
    return (
        found.fault,
        str(found.times),
        f"{found.acknowledged:,}",
        str(found.lost),
        str(found.doubled),
        "holds" if found.holds else "**BROKEN**",
        "yes" if found.agree else "**NO**",
        f"{median(found.seconds):.2f}",
        f"{max(found.seconds):.2f}",
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    arguments.add_argument("--times", type=int, default=10)
    arguments.add_argument("--only", help="Words of the faults to try, such as network.")
    arguments.add_argument("--write", action="store_true", help="Write the table into docs/reliability.md.")
    given = arguments.parse_args()
    print(machine())
    found = []
    for fault in (*ON_POSTGRESQL, *ON_A_FILE):
        if given.only and given.only not in fault.__name__:
            continue
        found.append(tried(fault, given.times))
        print(" · ".join(line(found[-1])), flush=True)
    lines = [line(one) for one in found]
    table(HEADINGS, lines)
    if given.write:
        write(lines, given.times)


def write(lines: list[tuple[str, ...]], times: int) -> None:
    """Between the markers of the document, with the command that made it."""
    rows = ["| " + " | ".join(one) + " |" for one in (HEADINGS, ("---",) * len(HEADINGS), *lines)]
    made = f"`benchmarks/faults.py --times {times}`, {datetime.now(UTC):%d %B %Y}; {machine()}."
    text = DOCUMENT.read_text(encoding="utf-8")
    before, _, rest = text.partition(FIRST)
    _, last, after = rest.partition(LAST)
    between = "\n\n" + made + "\n\n" + "\n".join(rows) + "\n\n"
    DOCUMENT.write_text(before + FIRST + between + last + after, encoding="utf-8")


if __name__ == "__main__":
    main()
