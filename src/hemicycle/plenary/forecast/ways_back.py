"""What would bring back those who will not be heard."""

from bisect import bisect_left
from collections import Counter
from math import ceil

from hemicycle.plenary.forecast.coming import Coming
from hemicycle.plenary.forecast.parts import alike, handover, part_of
from hemicycle.plenary.forecast.timetable import Course, Turn
from hemicycle.plenary.value import Value

SHORTEST_LIMIT = 60
"""No limit below this is proposed: a minute is the least that can be said in."""

STEP = 15
"""Limits are announced in quarters of a minute."""

Groups = tuple[tuple[Coming, int], ...]


class WaysBack(Value, frozen=True, kw_only=True):
    """What would bring back those who will not be heard; each alone suffices, None where it cannot."""

    limit: int | None
    minutes_longer: int
    carried_over: int


def ways_back(course: Course, unheard: tuple[Turn, ...], within: float) -> WaysBack:
    """`within` are the seconds that are left, in which somebody will not be heard."""
    over = max(turn.ends for turn in unheard) - within
    return WaysBack(
        limit=_longest_that_fits(course, within),
        minutes_longer=max(1, ceil(over / 60)),
        carried_over=len(unheard),
    )


def _longest_that_fits(course: Course, within: float) -> int | None:
    """The longest limit for everybody under which the last is heard. A shorter one never takes longer."""
    last = max(place for place, one in enumerate(course.coming) if one.inscription is not None)
    heard = course.coming[: last + 1]
    longest = max(one.limit for one in heard if one.inscription is not None)
    limits = range(SHORTEST_LIMIT, int(longest) + 1, STEP)
    between = _in_groups(heard[1:-1])
    fitting = bisect_left(limits, True, key=lambda limit: _last_ends(course, heard, between, limit) > within)
    return limits[fitting - 1] if fitting else None


def _last_ends(course: Course, heard: tuple[Coming, ...], between: Groups, limit: int) -> float:
    """The median of when the last of those to be heard ends. Those between first and last need no order."""
    pace, free = course.pace, handover(course.pace)
    first = part_of(heard[0].under(limit), course.until_the_next, pace)
    if len(heard) == 1:
        return (course.under_way + first.whole).median(pace)
    ahead = course.under_way + first.expected
    for one, number in between:
        ahead += part_of(one.under(limit), free, pace).expected.times(number)
    return (ahead + part_of(heard[-1].under(limit), free, pace).whole).median(pace)


def _in_groups(coming: tuple[Coming, ...]) -> Groups:
    """One of each that are alike, with their number."""
    numbers = Counter(alike(one) for one in coming)
    return tuple((one, numbers[kind]) for kind, one in {alike(one): one for one in coming}.items())
