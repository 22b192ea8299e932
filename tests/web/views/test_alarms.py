"""The desk is told which ways in for mail fail, and which receivers of facts take nothing, by their hosts alone."""

import asyncio
from datetime import timedelta
from pathlib import Path

from msgspec.structs import replace

from hand_time import HandTime
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.house.webhooks import Why
from hemicycle.chamber.links import Links
from hemicycle.ledger.database import open_database
from hemicycle.mailroom.channels import Channel
from hemicycle.web.house import House
from hemicycle.web.views.alarms import alarms
from hemicycle.web.views.regions import RegionRenderer
from hemicycle.web.webhooks.deliveries import Failing
from plenary_stage import MEETING


def told(tmp_path: Path, house_time: HandTime, plenary: str = "asp22", **parts) -> tuple[str, ...]:
    """The sentences at the desk of a plenary in a house with these parts."""

    async def sentences() -> tuple[str, ...]:
        engine = open_database(str(tmp_path / "house.sqlite"), create=True)
        chamber = Chamber(engine, house_time)
        await chamber.open()
        house = replace(House(chamber, Links(b"secret"), RegionRenderer(chamber)), **parts)
        found = alarms(house, plenary, "UTC", "en")
        await chamber.close()
        engine.dispose()
        return found

    return asyncio.run(sentences())


def test_a_receiver_that_takes_nothing_is_told_with_since_when_and_why(tmp_path: Path) -> None:
    failing = tuple(
        Failing("asp22", "1a2b", "hall.example", MEETING, why) for why in (None, Why.GONE, Why.SILENT)
    )
    webhooks = {"asp22": failing, "asp23": ()}.__getitem__
    assert told(tmp_path, HandTime(), "asp23", webhooks=webhooks) == ()
    retried, gone, silent = told(tmp_path, HandTime(), webhooks=webhooks)
    assert retried.startswith("hall.example has taken no fact since ")
    assert retried.endswith("; it is tried again (webhook 1a2b).")
    assert gone.startswith("hall.example wants no facts any more; nothing is sent there since ")
    assert "8 December 2023" in gone
    assert silent.startswith("hall.example took no fact for a day; ")
    assert silent.endswith("Once it answers, the command webhook test switches it on again.")


def test_a_mailbox_that_fails_or_is_silent_is_told_with_since_when(tmp_path: Path) -> None:
    house_time = HandTime(MEETING)
    channels = (
        Channel(name="IMAP fails.example", checked=MEETING, trouble="The mailbox cannot be read."),
        Channel(name="IMAP well.example", checked=MEETING),
        Channel(name="IMAP silent.example", checked=MEETING - timedelta(minutes=20)),
    )
    fails, silent = told(tmp_path, house_time, channels=lambda: channels)
    assert fails.startswith(
        "IMAP fails.example brings no mail: The mailbox cannot be read. It last worked on "
    )
    assert silent.startswith("IMAP silent.example has been silent since ")
