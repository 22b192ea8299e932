"""The disk takes almost half a second for every sync, for a while."""

from pathlib import Path
from time import monotonic

import pytest

from breaking.aftermath import WHOLE, aftermath
from breaking.load import FROM_ONE_ADDRESS, Load
from breaking.machine import Machine
from breaking.viewers import Viewers
from house_process import HouseProcess

pytestmark = pytest.mark.peers

SLOW_MS = 400


def test_everybody_waits_a_little_and_nobody_in_vain(tmp_path: Path, machine: Machine) -> None:
    house = HouseProcess(tmp_path, settings=FROM_ONE_ADDRESS)
    house.environment = machine.environment()
    house.start()
    try:
        with Viewers(house.port) as viewers, Load(house.port) as load:
            load.goes_on()
            machine.has(slow_ms=SLOW_MS)
            began = monotonic()
            assert house.press("open") == 200
            assert monotonic() - began >= SLOW_MS / 1000  # it is slow indeed
            load.goes_on()
            assert house.press("suspend") == 200
            viewers.see(house.state()["position"])
            machine.is_well()
            load.goes_on()
            assert house.press("resume") == 200
            viewers.see(house.state()["position"])
    finally:
        code = house.stop()
    assert (set(load.told), load.unanswered, code) == (set(), 0, 0)
    assert aftermath(str(house.database), load.receipts) == WHOLE
