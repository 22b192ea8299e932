"""The timeline of the meeting: what was planned above, what happened below, on one axis of time."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import msgspec
from msgspec.structs import replace

from hemicycle.documents.pictures.axis import Axis, Span, milliseconds
from hemicycle.plenary.floor.accounts import Accounts, accounts_of
from hemicycle.plenary.floor.clock import Clock
from hemicycle.plenary.floor.course import NIGHT, Part, Use, course, of_the_day
from hemicycle.plenary.floor.floor import Floor
from hemicycle.plenary.floor.intervention import Stretch
from hemicycle.plenary.floor.plan import Plan, plan
from hemicycle.plenary.forecast.forecast import Forecast, forecast
from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.plenary.represented import represented_name
from hemicycle.wording.moments import clock_time, hour

LANE = 40
HEIGHTS = {Use.SPOKEN: 28, Use.OVER: 40, Use.PROCEDURE: 14, Use.STANDING: 7, Use.BETWEEN: 3}
"""Of the bars in their lane, so that they are told apart without colours; a suspension leaves a gap."""
LONG_AGO = datetime.min.replace(tzinfo=UTC)
SHORTEST = timedelta(minutes=10)
AHEAD = timedelta(minutes=5)
"""What the axis shows behind the last instant, for the running bar to grow into."""


class Bar(msgspec.Struct, frozen=True, kw_only=True):
    """`outline` is a path on a lane of 1000 by 40; `title` says who, where the audience may know."""

    use: str
    outline: str
    title: str | None = None


class Growing(msgspec.Struct, frozen=True, kw_only=True):
    """The use that goes on, from an instant to now, `until` at most; milliseconds since 1970 in house time."""

    use: str
    start: int
    until: int | None
    span: Span
    height: int


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    place: int
    hour: str


class SegmentBar(msgspec.Struct, frozen=True, kw_only=True):
    """`minutes` as the programme states them, None where this is an equal share."""

    span: Span
    title: str
    minutes: int | None


class Foreseen(msgspec.Struct, frozen=True, kw_only=True):
    span: Span
    ends: Mark
    earliest: str
    latest: str


class Minutes(msgspec.Struct, frozen=True, kw_only=True):
    """Whole minutes that add up to those of `open`; `over` is a share of `spoken`."""

    open: int
    spoken: int
    over: int
    procedure: int
    standing: int
    between: int


class Chart(msgspec.Struct, frozen=True, kw_only=True):
    """`start` and `end` of the axis in milliseconds since 1970; `now` None where the meeting has no such instant."""

    start: int
    end: int
    ticks: tuple[Mark, ...]
    planned: Span | None
    segments: tuple[SegmentBar, ...]
    bars: tuple[Bar, ...]
    growing: tuple[Growing, ...]
    now: int | None
    planned_end: Mark | None
    hard_stop: Mark | None
    foreseen: Foreseen | None
    minutes: Minutes | None


def public_chart(plenary: Plenary, language: str, at: datetime, parts: tuple[Part, ...]) -> Chart | None:
    """The time over the limits stands in its sum alone: beside names and hours no bar may tell whose it was."""
    axis = _axis(plenary, language, parts, None)
    if axis is None:
        return None
    shown = _without_overruns(parts)
    going_on = _going_on(plenary, shown)
    ended = shown[: len(shown) - len(going_on)]
    of_use = {use: [part for part in ended if part.use is use] for use in HEIGHTS}
    of_use[Use.BETWEEN] = _open(ended)
    bars = tuple(
        Bar(use=use.value, outline="".join(_outline(axis, part) for part in of_one))
        for use, of_one in of_use.items()
        if of_one
    )
    growing = tuple(_growing(axis, part, None) for part in going_on)
    return replace(_chart(plenary, axis, at, parts, None), bars=bars, growing=growing)


def chart(plenary: Plenary, language: str, at: datetime, parts: tuple[Part, ...]) -> Chart | None:
    """For chair and desk: who spoke, who went over, and when the meeting may end."""
    foreseen = forecast(plenary, at) if plenary.phase in {Phase.OPEN, Phase.PLANNED} else None
    axis = _axis(plenary, language, parts, foreseen)
    if axis is None:
        return None
    going_on = _going_on(plenary, parts)
    bars = tuple(
        Bar(use=part.use.value, outline=_outline(axis, part), title=_title(plenary, part, language))
        for part in parts[: len(parts) - len(going_on)]
        if part.use in HEIGHTS
    )
    growing = tuple(one for part in going_on for one in _growing_past_its_limit(plenary, axis, part))
    return replace(_chart(plenary, axis, at, parts, foreseen), bars=bars, growing=growing)


def parts_of_the_day(plenary: Plenary, at: datetime) -> tuple[Part, ...]:
    """While the meeting is open, a microsecond further: what has just begun is a part, and the last."""
    ahead = timedelta.resolution if plenary.phase is Phase.OPEN else timedelta(0)
    return of_the_day(course(plenary, at + ahead))


def by_day(plenary: Plenary) -> Iterator[Plenary]:
    """As if it had ended with each of its days in turn; the last is the plenary as it is."""
    first = 0
    for number, (before, after) in enumerate(pairwise(plenary.meetings), 1):
        if before.end is not None and after.start - before.end >= NIGHT:
            of_the_day = plenary.meetings[first:number]
            yield replace(plenary, meetings=of_the_day, phase=Phase.CLOSED, hard_stop=None)
            first = number
    yield replace(plenary, meetings=plenary.meetings[first:])


def shown_in_public_chart(plenary: Plenary) -> Plenary:
    """What the public chart is drawn from while the meeting goes on: pausing and extending leave it as it is.

    Whoever has the floor counts as speaking since it was given; with the end the pauses come out.
    """
    floor = plenary.floor
    interventions = floor.interventions
    if floor.speaking is not None:
        since = floor.speaking.given
        told = replace(floor.speaking, spoken=(Stretch(start=since),), clock=Clock(limit=None, since=since))
        interventions = interventions.set(told.number, told)
    return Plenary(
        programme=plenary.programme,
        phase=plenary.phase,
        meetings=plenary.meetings,
        hard_stop=plenary.hard_stop,
        floor=Floor(holder=floor.holder, interventions=interventions),
    )


def last_change(plenary: Plenary) -> datetime:
    """When what the public chart shows last changed; long ago while the meeting has not opened."""
    stretches = [(one.start, one.end) for one in plenary.meetings]
    stretches += [(one.given, one.ended) for one in plenary.floor.interventions.values()]
    return max((end or start for start, end in stretches), default=LONG_AGO)


def minutes_of(found: Accounts) -> Minutes:
    """The largest remainders are rounded up, so that the minutes add up."""
    lengths = [found.spoken, found.procedure, found.standing, found.between]
    minute = timedelta(minutes=1)
    whole = round(found.open / minute)
    shares = [length // minute for length in lengths]
    by_remainder = sorted(range(len(lengths)), key=lambda index: lengths[index] % minute, reverse=True)
    for index in by_remainder[: max(whole - sum(shares), 0)]:
        shares[index] += 1
    spoken, procedure, standing, between = shares
    return Minutes(
        open=whole,
        spoken=spoken,
        over=min(round(found.over / minute), spoken),
        procedure=procedure,
        standing=standing,
        between=between,
    )


def _axis(plenary: Plenary, language: str, parts: tuple[Part, ...], foreseen: Forecast | None) -> Axis | None:
    """As long as plan, course and forecast need; None before the meeting where no planned hour is an instant."""
    planned = plan(plenary)
    starts = [parts[0].start] if parts else []
    ends = [parts[-1].end + AHEAD if plenary.phase is Phase.OPEN else parts[-1].end] if parts else []
    if planned is not None:
        starts.append(planned.start)
        ends += [one for one in (planned.end, planned.hard_stop) if one is not None]
        ends += [one.end for one in planned.segments]
        ends += [foreseen.latest] if foreseen is not None else []
    if not starts:
        return None
    return Axis(start=min(starts), end=max(*ends, min(starts) + SHORTEST), language=language)


def _chart(
    plenary: Plenary, axis: Axis, at: datetime, parts: tuple[Part, ...], foreseen: Forecast | None
) -> Chart:
    planned, zone = plan(plenary), plenary.programme.zone

    def mark(instant: datetime | None) -> Mark | None:
        return Mark(place=axis.place(instant), hour=hour(instant, zone)) if instant is not None else None

    goes_on = plenary.phase is not Phase.CLOSED and axis.start <= at <= axis.end
    return Chart(
        start=milliseconds(axis.start),
        end=milliseconds(axis.end),
        ticks=tuple(Mark(place=axis.place(one), hour=hour(one, zone)) for one in axis.ticks(zone)),
        planned=axis.span(planned.start, planned.end) if planned is not None and planned.end else None,
        segments=tuple(_segment_bars(plenary, planned, axis)) if planned is not None else (),
        bars=(),
        growing=(),
        now=axis.place(at) if goes_on else None,
        planned_end=mark(planned.end) if planned is not None else None,
        hard_stop=mark(planned.hard_stop) if planned is not None else None,
        foreseen=Foreseen(
            span=axis.span(foreseen.earliest, foreseen.latest),
            ends=Mark(place=axis.place(foreseen.ends), hour=hour(foreseen.ends, zone)),
            earliest=hour(foreseen.earliest, zone),
            latest=hour(foreseen.latest, zone),
        )
        if foreseen is not None
        else None,
        minutes=minutes_of(accounts_of(parts)) if parts else None,
    )


def _segment_bars(plenary: Plenary, planned: Plan, axis: Axis) -> Iterator[SegmentBar]:
    for one, segment in zip(planned.segments, plenary.programme.segments, strict=False):
        yield SegmentBar(span=axis.span(one.start, one.end), title=segment.title, minutes=segment.minutes)


def _without_overruns(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    told: list[Part] = []
    for part in parts:
        if part.use is not Use.OVER:
            told.append(part)
        elif told and (told[-1].use, told[-1].intervention) == (Use.SPOKEN, part.intervention):
            told[-1] = replace(told[-1], end=part.end)
        else:
            told.append(replace(part, use=Use.SPOKEN))
    return tuple(told)


def _open(parts: tuple[Part, ...]) -> list[Part]:
    """The ground line under all that was open: where no bar stands on it, nobody spoke."""
    found: list[Part] = []
    for part in parts:
        if part.use is Use.SUSPENDED:
            continue
        if found and found[-1].end == part.start:
            found[-1] = replace(found[-1], end=part.end)
        else:
            found.append(replace(part, use=Use.BETWEEN, intervention=None))
    return found


def _going_on(plenary: Plenary, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    return parts[-1:] if plenary.phase is Phase.OPEN else ()


def _outline(axis: Axis, part: Part) -> str:
    span, height = axis.span(part.start, part.end), HEIGHTS[part.use]
    return f"M{span.x} {LANE - height}h{span.width}V{LANE}h-{span.width}z" if span.width else ""


def _growing_past_its_limit(plenary: Plenary, axis: Axis, part: Part) -> Iterator[Growing]:
    speaking = plenary.floor.speaking
    remaining = speaking.clock.remaining(part.end) if speaking is not None else None
    turn = part.end + remaining if part.use is Use.SPOKEN and remaining is not None else None
    yield _growing(axis, part, turn)
    if turn is not None:
        yield _growing(axis, replace(part, use=Use.OVER, start=turn, end=turn), None)


def _growing(axis: Axis, part: Part, until: datetime | None) -> Growing:
    return Growing(
        use=part.use.value,
        start=milliseconds(part.start),
        until=milliseconds(until) if until is not None else None,
        span=axis.span(part.start, part.end),
        height=HEIGHTS.get(part.use, 0),
    )


def _title(plenary: Plenary, part: Part, language: str) -> str | None:
    if part.intervention is None:
        return None
    name = represented_name(plenary.floor.interventions[part.intervention].delegation, language)
    return f"{name} {clock_time(part.length)}"
