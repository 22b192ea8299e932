"""Every desk is told when a mailbox fails, whichever node reads it."""

import asyncio
from datetime import UTC, datetime

from hemicycle.ledger.database import open_database
from hemicycle.ledger.notebook import Notebook
from hemicycle.mailroom.channel_notes import ChannelNotes
from hemicycle.mailroom.channels import Channel

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
WELL = Channel(name="IMAP mail.example", checked=NOON)
FAILS = Channel(name="IMAP mail.example", checked=NOON, trouble="The mailbox cannot be read.")


def test_another_node_tells_what_the_one_that_reads_the_mailboxes_noted(place: str) -> None:
    async def story() -> None:
        engine = open_database(place, create=True)
        own: list[tuple[Channel, ...]] = [(WELL,)]
        one, other = (
            ChannelNotes(Notebook(engine), lambda: own[0]),
            ChannelNotes(Notebook(engine), lambda: None),
        )
        await other.note()
        assert other.channels() == ()
        for channels in ((WELL,), (FAILS,), ()):
            own[0] = channels
            await one.note()
            await other.note()
            assert one.channels() == other.channels() == channels
        engine.dispose()

    asyncio.run(story())


def test_who_takes_the_mailboxes_up_tells_of_its_own(place: str) -> None:
    async def story() -> None:
        engine = open_database(place, create=True)
        own: list[tuple[Channel, ...] | None] = [None]
        notes = ChannelNotes(Notebook(engine), lambda: own[0])
        await ChannelNotes(Notebook(engine), lambda: (FAILS,)).note()
        await notes.note()
        assert notes.channels() == (FAILS,)
        own[0] = (WELL,)
        assert notes.channels() == (WELL,)
        engine.dispose()

    asyncio.run(story())
