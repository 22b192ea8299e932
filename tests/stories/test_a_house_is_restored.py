"""A house is backed up while requests come in, its machine is lost, and it goes on from the backup somewhere else."""

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Semaphore
from typing import Any
from urllib.parse import urlsplit

from click.testing import CliRunner
from sqlalchemy import text

from hand_time import HandTime
from hemicycle.chamber.chamber import Chamber
from hemicycle.cli import main
from hemicycle.ledger import reading
from hemicycle.ledger.backup.reading import look_at
from hemicycle.ledger.backup.restoring import restore_house
from hemicycle.ledger.backup.writing import back_up
from hemicycle.ledger.database import open_database
from hemicycle.ledger.migrations.migrating import version_at
from hemicycle.ledger.row import Row
from hemicycle.ledger.schema import NAME
from hemicycle.ledger.signing import Receipt
from hemicycle.ledger.tables import SCHEMA_VERSION
from hemicycle.ledger.verification import verify
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door
from house_process import HouseProcess
from plenary_stage import OPENING, PROGRAMME, state

SLUG = "cooperation"
REQUESTS = 60


def told(*arguments: object) -> str:
    result = CliRunner().invoke(main, [str(one) for one in arguments])
    assert result.exit_code == 0, result.output
    return result.output


def rows_of(place: str) -> list[Row]:
    engine = open_database(place, create=False)
    assert verify(engine).flaws == ()
    rows = list(reading.read(engine, SLUG))
    engine.dispose()
    return rows


def test_every_acknowledged_request_up_to_the_backup_is_there_once_also_when_a_newer_release_serves_it(
    tmp_path: Path,
) -> None:
    (tmp_path / "lost").mkdir()
    house = HouseProcess(tmp_path / "lost").start()
    answered = Semaphore(0)

    def ask(number: int) -> dict[str, Any]:
        receipt = house.ask(f"Delegation {number:03}", f"ask-{number:03}")
        answered.release()
        return receipt

    with ThreadPoolExecutor(8) as crowd:
        asked = [crowd.submit(ask, number) for number in range(REQUESTS)]
        for _ in range(10):
            answered.acquire(timeout=20)
        before = [one.result() for one in asked if one.done()]
        told("backup", tmp_path / "backup", "--database", house.database)
        receipts = [one.result() for one in asked]
    links = [urlsplit(link).path for link in house.links]
    house.kill()

    head = look_at(tmp_path / "backup").manifest.heads[SLUG].position
    saved = [receipt for receipt in receipts if receipt["position"] <= head]
    assert [receipt for receipt in before if receipt not in saved] == []

    (tmp_path / "found").mkdir()
    again = HouseProcess(tmp_path / "found")
    told("restore", tmp_path / "backup", "--database", again.database)
    rows = {row.position: row for row in rows_of(str(again.database))}
    assert max(rows) == head
    commands = {row.command for row in rows.values()}
    assert [one for one in saved if rows[one["position"]].hash.hex() != one["hash"]] == []
    assert [one for one in saved if one["command"] not in commands] == []

    as_version_two_left_it(str(again.database))
    again.start()
    assert version_at(str(again.database)) == SCHEMA_VERSION
    assert look_at(tmp_path / "found" / "house.before-version-3.backup").manifest.schema == 2
    try:
        names = again.names()
        assert len(names) == len(set(names))
        assert len(names) >= len(saved)
        assert [urlsplit(link).path for link in again.links] == links
        first = saved[0]
        assert again.ask("Delegation 000", "ask-000")["position"] == receipts[0]["position"]
        later = again.ask("A delegation of the day after", "later")
        assert later["position"] > head
        assert is_genuine(again, first)
        assert not is_genuine(again, {**first, "position": first["position"] + 1})
    finally:
        again.stop()


def as_version_two_left_it(place: str) -> None:
    engine = open_database(place, create=False)
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE leases"))
        connection.execute(
            text("UPDATE house SET content = :two WHERE name = :name").bindparams(two=b"2", name=NAME)
        )
    engine.dispose()


def is_genuine(house: HouseProcess, receipt: dict[str, Any]) -> bool:
    """By the key of the restored house."""
    engine = open_database(str(house.database), create=False)
    chamber = Chamber(engine, HandTime(OPENING))
    try:
        return chamber.is_genuine(Receipt(**json.loads(json.dumps(receipt))))
    finally:
        engine.dispose()


def test_from_postgresql_a_house_goes_on_in_a_file(postgres_place: str, tmp_path: Path) -> None:
    async def main() -> None:
        engine = open_database(postgres_place, create=True)
        chamber = Chamber(engine, HandTime(OPENING))
        await chamber.open()
        await chamber.submit(SLUG, Convene(id="convene", programme=PROGRAMME), "desk")
        backing_up = asyncio.create_task(
            asyncio.to_thread(back_up, postgres_place, tmp_path / "backup", OPENING, lambda *_: None)
        )
        rows = []
        while not backing_up.done() or len(rows) < 10:
            asking = ReceiveRequest(
                id=f"ask-{len(rows)}",
                door=Door.WEB,
                arrived=OPENING,
                asked=Asked(delegation=state("SN"), segments=("1",)),
            )
            rows.append(await chamber.submit(SLUG, asking, "web"))
        await backing_up
        receipts = [chamber.receipt(row) for row in rows]
        await chamber.close()
        engine.dispose()

        place = str(tmp_path / "laptop.sqlite")
        restore_house(tmp_path / "backup", place, lambda *_: None)
        engine = open_database(place, create=True)
        chamber = Chamber(engine, HandTime(OPENING))
        await chamber.open()
        head = chamber.view(SLUG).position
        known = {row.position: row for row in reading.read(engine, SLUG)}
        saved = [one for one in receipts if one.position <= head]
        assert [one for one in saved if known[one.position].hash.hex() != one.hash] == []
        assert [one for one in receipts if not chamber.is_genuine(one)] == []
        assert verify(engine).flaws == ()
        await chamber.close()
        engine.dispose()

    asyncio.run(main())
