"""The wall clock of the machine goes an hour ahead, and an hour back, under a house that is in use."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from breaking.aftermath import WHOLE, aftermath
from breaking.database import Database
from breaking.load import FROM_ONE_ADDRESS, Load
from breaking.machine import Machine
from breaking.viewers import Viewers
from breaking.waiting import until
from hemicycle.chamber.not_recorded import ASTRAY
from hemicycle.ledger import reading
from hemicycle.ledger.database import open_to_read
from house_process import HouseProcess

pytestmark = pytest.mark.peers

AN_HOUR = 3_600_000


def test_while_somebody_speaks_their_time_stays_and_requests_wait(tmp_path: Path, machine: Machine) -> None:
    house = HouseProcess(tmp_path, settings=FROM_ONE_ADDRESS)
    house.environment = machine.environment()
    house.start()
    try:
        with Viewers(house.port) as viewers, Load(house.port) as load:
            load.goes_on()
            for act, on in (("open", ""), ("open-segment", "1"), ("give", "1")):
                assert house.press(act, on) == 200
            machine.has(clock_ms=AN_HOUR)
            until(lambda: bool(load.told))
            assert "House time is wrong by" in house.open(f"{house.address}/cooperation/desk").read().decode()
            assert house.press("pause", "1") == 200
            state = house.state()
            viewers.see(state["position"])
            assert state["floor"]["speaking"]["clock"]["used"] < AN_HOUR // 2
            machine.is_well()
            load.goes_on()
            assert house.press("end", "1") == 200
            viewers.see(house.state()["position"])
    finally:
        code = house.stop()
    assert (set(load.told), load.unanswered, code) == ({(503, str(ASTRAY))}, 0, 0)
    assert aftermath(str(house.database), load.receipts) == WHOLE


def test_where_nobody_speaks_it_is_set_right_without_going_back_and_speakers_have_a_clock_that_runs(
    tmp_path: Path, machine: Machine
) -> None:
    house = HouseProcess(tmp_path, settings=FROM_ONE_ADDRESS)
    house.environment = machine.environment()
    house.start()
    try:
        with Viewers(house.port) as viewers, Load(house.port) as load:
            load.goes_on()
            machine.has(clock_ms=-AN_HOUR)
            until(lambda: "house time was set right" in house.log.read_text())
            load.goes_on()
            for act, on in (("open", ""), ("open-segment", "1"), ("give", "1"), ("pause", "1")):
                assert house.press(act, on) == 200
            state = house.state()
            viewers.see(state["position"])
            assert state["floor"]["speaking"]["clock"]["used"] > 0
            assert house.press("end", "1") == 200
    finally:
        code = house.stop()
    assert set(load.told) <= {(503, str(ASTRAY))}
    assert (load.unanswered, code) == (0, 0)
    assert aftermath(str(house.database), load.receipts) == WHOLE
    moments = moments_in(str(house.database))
    assert moments == sorted(moments)


def test_the_clock_of_a_node_is_nothing_where_the_database_has_one(
    tmp_path: Path, machine: Machine, database: Database
) -> None:
    began = datetime.now(UTC)
    machine.has(clock_ms=AN_HOUR)
    node = HouseProcess(tmp_path / "node", settings=FROM_ONE_ADDRESS, place=database.place)
    node.environment = machine.environment()
    node.start()
    try:
        with Viewers(node.port) as viewers, Load(node.port) as load:
            for hours in (1, 0, -1):
                machine.has(clock_ms=hours * AN_HOUR)
                load.goes_on()
            assert node.press("open") == 200
            viewers.see(node.state()["position"])
    finally:
        code = node.stop()
    assert (set(load.told), load.unanswered, code) == (set(), 0, 0)
    assert aftermath(database.place, load.receipts) == WHOLE
    moments = moments_in(database.place)
    assert moments == sorted(moments)
    assert {moment for moment in moments if abs(moment - began) > timedelta(minutes=30)} == set()


def moments_in(place: str) -> list[datetime]:
    engine = open_to_read(place)
    try:
        return [row.happened for row in reading.read(engine, "cooperation")]
    finally:
        engine.dispose()
