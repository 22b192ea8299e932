"""Two hundred requests at once through the form, and a power cut while they come in."""

import threading
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from pathlib import Path

import pytest

from hemicycle.ledger.database import open_database
from hemicycle.ledger.verification import verify
from house_process import HouseProcess


def fill_in(house: HouseProcess, number: int) -> bool:
    """Fills in the form; whether the house said that it has the request, to the end of what it said."""
    fields = urllib.parse.urlencode(
        {"delegation": f"Delegation {number:03}", "segment": "1", "command": f"form-{number:03}"}
    ).encode()
    try:
        with urllib.request.urlopen(f"{house.address}/cooperation/register", fields, timeout=10) as answer:
            return answer.status == 201 and b"Signature" in answer.read()
    except (OSError, HTTPException):
        return False


def test_two_hundred_at_once_are_on_the_list_each_once(tmp_path: Path) -> None:
    house = HouseProcess(tmp_path).start()
    with ThreadPoolExecutor(32) as crowd:
        assert all(crowd.map(lambda number: fill_in(house, number), range(200)))
    names = house.names()
    assert sorted(names) == [f"Delegation {number:03}" for number in range(200)]
    assert house.stop() == 0
    again = house.start()
    assert again.names() == names
    again.stop()


@pytest.mark.parametrize("after", [0.05, 0.2, 0.4, 0.7])
def test_every_acknowledged_request_survives_a_power_cut_once(tmp_path: Path, after: float) -> None:
    house = HouseProcess(tmp_path).start()
    power_cut = threading.Timer(after, house.kill)
    power_cut.start()
    with ThreadPoolExecutor(32) as crowd:
        acknowledged = list(crowd.map(lambda number: fill_in(house, number), range(200)))
    power_cut.join()
    house.start()
    names = house.names()
    promised = {f"Delegation {number:03}" for number, said in enumerate(acknowledged) if said}
    assert promised - set(names) == set()
    assert len(names) == len(set(names))
    assert fill_in(house, 0)
    assert house.names().count("Delegation 000") == 1
    house.stop()
    engine = open_database(str(house.database), create=False)
    assert verify(engine).flaws == ()
    engine.dispose()
