"""One mail at the desk: its words in pieces, so that evidence can be marked and quotes stand back."""

from datetime import UTC
from itertools import pairwise

import msgspec

from hemicycle.plenary.capacity import group_of
from hemicycle.plenary.mails.desk import can_be_confirmed, can_be_dismissed, can_be_settled
from hemicycle.plenary.mails.layout import Layout, Part
from hemicycle.plenary.mails.mail import Mail
from hemicycle.plenary.mails.reading import Evidence, Reading
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import Speaker, represented_name
from hemicycle.plenary.requests.look import is_unseen
from hemicycle.plenary.requests.request import Asked, Status
from hemicycle.web.views.inbox import LETTER, STATUS, reasons_of, reasons_of_mail
from hemicycle.web.views.reading_words import AUTHENTICATION, INTENT, SUBJECT
from hemicycle.wording.language import told
from hemicycle.wording.moments import moment
from hemicycle.wording.phrase import phrase

LONGEST_PART = 6_000
CONTROL = {code: chr(0x2400 + code) for code in range(32) if chr(code) not in "\n\t"}
"""Control characters are shown as their pictures, so that nothing in a mail is invisible."""


def subject_names(language: str) -> dict[str, str]:
    return {subject: told(name, language) for subject, name in SUBJECT.items()}


class Piece(msgspec.Struct, frozen=True):
    words: str
    subject: str | None = None
    quiet: bool = False


