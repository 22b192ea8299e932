"""Whose mail is answered, and who else is told, by what has just been decided.

One letter a mail or request and decision, to its author alone; the registrant of a place hears of every change that somebody
else made to it. Machines and mails from before our time are never answered (R11).
"""

from collections.abc import Iterator
from datetime import datetime

from hemicycle.plenary.convene import ProgrammeRevised
from hemicycle.plenary.event import Event
from hemicycle.plenary.evolve import evolve_all
from hemicycle.plenary.letters.addressees import (
    addressee_of_mail,
    addressee_of_place,
    addressee_of_request,
    inscribed_addressees,
    unproved_addressee,
)
from hemicycle.plenary.letters.due import LetterDue, letter_due
from hemicycle.plenary.letters.letter import Addressee, LetterKind
from hemicycle.plenary.letters.witness import witness_letters
from hemicycle.plenary.lists.change_segment import SegmentChanged
from hemicycle.plenary.lists.change_speaker import SpeakerChanged
from hemicycle.plenary.lists.close import RegistrationClosed
from hemicycle.plenary.lists.inscribe import Inscribed
from hemicycle.plenary.lists.merged import RequestMerged
from hemicycle.plenary.lists.publish import ListPublished
from hemicycle.plenary.lists.swap import PlacesSwapped, SwapDeclined, SwapProposed
from hemicycle.plenary.lists.withdraw import InscriptionWithdrawn, WithdrawalUndone
from hemicycle.plenary.mails.decisions import MailDecided
from hemicycle.plenary.mails.mail import Mail, MailStatus
from hemicycle.plenary.mails.reading import Intent
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.decisions import RequestDecided
from hemicycle.plenary.requests.request import Doubt, Missing, Request, Status
from hemicycle.plenary.statements.file import StatementFiled
from hemicycle.plenary.statements.read import StatementRead
from hemicycle.plenary.unfolding import Unfolding

UNCLEAR = frozenset(
    {
        Doubt.AUTHENTICATION_FAILED,
        Doubt.SENDER_NOT_MATCHING,
        Doubt.SENDER_LOOKALIKE,
        Doubt.SEVERAL_DELEGATIONS,
        Doubt.DELEGATION_CONTRADICTORY,
        Doubt.UNREADABLE,
        Doubt.OTHER_MEETING,
        Doubt.NOT_ADDRESSED,
    }
)
"""Doubts about who writes or what about: telling the wrong person is worse than telling nobody yet."""


Due = tuple[LetterKind, Addressee, tuple[int, ...]]
"""A letter of a kind, to whom, and the places it tells of beside those of what it answers."""


def letters_for(plenary: Plenary, events: tuple[Event, ...], when: datetime) -> tuple[LetterDue, ...]:
    """The letters that fall due by events decided on a plenary, each address once."""
    if not any(type(event) in TELLING for event in events):
        return ()
    after = evolve_all(plenary, events)
    unfolding = Unfolding(after)
    told: set[str] = set()
    for kind, addressee, inscriptions in (*_answers(after, events), *_changes(after, events)):
        if addressee.to not in told:
            told.add(addressee.to)
            unfolding.add(
                *letter_due(unfolding.plenary, kind, addressee, when=when, inscriptions=inscriptions)
            )
    if any(isinstance(event, RegistrationClosed) for event in events):
        unfolding.add(*witness_letters(unfolding.plenary, when))
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
        SwapDeclined,
        ListPublished,
        ProgrammeRevised,
        RegistrationClosed,
        StatementFiled,
        StatementRead,
    }
)


def _answers(plenary: Plenary, events: tuple[Event, ...]) -> Iterator[Due]:
    """What whoever asked is told, of a mail or of a request that came without one."""
    for mail in _answered_mails(plenary, events):
        kind, addressee = kind_of_answer(plenary, mail), addressee_of_mail(mail)
        if kind is not None and addressee is not None:
            yield kind, addressee, ()
    for mail in _with_an_unreadable_text(plenary, events):
        addressee = addressee_of_mail(mail)
        if addressee is not None:
            yield LetterKind.STATEMENT, addressee, ()
    for request in _answered_requests(plenary, events):
        if Missing.PROOF_OF_ADDRESS in request.missing:
            asked = unproved_addressee(request)
            if asked is not None and request.status is Status.HELD:
                yield LetterKind.PROOF, asked, ()
            continue
        kind, addressee = _kind_for(request), addressee_of_request(request)
        if kind is not None and addressee is not None:
            yield kind, addressee, ()


