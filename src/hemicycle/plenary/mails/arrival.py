"""An earlier arrival of a mail comes to light: all that came of it takes the place of that arrival.

Where this would move places that were announced, nothing moves before the desk has said so.
"""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.lists.lookup import changed
from hemicycle.plenary.lists.standing import Standing, arrival_second
from hemicycle.plenary.mails.decisions import mail_waits
from hemicycle.plenary.mails.mail import Mail, MailStatus
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.requests.decisions import decided
from hemicycle.plenary.requests.outcome import outcome
from hemicycle.plenary.requests.request import Doubt, Status
from hemicycle.plenary.unfolding import Unfolding
from hemicycle.plenary.value import Value
from hemicycle.plenary.visibility import Restricted


class CorrectArrival(Command, frozen=True, kw_only=True):
    """The desk lets an earlier arrival count, though announced places move."""

    mail: int
    reason: str


class NewStanding(Value, frozen=True, kw_only=True):
    inscription: int
    standing: Standing


class ArrivalCorrected(Event, frozen=True, kw_only=True):
    mail: int
    arrived: datetime
    standings: tuple[NewStanding, ...] = ()
    reason: Restricted[str | None] = None


@decides(CorrectArrival)
def correct_arrival(plenary: Plenary, command: CorrectArrival, at: datetime) -> tuple[Event, ...]:
    mail = plenary.mails.get(command.mail)
    if mail is None or earliest_stamp(mail) >= mail.arrived:
        raise Refusal("No earlier arrival of mail {number} is known.", number=command.mail)
    if not command.reason.strip():
        raise Refusal("Moving announced places needs a reason.")
    return _corrected(plenary, mail, earliest_stamp(mail), command.when(at), command.reason)


def earliest_stamp(mail: Mail) -> datetime:
    """The earliest moment that decided an arrival of the mail, by whatever door."""
    return min((stamp.moment for stamp in mail.stamps if stamp.decided), default=mail.arrived)


def arrival_corrected(plenary: Plenary, number: int, arrived: datetime, when: datetime) -> tuple[Event, ...]:
    """What follows from an arrival that may be earlier than the one known."""
    mail = plenary.mails[number]
    if arrived >= mail.arrived:
        return ()
    places = (plenary.inscriptions[one] for one in _places_of(plenary, mail))
    if any(was_announced_since(plenary, place.segment, arrived) for place in places):
        return (mail_waits(number, (Doubt.WOULD_MOVE_ANNOUNCED_PLACES,), when),)
    return _corrected(plenary, mail, arrived, when, None)


def was_announced_since(plenary: Plenary, segment: str, arrived: datetime) -> bool:
    """Whether a list was published that this arrival ought to have been on."""
    return any(version.as_of > arrived for version in plenary.published.get(segment, ()))


def _corrected(
    plenary: Plenary, mail: Mail, arrived: datetime, when: datetime, reason: str | None
) -> tuple[Event, ...]:
    standings = tuple(
        NewStanding(
            inscription=number,
            standing=replace(plenary.inscriptions[number].standing, moment=arrival_second(arrived)),
        )
        for number in _places_of(plenary, mail)
    )
    unfolding = Unfolding(plenary)
    unfolding.add(
        ArrivalCorrected(at=when, mail=mail.number, arrived=arrived, standings=standings, reason=reason)
    )
    for number in mail.requests:
        if unfolding.plenary.requests[number].status is Status.RECEIVED:
            unfolding.add(*outcome(unfolding.plenary, number, when))
    return unfolding.events


def _places_of(plenary: Plenary, mail: Mail) -> tuple[int, ...]:
    """The places that count from the arrival of this mail, as long as they are held and unheard.

    One that a request was only joined to counts from another's.
    """
    places = (
        place
        for number in mail.requests
        for place in plenary.requests[number].inscriptions
        if plenary.requests[number].counts_from == mail.arrived
        and plenary.inscriptions[place].request == number
    )
    return tuple(
        number
        for number in places
        if not plenary.inscriptions[number].withdrawn and plenary.inscriptions[number].heard is None
    )


@applies(ArrivalCorrected)
def apply_arrival_corrected(plenary: Plenary, event: ArrivalCorrected) -> Plenary:
    """A request that was late is decided again."""
    mail = plenary.mails[event.mail]
    for number in mail.requests:
        request = plenary.requests[number]
        if request.counts_from == mail.arrived:
            plenary = decided(plenary, number, arrived=event.arrived, counts_from=event.arrived)
        if request.status is Status.LATE:
            plenary = decided(plenary, number, status=Status.RECEIVED, late=())
    for one in event.standings:
        plenary = changed(plenary, one.inscription, standing=one.standing)
    status = MailStatus.TAKEN if mail.status is MailStatus.WAITS else mail.status
    corrected = replace(mail, arrived=event.arrived, provable=True, status=status, doubts=())
    return replace(plenary, mails=plenary.mails.set(event.mail, corrected))
