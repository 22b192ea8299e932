"""A mail comes in: its arrival is recorded before anybody reads it.

The same mail by two doors or to two addresses counts once, at its earliest arrival at a trusted host (DESIGN 4.3).
"""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.mails.arrival import arrival_corrected
from hemicycle.plenary.mails.mail import Envelope, Mail
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.request import Stamp
from hemicycle.plenary.unfolding import Unfolding
from hemicycle.plenary.visibility import Private, Restricted


class ReceiveMail(Command, frozen=True, kw_only=True):
    """`identity` is of the content without what a delivery adds to it; `original` where the bytes are kept.

    `provable` says whether a trusted stamp decided `arrived` (R1).
    """

    arrived: datetime
    identity: str
    original: str
    provable: bool = True
    historic: bool = False
    stamps: tuple[Stamp, ...] = ()
    envelope: Envelope | None = None


class MailReceived(Event, frozen=True, kw_only=True):
    """Public: that a mail came, and when it counts as having arrived."""

    number: int
    arrived: datetime
    provable: Restricted[bool] = True
    historic: Restricted[bool] = False
    stamps: Restricted[tuple[Stamp, ...]] = ()
    identity: Private[str | None] = None
    original: Private[str | None] = None
    envelope: Private[Envelope | None] = None


class MailRedelivered(Event, frozen=True, kw_only=True):
    """The same mail once more; `stamps` are those of this delivery."""

    number: int
    arrived: datetime
    provable: Restricted[bool] = True
    stamps: Restricted[tuple[Stamp, ...]] = ()


@decides(ReceiveMail)
def receive_mail(plenary: Plenary, command: ReceiveMail, at: datetime) -> tuple[Event, ...]:
    when = command.when(at)
    known = plenary.identities.get(command.identity)
    if known is None:
        return (
            MailReceived(
                at=when,
                number=len(plenary.mails) + 1,
                arrived=command.arrived,
                provable=command.provable,
                historic=command.historic,
                stamps=command.stamps,
                identity=command.identity,
                original=command.original,
                envelope=command.envelope,
            ),
        )
    if set(command.stamps) <= set(plenary.mails[known].stamps):
        return ()
    unfolding = Unfolding(plenary)
    unfolding.add(
        MailRedelivered(
            at=when, number=known, arrived=command.arrived, provable=command.provable, stamps=command.stamps
        )
    )
    if command.provable:
        unfolding.add(*arrival_corrected(unfolding.plenary, known, command.arrived, when))
    return unfolding.events


@applies(MailReceived)
def apply_mail_received(plenary: Plenary, event: MailReceived) -> Plenary:
    mail = Mail(
        number=event.number,
        position=plenary.next_position,
        arrived=event.arrived,
        provable=event.provable,
        historic=event.historic,
        stamps=event.stamps,
        original=event.original,
        envelope=event.envelope,
    )
    identities = plenary.identities
    if event.identity is not None:
        identities = identities.set(event.identity, event.number)
    return replace(plenary, mails=plenary.mails.set(event.number, mail), identities=identities)


@applies(MailRedelivered)
def apply_mail_redelivered(plenary: Plenary, event: MailRedelivered) -> Plenary:
    mail = plenary.mails[event.number]
    stamps = tuple(dict.fromkeys((*mail.stamps, *event.stamps)))
    return replace(plenary, mails=plenary.mails.set(event.number, replace(mail, stamps=stamps)))
