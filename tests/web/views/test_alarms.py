"""The desk is told which receivers of facts take nothing, by their hosts alone."""

import asyncio
from pathlib import Path

from msgspec.structs import replace

from hand_time import HandTime
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.house.webhooks import Why
from hemicycle.chamber.links import Links
from hemicycle.ledger.database import open_database
from hemicycle.web.house import House
from hemicycle.web.views.alarms import alarms
from hemicycle.web.views.regions import RegionRenderer
from hemicycle.web.webhooks.deliveries import Failing
from plenary_stage import MEETING


def test_a_receiver_that_takes_nothing_is_told_with_since_when_and_why(tmp_path: Path) -> None:
    async def told() -> tuple[str, ...]:
        engine = open_database(str(tmp_path / "house.sqlite"), create=True)
        chamber = Chamber(engine, HandTime())
        await chamber.open()
        failing = tuple(Failing("1a2b", "hall.example", MEETING, why) for why in (None, Why.GONE, Why.SILENT))
        house = House(chamber, Links(b"secret"), RegionRenderer(chamber))
        house = replace(house, webhooks={"asp22": failing, "asp23": ()}.__getitem__)
        assert alarms(house, "asp23", "UTC", "en") == ()
        sentences = alarms(house, "asp22", "UTC", "en")
        await chamber.close()
        engine.dispose()
        return sentences

    retried, gone, silent = asyncio.run(told())
    assert retried.startswith("hall.example has taken no fact since ")
    assert retried.endswith("; it is tried again (webhook 1a2b).")
    assert gone.startswith("hall.example wants no facts any more; nothing is sent there since ")
    assert "8 December 2023" in gone
    assert silent.startswith("hall.example took no fact for a day; ")
    assert silent.endswith("Once it answers, the command webhook test switches it on again.")
