"""What waits at the desk, the oldest first: requests, mails, letters; and what needs nothing more."""

from datetime import datetime

import msgspec

from hemicycle.plenary.letters.letter import Letter, LetterState
from hemicycle.plenary.mails.mail import Mail, MailStatus
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import represented_name
from hemicycle.plenary.requests.look import is_unseen
from hemicycle.plenary.requests.request import Missing, Request, Status
from hemicycle.web.views.doubts import why
from hemicycle.wording.language import told
from hemicycle.wording.moments import moment
from hemicycle.wording.phrase import Phrase, phrase


class Waiting(msgspec.Struct, frozen=True, kw_only=True):
    """`request` or `mail` or `letter` is what waits; a request by mail has both."""

    since: datetime
    arrived: str
    name: str
    subject: str
    reasons: tuple[str, ...]
    status: str
    request: int | None = None
    mail: int | None = None
    letter: int | None = None


class InboxView(msgspec.Struct, frozen=True, kw_only=True):
    position: int
    waiting: tuple[Waiting, ...]
    unseen: tuple[Waiting, ...]
    letters: tuple[Waiting, ...]
    unread: tuple[Waiting, ...]
    settled: tuple[Waiting, ...]


STATUS: dict[str, Phrase] = {
    Status.DOUBTFUL: phrase("in doubt"),
    Status.TO_BE_VOUCHED: phrase("to be vouched for"),
    Status.HELD: phrase("copy missing"),
    Status.LATE: phrase("late"),
    Status.INSCRIBED: phrase("inscribed"),
    Status.DUPLICATE: phrase("duplicate"),
    Status.REFUSED: phrase("refused"),
    Status.WITHDRAWN: phrase("withdrawn"),
    Status.IGNORED: phrase("set aside"),
    Status.RECEIVED: phrase("received"),
    MailStatus.WAITS: phrase("waits"),
    MailStatus.UNREAD: phrase("is being read"),
    MailStatus.TAKEN: phrase("taken"),
    MailStatus.DISMISSED: phrase("set aside"),
    LetterState.FAILED: phrase("did not arrive"),
    LetterState.DUE: phrase("going out"),
    LetterState.WRITTEN: phrase("going out"),
    LetterState.SENT: phrase("sent"),
    LetterState.DISCARDED: phrase("kept back"),
}
LETTER: dict[str, Phrase] = {
    "receipt": phrase("receipt"),
    "held": phrase("held for checking"),
    "late": phrase("late request"),
    "refused": phrase("refusal"),
    "changed": phrase("change"),
    "withdrawn": phrase("withdrawal"),
    "swap": phrase("exchange of places"),
    "statement": phrase("statement received"),
    "moved": phrase("place moved"),
    "proof": phrase("proof of the address"),
    "invitation": phrase("invitation"),
    "reminder": phrase("reminder"),
    "revised": phrase("revised programme"),
    "witness": phrase("head of the ledger"),
    "word": phrase("words of the desk"),
}
UNDECIDED = frozenset({Status.DOUBTFUL, Status.TO_BE_VOUCHED, Status.HELD, Status.LATE})
MOST_SETTLED = 100
WITH_ANOTHER = phrase("{name} has a place already, with another speaker.")
WITH_NOBODY = phrase("{name} has a place already, for which no speaker is named.")


def inbox_view(plenary: Plenary, language: str) -> InboxView:
    requests = [one for one in plenary.requests.values() if waits(one)]
    mails = [one for one in plenary.mails.values() if one.status is MailStatus.WAITS]
    waiting = (
        *(_request(plenary, one, language) for one in requests),
        *(_mail(plenary, one, language) for one in mails),
    )
    letters = [
        one for one in plenary.letters.values() if one.state in {LetterState.WAITS, LetterState.FAILED}
    ]
    open_mails = {one.mail for one in (*waiting,)}
    settled = [
        one
        for one in plenary.mails.values()
        if one.number not in open_mails and one.status not in {MailStatus.WAITS, MailStatus.UNREAD}
    ]
    return InboxView(
        position=plenary.position,
        waiting=tuple(sorted(waiting, key=lambda one: one.since)),
        unseen=tuple(
            _request(plenary, one, language) for one in plenary.requests.values() if is_unseen(plenary, one)
        ),
        letters=tuple(
            sorted((_letter(plenary, one, language) for one in letters), key=lambda one: one.since)
        ),
        unread=tuple(
            _mail(plenary, one, language) for one in plenary.mails.values() if one.status is MailStatus.UNREAD
        ),
        settled=tuple(
            _mail(plenary, one, language)
            for one in sorted(settled, key=lambda one: one.number, reverse=True)[:MOST_SETTLED]
        ),
    )


