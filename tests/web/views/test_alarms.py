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
from hemicycle.plenary.mails.receive import ReceiveMail
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.requests.request import Stamp
from hemicycle.web.house import House
from hemicycle.web.views.alarms import alarms
from hemicycle.web.views.regions import RegionRenderer
from hemicycle.web.webhooks.deliveries import Failing
from mail_stage import registers
from plenary_stage import MEETING, Stage

UTC_ALONE = Plenary(programme=Programme(title="", zone="UTC"))


def told(
    tmp_path: Path, house_time: HandTime, slug: str = "asp22", plenary: Plenary = UTC_ALONE, **parts
) -> tuple[str, ...]:
    """The sentences at the desk of a plenary in a house with these parts."""

    async def sentences() -> tuple[str, ...]:
        engine = open_database(str(tmp_path / "house.sqlite"), create=True)
        chamber = Chamber(engine, house_time)
        await chamber.open()
        house = replace(House(chamber, Links(b"secret"), RegionRenderer(chamber)), **parts)
        found = alarms(house, slug, plenary, "en")
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


def test_an_exchanger_that_the_house_does_not_know_is_told_by_its_name(tmp_path: Path) -> None:
    stage = Stage()
    for number in range(3):
        stamps = (
            Stamp(source="lmtp", moment=stage.now, decided=True),
            Stamp(source="mx.host.example", moment=MEETING),
        )
        name = f"mail-{number}"
        stage.play(ReceiveMail(id=name, arrived=stage.now, identity=name, original=name, stamps=stamps))
    assert told(tmp_path, HandTime(), plenary=stage.plenary) == (
        (
            "Mails count from when the house had them, for they bear the stamps of mx.host.example, which is not"
            " named. If it is your mail exchanger, name it under hosts in the house’s file."
        ),
    )
    for _ in range(7):
        stage.mail(registers("BE", "1", unbelieved="mx.host.example"))
    assert told(tmp_path, HandTime(), plenary=stage.plenary) == (
        (
            "The senders of mails were judged under the name mx.host.example, which is not believed."
            " If it is your mail exchanger, name it under authserv in the house’s file."
        ),
    )
