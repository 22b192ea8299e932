"""The network between one of two nodes and the database is cut: nothing passes, and neither end hears of it."""

from pathlib import Path

import pytest

from breaking.aftermath import WHOLE, aftermath
from breaking.database import Database
from breaking.load import FROM_ONE_ADDRESS, Load
from breaking.network import Network
from breaking.viewers import Viewers
from breaking.waiting import until
from hemicycle.chamber.not_recorded import UNWRITTEN
from house_process import HouseProcess


def test_the_other_node_goes_on_and_what_waited_is_recorded_once(tmp_path: Path, database: Database) -> None:
    with Network(database.port) as network:
        one, cut_off = (
            HouseProcess(tmp_path / name, settings=FROM_ONE_ADDRESS, place=place).start()
            for name, place in (("one", database.place), ("other", network.instead_of(database.place)))
        )
        try:
            with Viewers(one.port) as here, Viewers(cut_off.port) as there:
                with Load(one.port, cut_off.port) as load:
                    load.goes_on()
                    network.cut()
                    with pytest.raises(TimeoutError):
                        cut_off.ask("Chile", "insisting", patience=1)
                    insisted = one.ask("Chile", "insisting")
                    assert one.press("open") == 200
                    load.goes_on()
                    position = one.state()["position"]
                    here.see(position)
                    assert cut_off.state()["position"] < position
                    network.mend()
                    load.goes_on()
                    there.see(position)
                assert cut_off.ask("Chile", "insisting") == insisted
            until(lambda: one.state() == cut_off.state())
        finally:
            codes = [one.stop(), cut_off.stop()]
    receipts = {**load.receipts, insisted["command"]: insisted["position"]}
    assert set(load.told) <= {(503, str(UNWRITTEN))}
    assert (load.unanswered, aftermath(database.place, receipts), codes) == (0, WHOLE, [0, 0])
