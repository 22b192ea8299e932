"""Reading, answering and fetching mail: what one node of a house does at a time.

It is made anew each time that a node takes it up: what another node did meanwhile stands in the ledger.
"""

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.contacts import Contacts
from hemicycle.chamber.keeping import Keeping
from hemicycle.ledger.notebook import Notebook
from hemicycle.mailroom.channels import Channel
from hemicycle.mailroom.doors.cursors import NotedCursors
from hemicycle.mailroom.doors.mailbox import Mailbox
from hemicycle.mailroom.letters.outbox import Outbox
from hemicycle.mailroom.letters.relay import Relay
from hemicycle.mailroom.posts import Posts
from hemicycle.mailroom.readers.pool import ReaderPool
from hemicycle.mailroom.reception import Reception
from hemicycle.mailroom.texts import Texts
from hemicycle.mailroom.understanding import Understanding
from hemicycle.settings import MailboxSettings


class Correspondence:
    def __init__(  # noqa: PLR0913 - what it brings together
        self,
        *,
        chamber: Chamber,
        keeping: Keeping,
        posts: Posts,
        pool: ReaderPool,
        contacts: Contacts,
        relay: Relay,
        reception: Reception,
        mailboxes: tuple[MailboxSettings, ...],
        largest: int,
        notebook: Notebook,
    ) -> None:
        self.outbox = Outbox(chamber, keeping, posts, relay)
        self._understanding = Understanding(chamber, keeping, posts, pool, contacts)
        self._texts = Texts(chamber, keeping, pool)
        cursors, now = NotedCursors(notebook), chamber.time.now
        self._mailboxes = tuple(Mailbox(reception, one, cursors, now, largest) for one in mailboxes)

    def open(self) -> None:
        """Reading and sending go on where they were."""
        self._understanding.open()
        self._texts.open()
        self.outbox.open()
        for mailbox in self._mailboxes:
            mailbox.open()

    async def close(self) -> None:
        """What is under way is finished by whoever takes it up."""
        for mailbox in self._mailboxes:
            await mailbox.close()
        await self._understanding.close()
        await self._texts.close()
        await self.outbox.close()

    def channels(self) -> tuple[Channel, ...]:
        return tuple(mailbox.channel for mailbox in self._mailboxes)
