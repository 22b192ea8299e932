"""Steps are read beside the loop; what happens while they are read follows them, once."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

from hand_time import HandTime
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.steps import Steps
from hemicycle.ledger import reading
from hemicycle.ledger.database import open_database
from hemicycle.ledger.row import Row
from hemicycle.plenary.convene import Convene, ReviseProgramme
from plenary_stage import PROGRAMME

NOW = datetime(2023, 12, 1, 9, 0, tzinfo=UTC)


def rows(folder: Path) -> tuple[Row, ...]:
    """Four of them."""
    return asyncio.run(_rows(folder))


async def _rows(folder: Path) -> tuple[Row, ...]:
    engine = open_database(str(folder / "house.sqlite"), create=True)
    chamber = Chamber(engine, HandTime(NOW))
    await chamber.open()
    await chamber.submit("asp22", Convene(id="convene", programme=PROGRAMME), "desk")
    for version in (1, 2, 3):
        command = ReviseProgramme(id=f"revise-{version}", programme=PROGRAMME, version=version)
        await chamber.submit("asp22", command, "desk")
    await chamber.close()
    found = tuple(reading.read(engine, "asp22"))
    engine.dispose()
    return found


def test_what_is_heard_while_the_rows_are_read_follows_them_once(tmp_path: Path) -> None:
    every = rows(tmp_path)
    steps, may_go_on = Steps(), Event()

    def slowly() -> tuple[Row, ...]:
        may_go_on.wait()
        return every[:2]

    async def read() -> list[int]:
        first, second = (asyncio.create_task(steps.read(slowly)) for _ in range(2))
        await asyncio.sleep(0)
        steps.heard(every[2:3])
        may_go_on.set()
        await asyncio.gather(first, second)
        steps.heard(every[3:])
        return [one.position for one in steps.so_far(lambda: ())]

    assert asyncio.run(read()) == [1, 2, 3, 4]


def test_whoever_cannot_wait_reads_them_at_once_and_the_slow_reading_adds_nothing(tmp_path: Path) -> None:
    every = rows(tmp_path)
    steps, may_go_on = Steps(), Event()

    def slowly() -> tuple[Row, ...]:
        may_go_on.wait()
        return every[:2]

    async def read() -> list[int]:
        reading_them = asyncio.create_task(steps.read(slowly))
        await asyncio.sleep(0)
        steps.heard(every[2:3])
        assert [one.position for one in steps.so_far(lambda: every[:3])] == [1, 2, 3]
        may_go_on.set()
        await reading_them
        return [one.position for one in steps.so_far(lambda: ())]

    assert asyncio.run(read()) == [1, 2, 3]
