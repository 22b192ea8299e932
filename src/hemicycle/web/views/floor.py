"""The floor as everybody in the room may see it."""

from datetime import timedelta

import msgspec

from hemicycle.documents.pictures.axis import milliseconds
from hemicycle.plenary.capacity import group_of
from hemicycle.plenary.floor.floor import Filled
from hemicycle.plenary.floor.intervention import Intervention, Kind
from hemicycle.plenary.floor.queue import upcoming
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.plenary.programme.past_zero import Shown, shown_past_zero
from hemicycle.plenary.represented import Attendance, represented_name
from hemicycle.wording.language import LANGUAGES

SHOWN_NEXT = 5


class ClockView(msgspec.Struct, frozen=True, kw_only=True):
    """What a browser counts from; milliseconds since 1970 in house time, `since` None while the clock stands."""

    used: int
    limit: int | None
    since: int | None


class SpeakerView(msgspec.Struct, frozen=True, kw_only=True):
    """`past_zero` is what the hall sees once the time is over; `also` the name in the room's other language."""

    number: int
    name: str
    also: str | None
    group: str | None
    kind: str
    clock: ClockView
    past_zero: Shown
    is_remote: bool


class NextView(msgspec.Struct, frozen=True, kw_only=True):
    inscription: int
    name: str
    group: str | None
    absent: bool


class FloorView(msgspec.Struct, frozen=True, kw_only=True):
    phase: Phase
    segment: str | None
    segment_title: str | None
    speaking: SpeakerView | None


class QueueView(msgspec.Struct, frozen=True, kw_only=True):
    """The next few, and how many await the floor in all."""

    following: tuple[NextView, ...]
    waiting: int


def floor_view(plenary: Plenary, language: str) -> FloorView:
    segment = plenary.programme.segment(plenary.floor.segment or "")
    speaking = plenary.floor.speaking
    return FloorView(
        phase=plenary.phase,
        segment=segment.key if segment else None,
        segment_title=segment.title if segment else None,
        speaking=_speaker(plenary, speaking, language) if speaking else None,
    )


def queue_view(plenary: Plenary, language: str) -> QueueView:
    segment = plenary.programme.segment(plenary.floor.segment or "")
    queue = upcoming(plenary, segment.key) if segment else ()
    return QueueView(
        following=tuple(_next(one, language) for one in queue[:SHOWN_NEXT]),
        waiting=len(queue),
    )


def other_language(plenary: Plenary, language: str) -> str | None:
    """The first of the programme's that a page is not in already."""
    return next((one for one in plenary.programme.languages if one != language and one in LANGUAGES), None)


def _speaker(plenary: Plenary, intervention: Intervention, language: str) -> SpeakerView:
    clock, name = intervention.clock, represented_name(intervention.delegation, language)
    other = other_language(plenary, language)
    also = represented_name(intervention.delegation, other) if other else name
    return SpeakerView(
        number=intervention.number,
        name=name,
        also=also if also != name else None,
        group=group_of(intervention.capacity, language),
        kind=intervention.kind.value,
        clock=ClockView(
            used=clock.used // timedelta(milliseconds=1),
            limit=None if clock.limit is None else clock.limit * 1000,
            since=None if clock.since is None else milliseconds(clock.since),
        ),
        past_zero=shown_past_zero(plenary.programme.past_zero, intervention.delegation.category),
        is_remote=_is_remote(plenary, intervention),
    )


def _is_remote(plenary: Plenary, intervention: Intervention) -> bool:
    match intervention.kind:
        case Kind.INSCRIBED:
            place = plenary.inscriptions.get(int(intervention.source))
            return place is not None and place.attendance is Attendance.REMOTE
        case Kind.INVITED | Kind.ANSWER:
            seat = plenary.seats.get(intervention.source)
            return seat is not None and seat.attendance is Attendance.REMOTE
        case Kind.POINT_OF_ORDER | Kind.REPLY:
            return False


def _next(inscription: Inscription, language: str) -> NextView:
    return NextView(
        inscription=inscription.number,
        name=represented_name(inscription.delegation, language),
        group=group_of(inscription.capacity, language),
        absent=inscription.absences > 0,
    )


def seat_name(filled: Filled | None, language: str) -> str | None:
    return represented_name(filled.delegation, language) if filled else None
