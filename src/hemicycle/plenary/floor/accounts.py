"""Where the time of the meeting went."""

from datetime import datetime, timedelta
from itertools import pairwise

from hemicycle.plenary.floor.intervention import Intervention, Kind, Stretch
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.value import Value

NOTHING = timedelta(0)


class Accounts(Value, frozen=True, kw_only=True):
    """`open` is the whole, and the sum of the others.

    `spoken` with a clock running, `procedure` from a point of order being raised to its end, `standing` while
    somebody held the floor with the clock paused, `between` when nobody held it.
    """

    open: timedelta = NOTHING
    spoken: timedelta = NOTHING
    procedure: timedelta = NOTHING
    standing: timedelta = NOTHING
    between: timedelta = NOTHING


def accounts(plenary: Plenary, at: datetime) -> Accounts:
    interventions = tuple(plenary.floor.interventions.values())
    marks = sorted({at, *_marks(plenary.meetings, interventions, at)})
    totals = dict.fromkeys(("spoken", "procedure", "standing", "between"), NOTHING)
    for start, end in pairwise(marks):
        if _within(plenary.meetings, start):
            totals[_use(interventions, start)] += end - start
    return Accounts(open=sum(totals.values(), NOTHING), **totals)


def _marks(
    meetings: tuple[Stretch, ...], interventions: tuple[Intervention, ...], at: datetime
) -> list[datetime]:
    stretches = [*meetings, *(stretch for one in interventions for stretch in one.spoken)]
    instants = [moment for stretch in stretches for moment in (stretch.start, stretch.end or at)]
    instants += [moment for one in interventions for moment in (one.given, one.ended or at)]
    return [moment for moment in instants if moment <= at]


def _use(interventions: tuple[Intervention, ...], start: datetime) -> str:
    for one in interventions:
        if _within(one.spoken, start):
            return "procedure" if one.kind is Kind.POINT_OF_ORDER else "spoken"
    held = any(one.given <= start and (one.ended is None or start < one.ended) for one in interventions)
    return "standing" if held else "between"


def _within(stretches: tuple[Stretch, ...], moment: datetime) -> bool:
    return any(
        stretch.start <= moment and (stretch.end is None or moment < stretch.end) for stretch in stretches
    )
