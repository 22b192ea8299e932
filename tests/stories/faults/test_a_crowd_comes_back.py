"""A house dies before hundreds of viewers, and all of them come back in the moment in which it stands again."""

from pathlib import Path

from breaking.aftermath import WHOLE, aftermath
from breaking.load import FROM_ONE_ADDRESS, Load
from breaking.viewers import Viewers
from house_process import HouseProcess

CROWD = 300


def test_each_hears_what_it_missed_and_what_comes_next(tmp_path: Path) -> None:
    house = HouseProcess(tmp_path, settings=FROM_ONE_ADDRESS).start()
    try:
        with Viewers(house.port, CROWD) as crowd, Load(house.port) as load:
            load.goes_on()
            assert house.press("open") == 200
            crowd.see(house.state()["position"])
            house.kill()
            house.start()
            crowd.see(house.state()["position"])
            assert house.press("suspend") == 200
            crowd.see(house.state()["position"])
            load.goes_on()
    finally:
        code = house.stop()
    assert (set(load.told), code) == (set(), 0)
    assert aftermath(str(house.database), load.receipts) == WHOLE
