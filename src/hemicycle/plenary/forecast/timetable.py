"""When each of the list gets the floor, and when all have been heard."""

from datetime import datetime

from hemicycle.plenary.forecast.ahead import Ahead, Reach
from hemicycle.plenary.forecast.coming import Coming, coming
from hemicycle.plenary.forecast.pace import Pace, pace
from hemicycle.plenary.forecast.parts import parts
from hemicycle.plenary.forecast.under_way import under_way, until_the_next
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.value import Value


class Course(Value, frozen=True, kw_only=True):
    """What is `under_way`, then `until_the_next`, then all that are to come, at a pace."""

    under_way: Ahead
    until_the_next: Ahead
    coming: tuple[Coming, ...]
    pace: Pace


class Turn(Value, frozen=True, kw_only=True):
    """When one of the list begins, and at the median ends, in seconds, if it is there when it is called."""

    inscription: Inscription
    begins: Reach
    ends: float


class Timetable(Value, frozen=True, kw_only=True):
    """In seconds from the instant from which the forecast counts; `ends` is when all have been heard."""

    turns: tuple[Turn, ...]
    ends: Reach


def course(plenary: Plenary, at: datetime) -> Course:
    rhythm = pace(plenary)
    return Course(
        under_way=under_way(plenary, at, rhythm),
        until_the_next=until_the_next(plenary, at, rhythm),
        coming=coming(plenary, at),
        pace=rhythm,
    )


def timetable(course: Course) -> Timetable:
    """Nobody begins before those above, so no bound falls back along the list."""
    ahead, reach = course.under_way, course.under_way.reach(course.pace)
    turns = []
    for one, part in parts(course.coming, course.until_the_next, course.pace):
        if one.inscription is not None:
            reach = reach.or_later((ahead + part.before).reach(course.pace))
            ends = max(reach.median, (ahead + part.whole).median(course.pace))
            turns.append(Turn(inscription=one.inscription, begins=reach, ends=ends))
        ahead += part.expected
    return Timetable(turns=tuple(turns), ends=reach.or_later(ahead.reach(course.pace)))
