"""When the meeting ends, who will not be heard, and what would bring them back (DESIGN 4.11)."""

from datetime import datetime, timedelta
from math import ceil, sqrt
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from hemicycle.delegations.category import Category
from hemicycle.plenary.floor.queue import upcoming
from hemicycle.plenary.floor.sittings import hard_stop_in_force, planned_end
from hemicycle.plenary.forecast.pace import INVITED_WITHOUT_LIMIT, Pace, pace
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.lists.limit import limit_of
from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.plenary.value import Value

SPREAD = 0.3
"""Standard deviation of one intervention, as a share of its expected length."""

TENTH = 1.28
"""Standard deviations from the median to the tenth and the ninetieth percentile."""

SHORTEST_LIMIT = 60
"""No limit below this is proposed: a minute is the least that can be said in."""


class Expected(Value, frozen=True, kw_only=True):
    """When somebody is expected to get the floor: the median, and the range in which four of five fall."""

    inscription: int
    starts: datetime
    earliest: datetime
    latest: datetime


class WaysBack(Value, frozen=True, kw_only=True):
    """What would bring back those who will not be heard; each alone suffices, None where it cannot."""

    limit: int | None
    minutes_longer: int
    carried_over: int


class Forecast(Value, frozen=True, kw_only=True):
    """`ends` is the median, with the range in which four of five fall; `must_end` the hard stop or planned end."""

    ends: datetime
    earliest: datetime
    latest: datetime
    must_end: datetime | None
    expected: tuple[Expected, ...]
    unheard: tuple[int, ...]
    unheard_categories: tuple[Category, ...]
    ways_back: WaysBack | None


class _Speech(Value, frozen=True, kw_only=True):
    seconds: float
    inscription: Inscription | None = None


class _Course(Value, frozen=True, kw_only=True):
    """What is still to come, from when, at which pace, and until when at most."""

    speeches: tuple[_Speech, ...]
    starts: datetime
    held: bool
    rhythm: Pace
    must_end: datetime | None


def forecast(plenary: Plenary, at: datetime) -> Forecast:
    """The forecast at an instant; before the meeting opens it counts from the planned start."""
    course = _Course(
        speeches=_speeches(plenary, at),
        starts=_starts(plenary, at),
        held=plenary.floor.holder is not None,
        rhythm=pace(plenary, at),
        must_end=hard_stop_in_force(plenary) or planned_end(plenary) or _planned_end_of_the_first(plenary),
    )
    expected, ends, deviation = _timetable(course)
    unheard = _unheard(course, expected)
    return Forecast(
        ends=ends,
        earliest=max(course.starts, ends - TENTH * deviation),
        latest=ends + TENTH * deviation,
        must_end=course.must_end,
        expected=expected,
        unheard=tuple(one.number for one in unheard),
        unheard_categories=_categories_lost(plenary, unheard),
        ways_back=_ways_back(course, ends, unheard),
    )


def _speeches(plenary: Plenary, at: datetime) -> tuple[_Speech, ...]:
    """All that is still to come: who speaks now, then segment by segment the invited and the list."""
    if plenary.phase is Phase.CLOSED:
        return ()
    speaking = plenary.floor.speaking
    now: tuple[_Speech, ...] = ()
    if speaking is not None:
        remaining = speaking.clock.remaining(at)
        left = INVITED_WITHOUT_LIMIT / 2 if remaining is None else max(remaining.total_seconds(), 0)
        now = (_Speech(seconds=left),)
    return now + tuple(
        speech
        for segment in plenary.programme.segments
        if segment.key not in plenary.closed_segments
        for speech in (*_invited(plenary, segment.key), *_listed(plenary, segment.key))
    )


def _invited(plenary: Plenary, segment: str) -> tuple[_Speech, ...]:
    spoken = {one.source for one in plenary.floor.interventions.values() if one.kind == "invited"}
    return tuple(
        _Speech(seconds=seat.seconds or INVITED_WITHOUT_LIMIT)
        for seat in plenary.programme.seats
        if seat.segment == segment and seat.key not in spoken
    )


