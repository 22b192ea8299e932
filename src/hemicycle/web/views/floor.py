"""The floor as everybody in the room may see it."""

from datetime import datetime, timedelta

import msgspec

from hemicycle.plenary.floor.floor import Filled
from hemicycle.plenary.floor.intervention import Intervention
from hemicycle.plenary.floor.queue import upcoming
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.plenary.represented import represented_name

SHOWN_NEXT = 5


class ClockView(msgspec.Struct, frozen=True, kw_only=True):
    """What a browser counts from; milliseconds since 1970 in house time, `since` None while the clock stands."""

    used: int
    limit: int | None
    since: int | None


class SpeakerView(msgspec.Struct, frozen=True, kw_only=True):
    number: int
    name: str
    group: str | None
    kind: str
    clock: ClockView


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
        speaking=_speaker(speaking, language) if speaking else None,
    )


def queue_view(plenary: Plenary, language: str) -> QueueView:
    segment = plenary.programme.segment(plenary.floor.segment or "")
    queue = upcoming(plenary, segment.key) if segment else ()
    return QueueView(
        following=tuple(_next(one, language) for one in queue[:SHOWN_NEXT]),
        waiting=len(queue),
    )


def _speaker(intervention: Intervention, language: str) -> SpeakerView:
    clock = intervention.clock
    return SpeakerView(
        number=intervention.number,
        name=represented_name(intervention.delegation, language),
        group=intervention.capacity.group,
        kind=intervention.kind.value,
        clock=ClockView(
            used=clock.used // timedelta(milliseconds=1),
            limit=None if clock.limit is None else clock.limit * 1000,
            since=None if clock.since is None else milliseconds(clock.since),
        ),
    )


def _next(inscription: Inscription, language: str) -> NextView:
    return NextView(
        inscription=inscription.number,
        name=represented_name(inscription.delegation, language),
        group=inscription.capacity.group,
        absent=inscription.absences > 0,
    )


def seat_name(filled: Filled | None, language: str) -> str | None:
    return represented_name(filled.delegation, language) if filled else None


def milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
