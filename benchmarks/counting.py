"""What counting costs: the observer by itself, and the chamber with and without one.

python benchmarks/counting.py
"""

import asyncio
import statistics
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from prometheus_client import CollectorRegistry

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.house_time import AnchoredTime
from hemicycle.chamber.observing import Ending, Observer
from hemicycle.ledger.chain import chained
from hemicycle.ledger.database import open_database
from hemicycle.ledger.row import NO_ROWS, Draft
from hemicycle.ledger.writer import Append, Written
from hemicycle.operations.counting import Counting
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.programme.segment import Segment
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door

COMMANDS = 400
ROUNDS = 15
CALLS = 100_000
SEGMENT = Segment(key="1", title="Segment I")


def of_one_key() -> float:
    """Microseconds that the observer takes for one command of one row, with the pass that shows it."""
    counting = Counting(CollectorRegistry())
    draft = Draft(
        command="c", actor="chair", kind="floor-given", version=1, happened=datetime.now(UTC), public=b"{}"
    )
    append = Append(stream="s", behind=0, drafts=(draft,))
    rows = chained("s", NO_ROWS, (draft,), datetime.now(UTC), lambda: b"salt")
    outcomes = [Written(append, rows)]
    began = time.perf_counter()
    for _ in range(CALLS):
        counting.settled(outcomes)
        counting.ended(Ending.RECORDED, 0.004)
        counting.passed(0.001)
    return (time.perf_counter() - began) / CALLS * 1e6


async def each_alone(observer: Observer | None) -> float:
    """Microseconds for one command that waits for its receipt before the next is submitted: the floor's way."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_database(str(Path(folder) / "house.sqlite"), create=True)
        chamber = Chamber(engine, AnchoredTime(), observer=observer)
        await chamber.open()
        await chamber.submit(
            "s", Convene(id="convene", programme=Programme(title="S", segments=(SEGMENT,))), "desk"
        )
        start = datetime.now(UTC)
        began = time.perf_counter()
        for number in range(COMMANDS):
            command = ReceiveRequest(
                id=str(number),
                door=Door.WEB,
                arrived=start + timedelta(seconds=number),
                asked=Asked(delegation=None, segments=("1",)),
            )
            await chamber.submit("s", command, "web")
        spent = time.perf_counter() - began
        await chamber.close()
        engine.dispose()
        return spent / COMMANDS * 1e6


def main() -> None:
    print(f"The observer alone: {of_one_key():.1f} microseconds for a command, its row and its pass.")
    without, counted = [], []
    for _ in range(ROUNDS):
        without.append(asyncio.run(each_alone(None)))
        counted.append(asyncio.run(each_alone(Counting(CollectorRegistry()))))
    print(
        f"A command and its receipt, each alone, in {ROUNDS} rounds of {COMMANDS}, median and best: "
        f"{statistics.median(without):.0f} and {min(without):.0f} microseconds without, "
        f"{statistics.median(counted):.0f} and {min(counted):.0f} with."
    )


if __name__ == "__main__":
    main()