def waits(request: Request) -> bool:
    """Also where the rest of a request is decided and a merge is proposed."""
    return request.status in UNDECIDED or (
        bool(request.merge_with) and request.status is not Status.REFUSED and not request.inscriptions
    )


def _request(plenary: Plenary, request: Request, language: str) -> Waiting:
    mail = plenary.mails.get(request.mail) if request.mail is not None else None
    return Waiting(
        since=request.arrived,
        arrived=moment(request.arrived, plenary.programme.zone, language),
        name=_name(request, mail, language),
        subject=_subject(mail),
        reasons=reasons_of(plenary, request, language),
        status=told(STATUS[request.status], language),
        request=request.number,
        mail=request.mail,
    )


def reasons_of(plenary: Plenary, request: Request, language: str) -> tuple[str, ...]:
    delegation = request.asked.delegation.key if request.asked.delegation is not None else None
    address = request.sender.address if request.sender is not None else None
    found = [told(one, language) for one in why(plenary, request.doubts, delegation, address)]
    if Missing.COPY in request.missing:
        found.append(told(phrase("The address in copy is missing."), language))
    if request.status is Status.LATE:
        found.append(told(phrase("It arrived at or after the closing."), language))
    if request.status is Status.TO_BE_VOUCHED:
        found.append(told(phrase("Nobody here knows this sender yet."), language))
    if is_unseen(plenary, request):
        found.append(told(phrase("It was inscribed in a name that we do not know."), language))
    for number in request.merge_with:
        place = plenary.inscriptions[number]
        has = WITH_ANOTHER if place.speaker is not None else WITH_NOBODY
        found.append(told(has.filled(name=represented_name(place.delegation, language)), language))
    return tuple(found)


def reasons_of_mail(plenary: Plenary, mail: Mail, language: str) -> tuple[str, ...]:
    reading = mail.reading
    wish = reading.wishes[0] if reading is not None and reading.wishes else None
    delegation = wish.asked.delegation.key if wish is not None and wish.asked.delegation is not None else None
    address = reading.sender.address if reading is not None else None
    return tuple(told(one, language) for one in why(plenary, mail.doubts, delegation, address))


def _mail(plenary: Plenary, mail: Mail, language: str) -> Waiting:
    requests = tuple(plenary.requests[number] for number in mail.requests)
    status = requests[0].status if requests else mail.status
    return Waiting(
        since=mail.arrived,
        arrived=moment(mail.arrived, plenary.programme.zone, language),
        name=_name(requests[0] if requests else None, mail, language),
        subject=_subject(mail),
        reasons=reasons_of_mail(plenary, mail, language),
        status=told(STATUS[status], language),
        mail=mail.number,
    )


def _letter(plenary: Plenary, letter: Letter, language: str) -> Waiting:
    mail = plenary.mails.get(letter.mail) if letter.mail is not None else None
    reasons = [told(LETTER[letter.kind], language)]
    if letter.limited:
        reasons.append(told(phrase("This address was written to too often within a short time."), language))
    if letter.trouble:
        reasons.append(letter.trouble)
    state = told(STATUS[letter.state], language)
    return Waiting(
        since=letter.due,
        arrived=moment(letter.due, plenary.programme.zone, language),
        name=_name(None, mail, language) if mail is not None else _reader(plenary, letter, language),
        subject=_subject(mail),
        reasons=tuple(reasons),
        status=state,
        mail=letter.mail,
        letter=letter.number,
    )


def _reader(plenary: Plenary, letter: Letter, language: str) -> str:
    """Who is written to by a letter that answers no mail: the delegation, else the address."""
    request = plenary.requests.get(letter.request) if letter.request is not None else None
    if request is not None and request.asked.delegation is not None:
        return represented_name(request.asked.delegation, language)
    invitation = plenary.invitations.get(letter.delegation) if letter.delegation is not None else None
    if invitation is not None:
        return represented_name(invitation.delegation, language)
    return letter.to or told(phrase("unknown"), language)


def _name(request: Request | None, mail: Mail | None, language: str) -> str:
    """The delegation, else who wrote, else nothing known."""
    if request is not None and request.asked.delegation is not None:
        return represented_name(request.asked.delegation, language)
    reading = mail.reading if mail is not None else None
    if reading is None:
        return told(phrase("unknown"), language)
    for wish in reading.wishes:
        if wish.asked.delegation is not None:
            return represented_name(wish.asked.delegation, language)
    return reading.sender.name or reading.sender.address or told(phrase("unknown"), language)


def _subject(mail: Mail | None) -> str:
    return (mail.reading.subject or "") if mail is not None and mail.reading is not None else ""
