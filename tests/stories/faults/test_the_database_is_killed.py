"""PostgreSQL is killed under two nodes that are in use, and started again."""

from pathlib import Path
from urllib.error import HTTPError

import pytest

from breaking.aftermath import WHOLE, aftermath
from breaking.database import Database
from breaking.load import FROM_ONE_ADDRESS, Load
from breaking.viewers import Viewers
from breaking.waiting import until
from hemicycle.chamber.not_recorded import UNREAD, UNWRITTEN
from house_process import HouseProcess


def test_nothing_acknowledged_is_lost_and_both_nodes_go_on_by_themselves(
    tmp_path: Path, database: Database
) -> None:
    one, other = (
        HouseProcess(tmp_path / name, settings=FROM_ONE_ADDRESS, place=database.place).start()
        for name in ("one", "other")
    )
    try:
        with Viewers(one.port) as here, Viewers(other.port) as there, Load(one.port, other.port) as load:
            load.goes_on()
            assert one.press("open") == 200
            database.kill()
            until(lambda: bool(load.told))
            assert one.press("suspend") == 503
            assert "Plenary session on cooperation" in other.get("/cooperation")
            with pytest.raises(HTTPError) as away:
                other.get("/search?q=Chile")
            with away.value as answer:
                assert (answer.code, str(UNREAD) in answer.read().decode()) == (503, True)
            database.start()
            load.goes_on()
            assert one.press("suspend") == 200
            position = one.state()["position"]
            here.see(position)
            there.see(position)
        until(lambda: one.state() == other.state())
    finally:
        codes = [one.stop(), other.stop()]
    assert (set(load.told), load.unanswered) == ({(503, str(UNWRITTEN))}, 0)
    assert (aftermath(database.place, load.receipts), codes) == (WHOLE, [0, 0])
