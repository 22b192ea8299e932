"""No plenary can be named as a page of the house is."""

from pathlib import Path

import pytest

from hand_time import HandTime
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.house.names import RESERVED
from hemicycle.chamber.links import Links
from hemicycle.ledger.database import open_database
from hemicycle.web.application import application
from hemicycle.web.house import House
from hemicycle.web.views.regions import RegionRenderer
from plenary_stage import MEETING


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_every_page_of_the_house_lies_under_a_reserved_name(tmp_path: Path) -> None:
    engine = open_database(str(tmp_path / "house.sqlite"), create=True)
    chamber = Chamber(engine, HandTime(MEETING))
    made = application(House(chamber, Links(b"secret"), RegionRenderer(chamber)))
    firsts = {route.path.split("/")[1] for route in made.routes}
    assert {first for first in firsts if first and not first.startswith("{")} <= RESERVED
    engine.dispose()
