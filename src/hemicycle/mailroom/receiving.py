"""All doors lead here: the bytes are kept, the arrival is recorded, and only then does a door say yes."""

from functools import partial
from hashlib import sha256

import msgspec
import structlog

from hemicycle.chamber.chamber import Chamber, NoSuchPlenary
from hemicycle.chamber.keeping import Keeping
from hemicycle.chamber.not_recorded import NotRecorded
from hemicycle.mailroom.delivery import Delivery, Way
from hemicycle.mailroom.large import holding_up_nobody
from hemicycle.mailroom.message.identity import identity_of
from hemicycle.mailroom.message.routing import recipients_of
from hemicycle.mailroom.message.trace import Arrival, arrival_of
from hemicycle.mailroom.post import Post
from hemicycle.mailroom.posts import Posts
from hemicycle.mailroom.reception import NotTaken
from hemicycle.plenary.handover.elsewhere import FloorElsewhere, told_of_elsewhere
from hemicycle.plenary.mails.mail import Envelope
from hemicycle.plenary.mails.receive import ReceiveMail

logger = structlog.get_logger()

LANGUAGE = "en"
"""In which other mail servers and the house's own log are told."""


class Examined(msgspec.Struct, frozen=True):
    """What stands in the headers and the bytes alone."""

    arrival: Arrival
    identity: str


class Receiving:
    """The reception of the house (mailroom.reception.Reception)."""

    def __init__(self, chamber: Chamber, keeping: Keeping, posts: Posts) -> None:
        self._chamber = chamber
        self._keeping = keeping
        self._posts = posts

    def takes(self, address: str) -> bool:
        return self._posts.takes(address)

    async def receive(self, raw: bytes, delivery: Delivery) -> None:
        """Raises NotTaken where it is not durable with us."""
        for plenary in self._plenaries_for(raw, delivery):
            await self._receive(plenary, raw, delivery)

    def _plenaries_for(self, raw: bytes, delivery: Delivery) -> tuple[str, ...]:
        """What lies in a mailbox of the house and names none of them waits at the desk of the next to sit."""
        found = map(self._posts.plenaries_for, recipients_of(raw, delivery))
        plenaries = next(filter(None, found), ())
        last = self._posts.next_to_sit() if delivery.way is Way.IMAP and not plenaries else None
        if last is not None:
            return (last,)
        if not plenaries:
            raise NotTaken(
                "No plenary of this house takes mail at these addresses; name them in a programme, or correct them."
            )
        return plenaries

    async def _receive(self, plenary: str, raw: bytes, delivery: Delivery) -> None:
        elsewhere = told_of_elsewhere(self._chamber.view(plenary), LANGUAGE)
        if elsewhere is not None:
            raise NotTaken(str(elsewhere))
        post = self._posts.of(plenary)
        examined = await holding_up_nobody(len(raw), partial(examine, raw, delivery, post))
        try:
            original = await self._keeping.keep(raw, "mail")
            await self._chamber.submit(plenary, _command(delivery, examined, original), delivery.way.value)
        except (NotRecorded, NoSuchPlenary, FloorElsewhere) as trouble:
            raise NotTaken(str(trouble)) from trouble
        except Exception as trouble:
            logger.error("a mail could not be kept", way=delivery.way.value, kind=type(trouble).__name__)
            raise NotTaken("The mail could not be written to disk.") from trouble


def examine(raw: bytes, delivery: Delivery, post: Post) -> Examined:
    return Examined(arrival_of(raw, delivery, post), identity_of(raw))


def _command(delivery: Delivery, examined: Examined, original: str) -> ReceiveMail:
    return ReceiveMail(
        id=_name(delivery, examined),
        arrived=examined.arrival.moment,
        identity=examined.identity,
        original=original,
        provable=examined.arrival.provable,
        historic=delivery.historic,
        stamps=examined.arrival.stamps,
        envelope=Envelope(
            way=delivery.way.value,
            sender=delivery.sender,
            recipients=delivery.recipients,
            place=delivery.place,
            believed=delivery.believed,
        ),
    )


def _name(delivery: Delivery, examined: Examined) -> str:
    """The same delivery has the same name, so that a mail fetched again is recorded once."""
    where = delivery.place or delivery.taken.isoformat()
    named = "\n".join((examined.identity, delivery.way.value, where, *delivery.recipients))
    return f"mail-{sha256(named.encode()).hexdigest()[:32]}"
