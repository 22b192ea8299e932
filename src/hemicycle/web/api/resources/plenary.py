"""One plenary: how it stands now, and what was planned."""

from datetime import UTC, datetime

import msgspec

from hemicycle.plenary.plenary import Phase
from hemicycle.plenary.programme.limits import Limit
from hemicycle.plenary.programme.programme import Mandate
from hemicycle.plenary.programme.sitting import Sitting
from hemicycle.web.api.call import Call
from hemicycle.web.api.operation import Answer, Nothing, Operation
from hemicycle.web.api.words import Instant
from hemicycle.web.views.floor import NextView, SpeakerView, floor_view, queue_view
from hemicycle.web.views.lists import ListView, list_views


class FloorNow(msgspec.Struct, frozen=True, kw_only=True):
    """`following` are the next few, `waiting` how many await the floor in all."""

    phase: Phase
    segment: str | None
    segment_title: str | None
    speaking: SpeakerView | None
    following: tuple[NextView, ...]
    waiting: int


class State(msgspec.Struct, frozen=True, kw_only=True):
    position: int
    title: str
    floor: FloorNow
    lists: tuple[ListView, ...]


async def state(call: Call[Nothing, None]) -> Answer[State]:
    floor, queue = floor_view(call.state, call.language), queue_view(call.state, call.language)
    now = FloorNow(**msgspec.structs.asdict(floor), **msgspec.structs.asdict(queue))
    return Answer(
        State(
            position=call.state.position,
            title=call.state.programme.title,
            floor=now,
            lists=list_views(call.state, call.language),
        )
    )


class PlannedSitting(msgspec.Struct, frozen=True, kw_only=True):
    """Hours on the wall of the venue, as in 11:30."""

    day: str
    start: str | None
    end: str | None
    hard_stop: str | None


class PlannedPoint(msgspec.Struct, frozen=True, kw_only=True):
    key: str
    title: str


class PlannedSegment(msgspec.Struct, frozen=True, kw_only=True):
    key: str
    title: str
    theme: str | None
    minutes: int | None
    points: tuple[PlannedPoint, ...]


class Registering(msgspec.Struct, frozen=True, kw_only=True):
    """Instants in UTC, null where the house has not decided one; a request at the instant of closing is late.

    `rule` is the sentence of the note.
    """

    opens: Instant | None
    closes: Instant | None
    is_closed: bool
    rule: str | None


class Planned(msgspec.Struct, frozen=True, kw_only=True):
    """`version` of the programme; `zone` is null while the house has not decided it; limits are those in force now."""

    position: int
    version: int
    title: str
    body: str | None
    place: str | None
    zone: str | None
    languages: tuple[str, ...]
    sittings: tuple[PlannedSitting, ...]
    segments: tuple[PlannedSegment, ...]
    limits: tuple[Limit, ...]
    registration: Registering
    priorities: tuple[str, ...]
    mandates: tuple[Mandate, ...]


async def programme(call: Call[Nothing, None]) -> Answer[Planned]:
    planned = call.state.programme
    return Answer(
        Planned(
            position=call.state.position,
            version=call.state.version,
            title=planned.title,
            body=planned.body,
            place=planned.place,
            zone=planned.zone,
            languages=planned.languages,
            sittings=tuple(_sitting(one) for one in planned.sittings),
            segments=tuple(
                PlannedSegment(
                    key=one.key,
                    title=one.title,
                    theme=one.theme,
                    minutes=one.minutes,
                    points=tuple(PlannedPoint(key=each.key, title=each.title) for each in one.points),
                )
                for one in planned.segments
            ),
            limits=call.state.limits,
            registration=Registering(
                opens=_utc(planned.opens),
                closes=_utc(planned.closes),
                is_closed=call.state.registration_closed,
                rule=planned.registration.rule,
            ),
            priorities=planned.priorities,
            mandates=planned.mandates,
        )
    )


def _sitting(sitting: Sitting) -> PlannedSitting:
    start, end, stop = (
        f"{hour:%H:%M}" if hour is not None else None
        for hour in (sitting.start, sitting.end, sitting.hard_stop)
    )
    return PlannedSitting(day=sitting.day.isoformat(), start=start, end=end, hard_stop=stop)


def _utc(instant: datetime | None) -> datetime | None:
    return instant.astimezone(UTC) if instant is not None else None


OPERATIONS = (
    Operation(
        id="state",
        method="GET",
        path="/{plenary}",
        says="How the plenary stands now: who has the floor, who follows, and the lists.",
        handle=state,
        answers=State,
    ),
    Operation(
        id="programme",
        method="GET",
        path="/{plenary}/programme",
        says="What was planned, in its version of now.",
        handle=programme,
        answers=Planned,
        is_told=False,
    ),
)
