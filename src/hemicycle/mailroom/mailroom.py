"""The mailroom put to work: doors on every node, correspondence on the one that has taken it up."""

from collections.abc import Callable

import msgspec

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.contacts import Contacts
from hemicycle.chamber.keeping import Keeping
from hemicycle.chamber.noted import Noted
from hemicycle.ledger.notebook import Notebook
from hemicycle.mailroom.channels import Channel
from hemicycle.mailroom.correspondence import Correspondence
from hemicycle.mailroom.delivery import Way
from hemicycle.mailroom.doors.listening import Doorkeeper
from hemicycle.mailroom.letters.outbox import Unsent, unsent
from hemicycle.mailroom.letters.relay import Relay
from hemicycle.mailroom.posts import Office, Posts
from hemicycle.mailroom.readers.pool import ReaderPool
from hemicycle.mailroom.receiving import Receiving
from hemicycle.plenary.mails.layout import Layout
from hemicycle.settings import LimitSettings, Listening, MailSettings

CHANNELS = msgspec.json.Decoder(tuple[Channel, ...])


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
        limits: LimitSettings | None = None,
    ) -> None:
        posts = Posts(chamber, office)
        self._chamber = chamber
        self._keeping = keeping
        self._pool = ReaderPool()
        self.reception = Receiving(chamber, keeping, posts)
        self._doors = tuple(
            Doorkeeper(self.reception, way, listening, mail.largest, chamber.time.now, limits, mail.hosts)
            for way, listening in _listening(mail)
        )
        self._correspondence: Correspondence | None = None
        self._channels = Noted(notebook, "channels", CHANNELS, self._looked_after)
        self._make_correspondence: Callable[[], Correspondence] = lambda: Correspondence(
            chamber=chamber,
            keeping=keeping,
            posts=posts,
            pool=self._pool,
            contacts=contacts,
            relay=relay,
            reception=self.reception,
            mailboxes=mail.mailboxes,
            largest=mail.largest,
            notebook=notebook,
        )

    async def open(self) -> None:
        """Its doors. Raises WrongSettings."""
        for door in self._doors:
            await door.open()
        self._channels.open()

    def turn_away(self) -> None:
        """Other mail servers are told to come back; what they are in the middle of is taken."""
        for door in self._doors:
            door.turn_away()

    async def close(self) -> None:
        """Nobody is let in any more."""
        for door in self._doors:
            await door.close()
        await self._channels.close()
        await self.lay_down()
        await self._pool.close()

    async def take_up(self) -> None:
        """This node reads, answers and fetches from now on."""
        self._correspondence = self._make_correspondence()
        self._correspondence.open()

    async def lay_down(self) -> None:
        """Another node may do so."""
        correspondence, self._correspondence = self._correspondence, None
        if correspondence is not None:
            await correspondence.close()

    @property
    def readers_failures(self) -> int:
        """How many mails no reader could read."""
        return self._pool.failures

    @property
    def smtp_port(self) -> int | None:
        return next((door.port for door in self._doors if door.way is Way.SMTP), None)

    def channels(self) -> tuple[Channel, ...]:
        """Those of the house, as the node that looks after them told last."""
        return self._channels.now()

    def _looked_after(self) -> tuple[Channel, ...] | None:
        return self._correspondence.channels() if self._correspondence is not None else None

    def unsent(self) -> Unsent:
        return self._correspondence.outbox.unsent() if self._correspondence else unsent(self._chamber, None)

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
