"""What is under way: a speech, those it interrupted, a ruling, the walk of the next one to the podium."""

from collections.abc import Iterator
from datetime import datetime

from hemicycle.plenary.floor.intervention import Intervention, Kind
from hemicycle.plenary.forecast.ahead import Ahead
from hemicycle.plenary.forecast.hours import planned_opening
from hemicycle.plenary.forecast.pace import RULING, Pace
from hemicycle.plenary.forecast.parts import handover, length
from hemicycle.plenary.forecast.remaining import Length, remaining
from hemicycle.plenary.forecast.seen import WITHOUT_LIMIT, open_between
from hemicycle.plenary.plenary import Phase, Plenary

OPENING = Length(mean=180, variance=180**2)
"""Seconds from the planned hour until the first segment is opened: a guess, and as wide as one."""

TO_RULE = Length(mean=RULING, variance=RULING**2)


def under_way(plenary: Plenary, at: datetime, pace: Pace) -> Ahead:
    """The rest of what has begun, until the floor is free."""
    if plenary.phase is Phase.CLOSED:
        return Ahead()
    return sum((length(one) for one in _begun(plenary, at, pace)), Ahead())


def _begun(plenary: Plenary, at: datetime, pace: Pace) -> Iterator[Length]:
    floor = plenary.floor
    if floor.speaking is not None:
        yield _rest(floor.speaking, at, pace)
    if floor.awaits_ruling is not None or _raises_a_point(floor.speaking):
        yield TO_RULE
    for number in floor.interrupted:
        yield _rest(floor.interventions[number], at, pace)


def until_the_next(plenary: Plenary, at: datetime, pace: Pace) -> Ahead:
    """From then until the next one begins: a handover, which has begun too where the floor is free already."""
    floor = plenary.floor
    if plenary.phase is Phase.PLANNED:
        opening = planned_opening(plenary)
        late = 0 if opening is None else (at - opening).total_seconds()
        return length(remaining(OPENING, late))
    if plenary.phase is not Phase.OPEN or floor.holder is not None or floor.awaits_ruling is not None:
        return handover(pace)
    whole = Length(mean=pace.handover.mean, variance=pace.handover.spread + pace.handover.doubt)
    return length(remaining(whole, _free_for(plenary, at)))


def _raises_a_point(speaking: Intervention | None) -> bool:
    return speaking is not None and speaking.kind is Kind.POINT_OF_ORDER


def _rest(one: Intervention, at: datetime, pace: Pace) -> Length:
    habit = pace.of(one.kind)
    limit = one.clock.limit or WITHOUT_LIMIT
    whole = Length(mean=limit * habit.mean, variance=limit**2 * (habit.spread + habit.doubt))
    return remaining(whole, one.clock.used_at(at).total_seconds())


def _free_for(plenary: Plenary, at: datetime) -> float:
    """Seconds since the floor became free, or the meeting was opened."""
    ended = (one.ended for one in plenary.floor.interventions.values() if one.ended is not None)
    since = max((plenary.meetings[0].start, *ended))
    return open_between(plenary.meetings, since, at)