def _listed(plenary: Plenary, segment: str) -> tuple[_Speech, ...]:
    return tuple(
        _Speech(seconds=limit_of(plenary, one) or INVITED_WITHOUT_LIMIT, inscription=one)
        for one in upcoming(plenary, segment)
    )


def _timetable(course: _Course) -> tuple[tuple[Expected, ...], datetime, timedelta]:
    clock, variance = course.starts, 0.0
    expected: list[Expected] = []
    for index, speech in enumerate(course.speeches):
        if index or not course.held:
            clock += course.rhythm.handover
        if speech.inscription is not None:
            margin = timedelta(seconds=TENTH * sqrt(variance))
            expected.append(
                Expected(
                    inscription=speech.inscription.number,
                    starts=clock,
                    earliest=max(course.starts, clock - margin),
                    latest=clock + margin,
                )
            )
        seconds = speech.seconds * course.rhythm.share
        clock += timedelta(seconds=seconds)
        variance += (SPREAD * seconds) ** 2
    return tuple(expected), clock, timedelta(seconds=sqrt(variance))


def _unheard(course: _Course, expected: tuple[Expected, ...]) -> tuple[Inscription, ...]:
    """Those who at the median would not have finished when the meeting must end."""
    if course.must_end is None:
        return ()
    listed = [speech for speech in course.speeches if speech.inscription is not None]
    return tuple(
        speech.inscription
        for speech, when in zip(listed, expected, strict=True)
        if speech.inscription is not None
        and when.starts + timedelta(seconds=speech.seconds * course.rhythm.share) > course.must_end
    )


def _categories_lost(plenary: Plenary, unheard: tuple[Inscription, ...]) -> tuple[Category, ...]:
    """Categories of which nobody will be heard."""
    lost = {one.number for one in unheard}
    of_any = {
        one.delegation.category
        for one in plenary.inscriptions.values()
        if not one.withdrawn and one.number not in lost
    }
    categories = {one.delegation.category for one in unheard} - of_any
    return tuple(category for category in Category if category in categories)


def _ways_back(course: _Course, ends: datetime, unheard: tuple[Inscription, ...]) -> WaysBack | None:
    if not unheard or course.must_end is None:
        return None
    over = (ends - course.must_end).total_seconds()
    return WaysBack(
        limit=_limit_that_fits(course, course.must_end),
        minutes_longer=max(1, ceil(over / 60)),
        carried_over=len(unheard),
    )


def _limit_that_fits(course: _Course, must_end: datetime) -> int | None:
    """The longest limit, in steps of a quarter minute, under which everybody would be heard."""
    listed = [speech.seconds for speech in course.speeches if speech.inscription is not None]
    longest = int(max(listed)) // 15 * 15
    fitting = (
        limit
        for limit in range(longest, SHORTEST_LIMIT - 1, -15)
        if _timetable(replace(course, speeches=_cut(course.speeches, limit)))[1] <= must_end
    )
    return next(fitting, None)


def _cut(speeches: tuple[_Speech, ...], limit: int) -> tuple[_Speech, ...]:
    return tuple(
        replace(speech, seconds=min(speech.seconds, limit)) if speech.inscription is not None else speech
        for speech in speeches
    )


def _starts(plenary: Plenary, at: datetime) -> datetime:
    """Now, or the planned start of the first sitting while the meeting has not begun."""
    if plenary.phase is not Phase.PLANNED or not plenary.programme.sittings or not plenary.programme.zone:
        return at
    sitting = plenary.programme.sittings[0]
    if sitting.start is None:
        return at
    return max(at, sitting.instant(sitting.start, ZoneInfo(plenary.programme.zone)))


def _planned_end_of_the_first(plenary: Plenary) -> datetime | None:
    if plenary.phase is not Phase.PLANNED or not plenary.programme.sittings or not plenary.programme.zone:
        return None
    sitting = plenary.programme.sittings[0]
    return sitting.instant(sitting.end, ZoneInfo(plenary.programme.zone)) if sitting.end else None
