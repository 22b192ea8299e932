"""The mailroom put to work: its doors, its readers and its outbox, opened and closed in order."""

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.contacts import Contacts
from hemicycle.chamber.keeping import Keeping
from hemicycle.ledger.notebook import Notebook
from hemicycle.mailroom.channels import Channel
from hemicycle.mailroom.delivery import Way
from hemicycle.mailroom.doors.listening import Doorkeeper
from hemicycle.mailroom.doors.mailbox import Mailbox, NotedCursors
from hemicycle.mailroom.letters.outbox import Outbox
from hemicycle.mailroom.letters.relay import Relay
from hemicycle.mailroom.posts import Office, Posts
from hemicycle.mailroom.readers.pool import ReaderPool
from hemicycle.mailroom.receiving import Receiving
from hemicycle.mailroom.texts import Texts
from hemicycle.mailroom.understanding import Understanding
from hemicycle.plenary.mails.layout import Layout
from hemicycle.settings import Listening, MailSettings


class Mailroom:
    def __init__(  # noqa: PLR0913 - what it brings together
        self,
        *,
        mail: MailSettings,
        chamber: Chamber,
        keeping: Keeping,
        office: Office,
        relay: Relay,
        contacts: Contacts,
        notebook: Notebook,
    ) -> None:
        posts = Posts(chamber, office)
        now = chamber.time.now
        self._keeping = keeping
        self.reception = Receiving(chamber, keeping, posts)
        self._pool = ReaderPool()
        self._understanding = Understanding(chamber, keeping, posts, self._pool, contacts)
        self._texts = Texts(chamber, keeping, self._pool)
        self.outbox = Outbox(chamber, keeping, posts, relay)
        self._doors = tuple(
            Doorkeeper(self.reception, way, listening, mail.largest, now)
            for way, listening in _listening(mail)
        )
        self._mailboxes = tuple(
            Mailbox(self.reception, one, NotedCursors(notebook), now) for one in mail.mailboxes
        )

    async def open(self) -> None:
        """Reading and sending go on where they were; then the doors open. Raises WrongSettings."""
        self._understanding.open()
        self._texts.open()
        self.outbox.open()
        for door in self._doors:
            await door.open()
        for mailbox in self._mailboxes:
            mailbox.open()

    def turn_away(self) -> None:
        """Other mail servers are told to come back; what they are in the middle of is taken."""
        for door in self._doors:
            door.turn_away()

    async def close(self) -> None:
        """Nobody is let in any more; what is under way is finished by the next start."""
        for door in self._doors:
            await door.close()
        for mailbox in self._mailboxes:
            await mailbox.close()
        await self._understanding.close()
        await self._texts.close()
        await self._pool.close()
        await self.outbox.close()

    @property
    def readers_failures(self) -> int:
        """How many mails no reader could read."""
        return self._pool.failures

    @property
    def smtp_port(self) -> int | None:
        return next((door.port for door in self._doors if door.way is Way.SMTP), None)

    def channels(self) -> tuple[Channel, ...]:
        return tuple(mailbox.channel for mailbox in self._mailboxes)

    async def keep(self, content: bytes, kind: str) -> str:
        """The address under which the content is kept, when it is durable."""
        return await self._keeping.keep(content, kind)

    async def layout(self, original: str) -> Layout | None:
        """A mail laid out for the desk, None where its bytes were erased."""
        raw = await self._keeping.read(original)
        return await self._pool.lay_out(raw) if raw is not None else None


def _listening(mail: MailSettings) -> tuple[tuple[Way, Listening], ...]:
    both = ((Way.SMTP, mail.smtp), (Way.LMTP, mail.lmtp))
    return tuple((way, listening) for way, listening in both if listening is not None)