def _answered_mails(plenary: Plenary, events: tuple[Event, ...]) -> tuple[Mail, ...]:
    numbers: dict[int, None] = {}
    for event in events:
        if isinstance(event, MailDecided):
            numbers[event.number] = None
        elif (number := _request_decided(event)) is not None:
            mail = plenary.requests[number].mail
            if mail is not None:
                numbers[mail] = None
    return tuple(plenary.mails[number] for number in numbers)


def _with_an_unreadable_text(plenary: Plenary, events: tuple[Event, ...]) -> Iterator[Mail]:
    """Of what is handed in otherwise it is known when it is filed; a mail is read later, and was told it came."""
    for event in events:
        if not isinstance(event, StatementRead) or event.texts:
            continue
        filed = plenary.statements[event.statement - 1]
        mail = plenary.mails.get(filed.mail) if filed.mail is not None and filed.names else None
        if mail is not None and kind_of_answer(plenary, mail) not in {None, LetterKind.HELD}:
            yield mail


def _answered_requests(plenary: Plenary, events: tuple[Event, ...]) -> tuple[Request, ...]:
    numbers = dict.fromkeys(_request_decided(event) for event in events)
    found = (plenary.requests[number] for number in numbers if number is not None)
    return tuple(request for request in found if request.mail is None)


def _request_decided(event: Event) -> int | None:
    match event:
        case RequestDecided(number=number) | RequestMerged(number=number) | Inscribed(request=number):
            return number
    return None


def _kind_for(request: Request) -> LetterKind | None:
    """What a request without a mail is told as things stand, None where it is told nothing."""
    if request.status in {Status.IGNORED, Status.RECEIVED, Status.WITHDRAWN}:
        return None
    if request.status is Status.REFUSED:
        return LetterKind.REFUSED
    return LetterKind.LATE if request.status is Status.LATE else LetterKind.RECEIPT


def kind_of_answer(plenary: Plenary, mail: Mail) -> LetterKind | None:
    """What a mail is told as things stand, None where it is told nothing."""
    if mail.status in {MailStatus.UNREAD, MailStatus.IGNORED, MailStatus.DISMISSED}:
        return None
    requests = tuple(plenary.requests[number] for number in mail.requests)
    statuses = {request.status for request in requests}
    if Status.REFUSED in statuses:
        return LetterKind.REFUSED
    if _may_be_a_machines(mail, requests):
        return None
    if Status.LATE in statuses:
        return LetterKind.LATE
    if _is_unclear(mail, requests):
        return LetterKind.HELD
    return _settled_kind(mail) if mail.status is MailStatus.TAKEN and not requests else LetterKind.RECEIPT


def _may_be_a_machines(mail: Mail, requests: tuple[Request, ...]) -> bool:
    """Until the desk has looked, whatever became of it: two machines would answer each other."""
    return any(Doubt.AUTOMATIC in doubts for doubts in (mail.doubts, *(one.doubts for one in requests)))


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


def _changes(plenary: Plenary, events: tuple[Event, ...]) -> Iterator[Due]:
    """The registrant of a place hears of every change that was made to it."""
    for kind, inscription in _changes_told(plenary, events):
        addressee = addressee_of_place(plenary, inscription)
        if addressee is not None:
            yield kind, addressee, (inscription,)
    if any(isinstance(event, ProgrammeRevised) for event in events):
        for addressee, inscriptions in inscribed_addressees(plenary):
            yield LetterKind.REVISED, addressee, inscriptions


def _changes_told(plenary: Plenary, events: tuple[Event, ...]) -> Iterator[tuple[LetterKind, int]]:
    for event in events:
        match event:
            case InscriptionWithdrawn(inscription=number):
                yield LetterKind.WITHDRAWN, number
            case WithdrawalUndone(inscription=number) | SpeakerChanged(inscription=number):
                yield LetterKind.CHANGED, number
            case RequestMerged(inscription=number, takes_speaker=True) | SegmentChanged(inscription=number):
                yield LetterKind.CHANGED, number
            case SwapProposed(partner=number):
                yield LetterKind.SWAP, number
            case PlacesSwapped(swap=number) | SwapDeclined(swap=number):
                swap = plenary.swaps[number]
                yield from ((LetterKind.SWAP, swap.proposer), (LetterKind.SWAP, swap.partner))
            case StatementFiled(mail=None, inscriptions=numbers):
                yield from ((LetterKind.STATEMENT, number) for number in numbers)
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