class PartView(msgspec.Struct, frozen=True, kw_only=True):
    name: str | None
    pieces: tuple[Piece, ...]
    is_cut: bool


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One wish as the form shows it."""

    delegation: str = ""
    group: str = ""
    segments: tuple[str, ...] = ()
    speaker: str = ""
    title: str = ""


class StampView(msgspec.Struct, frozen=True, kw_only=True):
    source: str
    moment: str
    decided: bool


class RequestView(msgspec.Struct, frozen=True, kw_only=True):
    number: int
    name: str
    segments: tuple[str, ...]
    status: str
    reasons: tuple[str, ...]
    can_vouch: bool
    can_admit: bool
    can_refuse: bool
    can_complete: bool
    can_declare_late: bool
    can_look: bool
    merges: tuple[tuple[int, str], ...]


class LetterView(msgspec.Struct, frozen=True, kw_only=True):
    number: int
    kind: str
    state: str
    language: str
    waits: bool
    trouble: str | None


class MailView(msgspec.Struct, frozen=True, kw_only=True):
    number: int
    sender: str
    address: str
    subject: str
    arrived: str
    stamps: tuple[StampView, ...]
    intent: str
    language: str
    copied: bool
    authentication: str
    confidence: int
    status: str
    reasons: tuple[str, ...]
    can_settle: bool
    can_dismiss: bool
    can_correct_arrival: bool
    can_confirm: bool
    can_answer: bool
    statements: tuple[str, ...]
    requests: tuple[RequestView, ...]
    letters: tuple[LetterView, ...]


def mail_view(plenary: Plenary, mail: Mail, language: str) -> MailView:
    reading = mail.reading
    zone = plenary.programme.zone
    letters = [one for one in plenary.letters.values() if one.mail == mail.number]
    earliest = min((one.moment for one in mail.stamps if one.decided), default=mail.arrived)
    return MailView(
        number=mail.number,
        sender=(reading.sender.name or "") if reading else "",
        address=(reading.sender.address or "") if reading else "",
        subject=(reading.subject or "") if reading else "",
        arrived=moment(mail.arrived, zone, language),
        stamps=tuple(
            StampView(
                source=one.source,
                moment=one.moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S UTC"),
                decided=one.decided,
            )
            for one in mail.stamps
        ),
        intent=told(INTENT[reading.intent], language) if reading else "",
        language=reading.language if reading else "",
        copied=bool(reading and reading.copied),
        authentication=_authentication(reading, language) if reading else "",
        confidence=reading.confidence if reading else 0,
        status=told(STATUS[mail.status], language),
        reasons=reasons_of_mail(plenary, mail, language),
        can_settle=can_be_settled(plenary, mail),
        can_dismiss=can_be_dismissed(plenary, mail),
        can_correct_arrival=earliest < mail.arrived,
        can_confirm=can_be_confirmed(plenary, mail),
        can_answer=reading is not None and reading.answer_to is not None,
        statements=reading.statements if reading else (),
        requests=tuple(request_view(plenary, number, language) for number in mail.requests),
        letters=tuple(
            LetterView(
                number=one.number,
                kind=told(LETTER[one.kind], language),
                state=told(STATUS[one.state], language),
                language=one.language,
                waits=one.state.value in {"waits", "failed"},
                trouble=one.trouble,
            )
            for one in sorted(letters, key=lambda one: one.number)
        ),
    )


def _authentication(reading: Reading, language: str) -> str:
    if reading.unbelieved is not None:
        return told(
            phrase("judged under the name {host}, which is not believed", host=reading.unbelieved), language
        )
    return told(AUTHENTICATION[reading.authentication], language)


def request_view(plenary: Plenary, number: int, language: str) -> RequestView:
    request = plenary.requests[number]
    delegation = request.asked.delegation
    merges = tuple(
        (one, represented_name(plenary.inscriptions[one].delegation, language)) for one in request.merge_with
    )
    return RequestView(
        number=number,
        name=represented_name(delegation, language) if delegation else "",
        segments=request.asked.segments,
        status=told(STATUS[request.status], language),
        reasons=reasons_of(plenary, request, language),
        can_vouch=request.status is Status.TO_BE_VOUCHED,
        can_admit=request.status is Status.LATE and bool(request.late),
        can_refuse=request.waits or request.status is Status.LATE,
        can_complete=request.status is Status.HELD,
        can_declare_late=request.waits and "arrival-not-provable" in request.doubts,
        can_look=is_unseen(plenary, request),
        merges=merges,
    )


def rows_of(mail: Mail, language: str) -> tuple[Row, ...]:
    """The wishes that were read, as the form is filled in with them; one empty row where there were none."""
    wishes = mail.reading.wishes if mail.reading is not None else ()
    return tuple(row_of(wish.asked, wish.speaker, language) for wish in wishes) or (Row(),)


def row_of(asked: Asked, speaker: Speaker | None, language: str) -> Row:
    return Row(
        delegation=represented_name(asked.delegation, language) if asked.delegation else "",
        group=group_of(asked.capacity, language) or "",
        segments=asked.segments,
        speaker=speaker.name if speaker else "",
        title=(speaker.title or "") if speaker else "",
    )


def part_views(layout: Layout, evidence: tuple[Evidence, ...], *, whole: bool) -> tuple[PartView, ...]:
    """The subject is the first of them, as evidence counts them."""
    return tuple(
        _part(part, [one for one in evidence if one.part == number], whole=whole)
        for number, part in enumerate(layout.parts)
    )


def _part(part: Part, evidence: list[Evidence], *, whole: bool) -> PartView:
    words = part.words if whole else part.words[:LONGEST_PART]
    marks = sorted({0, len(words), *_edges(part, evidence, len(words))})
    pieces = tuple(
        Piece(
            words[start:end].translate(CONTROL),
            next((one.subject.value for one in evidence if one.start <= start and end <= one.end), None),
            any(first <= start and end <= last for first, last in part.quoted),
        )
        for start, end in pairwise(marks)
    )
    return PartView(name=part.name, pieces=pieces, is_cut=len(words) < len(part.words))


def _edges(part: Part, evidence: list[Evidence], length: int) -> list[int]:
    spans = [(one.start, one.end) for one in evidence] + list(part.quoted)
    return [min(max(edge, 0), length) for span in spans for edge in span]
