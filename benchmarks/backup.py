"""How long a backup takes, and how long an act waits to be durable while one is made, against none.

    .venv/bin/python benchmarks/backup.py [--rows 200000] [--originals 2000] [--nice 15] [--folder DISK]

The house has as many rows of 700 bytes in an earlier plenary, and originals of 50 kB. Acts come in one after another,
each when the one before is durable and 5 ms have passed; the backup is made by another process, as an operator would.
"""

import argparse
import asyncio
import sys
from contextlib import closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import uvloop

from appends_rounds import PROGRAMME, SLUG, request
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.house_time import AnchoredTime
from hemicycle.ledger.chain import chained
from hemicycle.ledger.database import open_database
from hemicycle.ledger.extending import put_in
from hemicycle.ledger.originals import open_originals
from hemicycle.ledger.row import NO_ROWS, Draft, Head
from hemicycle.plenary.convene import Convene
from measuring import machine, table

BETWEEN = 0.005
MOMENT = datetime(2023, 12, 1, 9, 0, tzinfo=UTC)


def fill(place: str, rows: int, originals: int) -> None:
    engine, random = open_database(place, create=True), Random(1)
    drafts = tuple(
        Draft(
            command=f"{number:032x}",
            actor="web",
            kind="request-received",
            version=1,
            happened=MOMENT,
            public=b'{"number":"%s"}' % random.randbytes(150).hex().encode(),
            private=b'{"sender":"%s"}' % random.randbytes(50).hex().encode(),
        )
        for number in range(rows)
    )
    made, end = [], NO_ROWS
    for draft in drafts:
        made += chained("earlier", end, (draft,), MOMENT, lambda: random.randbytes(16))
        end = Head(made[-1].position, made[-1].hash)
    put_in(engine, made, title="Earlier")
    with engine.begin() as connection:  # its rows mean nothing, so no chamber may read them
        connection.exec_driver_sql("DELETE FROM catalogue")
    engine.dispose()
    with closing(open_originals(place)) as kept:
        for _ in range(originals // 100):
            kept.keep_all([(random.randbytes(50_000), "mail") for _ in range(100)])


async def measured(place: str, folder: Path, giving_way: int) -> tuple[list[float], list[float], float]:
    """Seconds that acts waited without and with a backup, and the seconds that the backup took."""
    engine = open_database(place, create=False)
    chamber, numbers = Chamber(engine, AnchoredTime()), count()
    await chamber.open()
    await chamber.submit(SLUG, Convene(id="convene", programme=PROGRAMME), "desk")

    async def act() -> float:
        begun = perf_counter()
        await chamber.submit(SLUG, request(next(numbers)), "web")
        took = perf_counter() - begun
        await asyncio.sleep(BETWEEN)
        return took

    alone = [await act() for _ in range(500)]
    begun = perf_counter()
    arguments = (
        "-n",
        str(giving_way),
        sys.executable,
        "-c",
        "from hemicycle.cli import main; main()",
        "backup",
        str(folder / "backup"),
        "--database",
        place,
    )
    quiet = asyncio.subprocess.DEVNULL
    backup = await asyncio.create_subprocess_exec("nice", *arguments, stdout=quiet, stderr=quiet)
    ended = asyncio.create_task(backup.wait())
    beside = []
    while not ended.done():
        beside.append(await act())
    seconds = perf_counter() - begun
    await chamber.close()
    engine.dispose()
    if ended.result() != 0:
        raise SystemExit("The backup failed: this measurement is worth nothing.")
    return alone, beside, seconds


def told(what: str, waited: list[float]) -> tuple[str, ...]:
    ordered = sorted(waited)
    at = (median(ordered), ordered[int(len(ordered) * 0.99)], ordered[-1])
    return (what, str(len(ordered)), *(f"{1000 * seconds:.1f}" for seconds in at))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--originals", type=int, default=2_000)
    parser.add_argument("--nice", type=int, default=15)
    parser.add_argument("--folder", type=Path, default=None)
    chosen = parser.parse_args()
    print(machine())
    with TemporaryDirectory(dir=chosen.folder) as name:
        place = str(Path(name, "house.sqlite"))
        fill(place, chosen.rows, chosen.originals)
        alone, beside, seconds = uvloop.run(measured(place, Path(name), chosen.nice))
        size = sum(path.stat().st_size for path in Path(name, "backup").iterdir())
    print(f"\n{chosen.rows} rows and {chosen.originals} originals, {size / 1e6:.0f} MB: {seconds:.1f} s.\n")
    lines = [told("none", alone), told("one", beside)]
    table(("backup under way", "acts", "median ms", "99 % ms", "longest ms"), lines)


if __name__ == "__main__":
    main()
