"""Whose mail is answered, and who else is told, by what has just been decided.

One letter a mail and decision, to its author alone; the registrant of a place hears of every change that somebody
else made to it. Machines and mails from before our time are never answered (R11).
"""

from collections.abc import Iterator
from datetime import datetime

from hemicycle.plenary.event import Event
from hemicycle.plenary.evolve import evolve_all
from hemicycle.plenary.letters.due import LetterDue, letter_due
from hemicycle.plenary.letters.letter import LetterKind
from hemicycle.plenary.lists.change_segment import SegmentChanged
from hemicycle.plenary.lists.change_speaker import SpeakerChanged
from hemicycle.plenary.lists.inscribe import Inscribed
from hemicycle.plenary.lists.merge import RequestMerged
from hemicycle.plenary.lists.publish import ListPublished
from hemicycle.plenary.lists.swap import PlacesSwapped, SwapProposed
from hemicycle.plenary.lists.withdraw import InscriptionWithdrawn, WithdrawalUndone
from hemicycle.plenary.mails.decisions import MailDecided
from hemicycle.plenary.mails.mail import Mail, MailStatus
from hemicycle.plenary.mails.reading import MACHINES, Intent
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.decisions import RequestDecided
from hemicycle.plenary.requests.request import Doubt, Request, Status
from hemicycle.plenary.unfolding import Unfolding

UNCLEAR = frozenset(
    {
        Doubt.AUTHENTICATION_FAILED,
        Doubt.SENDER_NOT_MATCHING,
        Doubt.SEVERAL_DELEGATIONS,
        Doubt.DELEGATION_CONTRADICTORY,
        Doubt.UNREADABLE,
        Doubt.OTHER_MEETING,
    }
)
"""Doubts about who writes or what about: telling the wrong person is worse than telling nobody yet."""


def letters_for(plenary: Plenary, events: tuple[Event, ...], when: datetime) -> tuple[LetterDue, ...]:
    """The letters that fall due by events decided on a plenary; without a mail there is nobody to write to."""
    if not events or not (plenary.mails and any(type(event) in TELLING for event in events)):
        return ()
    after = evolve_all(plenary, events)
    unfolding = Unfolding(after)
    told: set[str] = set()
    for mail in _answered(after, events):
        kind = kind_of_answer(after, mail)
        to = _address(mail)
        if kind is not None and to is not None and to not in told:
            told.add(to)
            unfolding.add(*letter_due(unfolding.plenary, kind, mail=mail.number, to=to, when=when))
    for kind, inscription in _changes_told(after, events):
        registering = _registering(after, inscription)
        to = _address(registering) if registering else None
        if registering is not None and to is not None and to not in told:
            told.add(to)
            unfolding.add(
                *letter_due(
                    unfolding.plenary,
                    kind,
                    mail=registering.number,
                    to=to,
                    when=when,
                    inscriptions=(inscription,),
                )
            )
    return tuple(event for event in unfolding.events if isinstance(event, LetterDue))


TELLING: frozenset[type[Event]] = frozenset(
    {
        RequestDecided,
        Inscribed,
        RequestMerged,
        MailDecided,
        InscriptionWithdrawn,
        WithdrawalUndone,
        SpeakerChanged,
        SegmentChanged,
        SwapProposed,
        PlacesSwapped,
        ListPublished,
    }
)


def _answered(plenary: Plenary, events: tuple[Event, ...]) -> tuple[Mail, ...]:
    numbers: dict[int, None] = {}
    for event in events:
        match event:
            case MailDecided(number=number):
                numbers[number] = None
            case RequestDecided(number=number) | RequestMerged(number=number) | Inscribed(request=number):
                mail = plenary.requests[number].mail
                if mail is not None:
                    numbers[mail] = None
    return tuple(plenary.mails[number] for number in numbers)


def kind_of_answer(plenary: Plenary, mail: Mail) -> LetterKind | None:
    """What a mail is told as things stand, None where it is told nothing."""
    if mail.status in {MailStatus.UNREAD, MailStatus.IGNORED, MailStatus.DISMISSED}:
        return None
    requests = tuple(plenary.requests[number] for number in mail.requests)
    statuses = {request.status for request in requests}
    if Status.REFUSED in statuses:
        return LetterKind.REFUSED
    if Status.LATE in statuses:
        return LetterKind.LATE
    if _is_unclear(mail, requests):
        return LetterKind.HELD
    return _settled_kind(mail) if mail.status is MailStatus.TAKEN and not requests else LetterKind.RECEIPT


def _settled_kind(mail: Mail) -> LetterKind:
    kinds = {
        Intent.WITHDRAW: LetterKind.WITHDRAWN,
        Intent.AMEND: LetterKind.CHANGED,
        Intent.SWAP: LetterKind.SWAP,
        Intent.STATEMENT: LetterKind.STATEMENT,
    }
    return kinds.get(mail.reading.intent, LetterKind.RECEIPT) if mail.reading else LetterKind.RECEIPT


def _is_unclear(mail: Mail, requests: tuple[Request, ...]) -> bool:
    waiting = (request.doubts for request in requests if request.status is Status.DOUBTFUL)
    return bool(UNCLEAR & {*mail.doubts, *(doubt for doubts in waiting for doubt in doubts)})


def _changes_told(plenary: Plenary, events: tuple[Event, ...]) -> Iterator[tuple[LetterKind, int]]:
    for event in events:
        match event:
            case InscriptionWithdrawn(inscription=number):
                yield LetterKind.WITHDRAWN, number
            case WithdrawalUndone(inscription=number) | SpeakerChanged(inscription=number):
                yield LetterKind.CHANGED, number
            case SegmentChanged(inscription=number):
                yield LetterKind.CHANGED, number
            case SwapProposed(partner=number):
                yield LetterKind.SWAP, number
            case PlacesSwapped(proposer=one, partner=other):
                yield from ((LetterKind.SWAP, one), (LetterKind.SWAP, other))
            case ListPublished():
                yield from ((LetterKind.MOVED, number) for number in _moved(plenary, event))


def _moved(plenary: Plenary, event: ListPublished) -> Iterator[int]:
    """Those whose place differs from the one that the version before announced."""
    versions = plenary.published[event.published.segment]
    if len(versions) < 2:  # noqa: PLR2004 - nothing was announced before
        return
    before = {entry.inscription: entry.place for entry in versions[-2].entries}
    for entry in versions[-1].entries:
        if before.get(entry.inscription, entry.place) != entry.place:
            yield entry.inscription


def _registering(plenary: Plenary, inscription: int) -> Mail | None:
    number = plenary.requests[plenary.inscriptions[inscription].request].mail
    return plenary.mails[number] if number is not None else None


def _address(mail: Mail) -> str | None:
    """Where an answer may go; None for machines, for old mails, and where nobody can be answered."""
    reading = mail.reading
    if reading is None or mail.historic or reading.intent in MACHINES:
        return None
    return reading.answer_to
