"""When the meeting ends, who will not be heard, and what would bring them back (DESIGN 4.11).

`benchmarks/forecast.py` holds the range against simulated meetings whose habits it does not know.
"""

from datetime import datetime, timedelta
from math import inf

from msgspec.structs import replace

from hemicycle.delegations.category import Category
from hemicycle.plenary.forecast.hours import must_end, starts
from hemicycle.plenary.forecast.timetable import Turn, course, timetable
from hemicycle.plenary.forecast.ways_back import WaysBack, ways_back
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.limits import Limit, superseded_by
from hemicycle.plenary.value import Value


class Expected(Value, frozen=True, kw_only=True):
    """When somebody is expected to get the floor: the median, and the range in which four of five fall."""

    inscription: int
    starts: datetime
    earliest: datetime
    latest: datetime


class Forecast(Value, frozen=True, kw_only=True):
    """`ends` is when all have been heard, at the median, whether or not the hours allow it.

    Four of five meetings end between `earliest` and `latest`; `must_end` is the hard stop or planned end.
    """

    ends: datetime
    earliest: datetime
    latest: datetime
    must_end: datetime | None
    expected: tuple[Expected, ...]
    unheard: tuple[int, ...]
    unheard_categories: tuple[Category, ...]
    ways_back: WaysBack | None


def forecast(plenary: Plenary, at: datetime) -> Forecast:
    """At an instant; it counts from the planned hour before the opening, from the resumption when suspended."""
    begins = starts(plenary, at)
    stops = must_end(plenary, begins)
    foreseen = course(plenary, at)
    table = timetable(foreseen)
    within = inf if stops is None else (stops - begins).total_seconds()
    unheard = tuple(turn for turn in table.turns if turn.ends > within)
    return Forecast(
        ends=begins + timedelta(seconds=table.ends.median),
        earliest=begins + timedelta(seconds=table.ends.earliest),
        latest=begins + timedelta(seconds=table.ends.latest),
        must_end=stops,
        expected=tuple(_expected(turn, begins) for turn in table.turns),
        unheard=tuple(turn.inscription.number for turn in unheard),
        unheard_categories=_categories_lost(plenary, unheard),
        ways_back=ways_back(foreseen, unheard, within) if unheard else None,
    )


def what_if(plenary: Plenary, at: datetime, limit: int) -> Forecast:
    """The forecast if the chair set this limit, in seconds, for everybody; limits of single inscriptions stand."""
    limits = superseded_by(plenary.limits, Limit(seconds=limit))
    return forecast(replace(plenary, limits=limits), at)


def _expected(turn: Turn, begins: datetime) -> Expected:
    return Expected(
        inscription=turn.inscription.number,
        starts=begins + timedelta(seconds=turn.begins.median),
        earliest=begins + timedelta(seconds=turn.begins.earliest),
        latest=begins + timedelta(seconds=turn.begins.latest),
    )


def _categories_lost(plenary: Plenary, unheard: tuple[Turn, ...]) -> tuple[Category, ...]:
    """Categories of which nobody will be heard."""
    lost = {turn.inscription.number for turn in unheard}
    of_any = {
        one.delegation.category
        for one in plenary.inscriptions.values()
        if not one.withdrawn and one.number not in lost
    }
    categories = {turn.inscription.delegation.category for turn in unheard} - of_any
    return tuple(category for category in Category if category in categories)
