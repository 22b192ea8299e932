"""For the interpreters: who speaks and who follows, with the texts that were handed in, before anybody else has them."""

import msgspec

from hemicycle.plenary.capacity import group_of
from hemicycle.plenary.floor.floor import Filled
from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.floor.queue import upcoming
from hemicycle.plenary.floor.seats import seat_limit
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.lists.limit import limit_of
from hemicycle.plenary.plenary import Filed, Plenary
from hemicycle.plenary.programme.seats import InvitedSeat
from hemicycle.plenary.represented import Attendance, represented_name
from hemicycle.plenary.statements.file import statements_of, statements_of_seat
from hemicycle.plenary.statements.release import is_replaced
from hemicycle.plenary.statements.text import Form

NEXT = 3
FAST = 130
"""Words a minute beyond which interpretation suffers: 100 to 110 are usual (PRACTICE A3.3)."""


class TextView(msgspec.Struct, frozen=True, kw_only=True):
    """`number` is where the text can be opened, None for one that lies in a mail still unread; `a_minute` at the limit in force."""

    number: int | None
    name: str
    language: str | None
    words: int | None
    a_minute: int | None

    @property
    def is_fast(self) -> bool:
        return self.a_minute is not None and self.a_minute > FAST


class TurnView(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    group: str | None
    speaker: str | None
    title: str | None
    is_remote: bool
    texts: tuple[TextView, ...]


class BoothView(msgspec.Struct, frozen=True, kw_only=True):
    """`now` has the floor, None for a reply or a point of order; `invited` have seats in the segment and await it."""

    now: TurnView | None
    invited: tuple[TurnView, ...]
    following: tuple[TurnView, ...]


def booth_view(plenary: Plenary, language: str) -> BoothView:
    segment = plenary.floor.segment
    queue = upcoming(plenary, segment) if segment else ()
    return BoothView(
        now=_now(plenary, language),
        invited=tuple(
            _seat_turn(plenary, seat, filled, language)
            for seat in plenary.programme.seats
            if seat.segment == segment
            and (filled := plenary.seats.get(seat.key)) is not None
            and not _has_spoken(plenary, seat, filled)
        ),
        following=tuple(_turn(plenary, one, language) for one in queue[:NEXT]),
    )


def _now(plenary: Plenary, language: str) -> TurnView | None:
    speaking = plenary.floor.speaking
    if speaking is None:
        return None
    match speaking.kind:
        case Kind.INSCRIBED:
            place = plenary.inscriptions.get(int(speaking.source))
            return _turn(plenary, place, language) if place else None
        case Kind.INVITED:
            seat = next((one for one in plenary.programme.seats if one.key == speaking.source), None)
            filled = plenary.seats.get(speaking.source)
            return _seat_turn(plenary, seat, filled, language) if seat and filled else None
        case _:
            return None


def _has_spoken(plenary: Plenary, seat: InvitedSeat, filled: Filled) -> bool:
    return any(
        (one.kind, one.source, one.delegation) == (Kind.INVITED, seat.key, filled.delegation)
        for one in plenary.floor.interventions.values()
    )


def _seat_turn(plenary: Plenary, seat: InvitedSeat, filled: Filled, language: str) -> TurnView:
    limit = seat_limit(plenary, seat, filled)
    return TurnView(
        name=represented_name(filled.delegation, language),
        group=group_of(filled.capacity, language),
        speaker=filled.speaker.name if filled.speaker else None,
        title=filled.speaker.title if filled.speaker else None,
        is_remote=filled.attendance is Attendance.REMOTE,
        texts=_texts(plenary, statements_of_seat(plenary, seat.key), limit),
    )


def _turn(plenary: Plenary, place: Inscription, language: str) -> TurnView:
    limit = limit_of(plenary, place)
    return TurnView(
        name=represented_name(place.delegation, language),
        group=group_of(place.capacity, language),
        speaker=place.speaker.name if place.speaker else None,
        title=place.speaker.title if place.speaker else None,
        is_remote=place.attendance is Attendance.REMOTE,
        texts=_texts(plenary, statements_of(plenary, place.number), limit),
    )


def _texts(plenary: Plenary, those: tuple[Filed, ...], limit: int | None) -> tuple[TextView, ...]:
    return tuple(
        _text(plenary, filed, name, limit)
        for filed in those
        for name in filed.names
        if not is_replaced(plenary, plenary.statements.index(filed) + 1)
    )


def _text(plenary: Plenary, filed: Filed, name: str, limit: int | None) -> TextView:
    read = {one.name: one.words for one in filed.texts or ()}
    words = read.get(name, filed.words)
    spoken = words if filed.form is Form.SPOKEN else None
    a_minute = round(spoken * 60 / limit) if spoken and limit else None
    return TextView(
        number=plenary.statements.index(filed) + 1 if filed.original or filed.texts else None,
        name=name,
        language=filed.language,
        words=words,
        a_minute=a_minute,
    )
