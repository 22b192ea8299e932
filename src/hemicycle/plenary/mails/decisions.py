"""The decision on a mail that is no request: one kind of event, whatever was decided.

As with requests, that it was decided is public, and what was decided is for the desk and the delegation.
"""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies
from hemicycle.plenary.event import Event
from hemicycle.plenary.mails.mail import MailStatus
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.request import Doubt
from hemicycle.plenary.visibility import Restricted


class MailDecided(Event, frozen=True, kw_only=True):
    """`inscriptions` are the places that it changed or concerns."""

    number: int
    status: Restricted[MailStatus]
    doubts: Restricted[tuple[Doubt, ...]] = ()
    inscriptions: Restricted[tuple[int, ...]] = ()
    reason: Restricted[str | None] = None


def mail_waits(
    number: int, doubts: tuple[Doubt, ...], when: datetime, inscriptions: tuple[int, ...] = ()
) -> MailDecided:
    return MailDecided(
        at=when, number=number, status=MailStatus.WAITS, doubts=doubts, inscriptions=inscriptions
    )


def mail_taken(number: int, inscriptions: tuple[int, ...], when: datetime) -> MailDecided:
    return MailDecided(at=when, number=number, status=MailStatus.TAKEN, inscriptions=inscriptions)


def mail_ignored(number: int, when: datetime) -> MailDecided:
    return MailDecided(at=when, number=number, status=MailStatus.IGNORED)


def mail_dismissed(number: int, reason: str, when: datetime) -> MailDecided:
    return MailDecided(at=when, number=number, status=MailStatus.DISMISSED, reason=reason)


@applies(MailDecided)
def apply_mail_decided(plenary: Plenary, event: MailDecided) -> Plenary:
    mail = plenary.mails[event.number]
    inscriptions = tuple(dict.fromkeys((*mail.inscriptions, *event.inscriptions)))
    changed = replace(mail, status=event.status, doubts=event.doubts, inscriptions=inscriptions)
    return replace(plenary, mails=plenary.mails.set(event.number, changed))
