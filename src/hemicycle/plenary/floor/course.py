"""The course of the meeting: adjoining parts from its opening on, each with the one use that its time was put to."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from msgspec.structs import replace

from hemicycle.plenary.floor.intervention import Intervention, Kind
from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.plenary.value import Value

NIGHT = timedelta(hours=6)
"""A suspension of this length parts one day's course from the next."""


class Use(StrEnum):
    """`spoken` and `over` with a clock running, within the limit and past it; `procedure` with that of a point of order.

    `standing` while somebody held the floor with the clock paused, `between` when nobody held it, `suspended` when
    the meeting was not open.
    """

    SPOKEN = "spoken"
    OVER = "over"
    PROCEDURE = "procedure"
    STANDING = "standing"
    BETWEEN = "between"
    SUSPENDED = "suspended"


class Part(Value, frozen=True, kw_only=True):
    """`intervention` is the one that had the floor, None where nobody had it or the meeting was suspended."""

    use: Use
    start: datetime
    end: datetime
    intervention: int | None = None

    @property
    def length(self) -> timedelta:
        return self.end - self.start


class _Hold(Value, frozen=True, kw_only=True):
    """An intervention puts the time to a use; of several at once, that of the highest rank counts."""

    rank: tuple[bool, int]
    use: Use
    start: datetime
    end: datetime


def course(plenary: Plenary, at: datetime) -> tuple[Part, ...]:
    """From the first opening to `at`, or to the closing.

    The limit that tells `over` from `spoken` is the one in force now: an extension makes good what was over before.
    """
    starting: dict[datetime, list[_Hold]] = defaultdict(list)
    ending: dict[datetime, list[_Hold]] = defaultdict(list)
    for hold in (hold for one in plenary.floor.interventions.values() for hold in _holds(one, at)):
        starting[hold.start].append(hold)
        ending[hold.end].append(hold)
    meetings = [one for one in plenary.meetings if one.end is None or one.start < one.end]
    opened = {one.start for one in meetings}
    stopped = {one.end for one in meetings if one.end is not None}
    last = max(stopped, default=at) if plenary.phase is Phase.CLOSED else at
    parts: list[Part] = []
    is_open = False
    holding: dict[tuple[bool, int], _Hold] = {}
    instants = sorted({*starting, *ending, *opened, *stopped, last})
    for start, end in pairwise(one for one in instants if one <= last):
        is_open = start in opened or (is_open and start not in stopped)
        for hold in ending[start]:
            del holding[hold.rank]
        holding |= {hold.rank: hold for hold in starting[start]}
        if is_open or parts:
            _add(parts, _part(is_open=is_open, holding=holding, start=start, end=end))
    return tuple(parts)


def of_the_day(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Those since the last night; a meeting that has not resumed since is still that of the day before."""
    *earlier, last = parts or (None,)
    if last is not None and _is_night(last):
        return of_the_day(tuple(earlier))
    nights = [number for number, part in enumerate(parts) if _is_night(part)]
    return parts[nights[-1] + 1 :] if nights else parts


def _is_night(part: Part) -> bool:
    return part.use is Use.SUSPENDED and part.length >= NIGHT


def _holds(one: Intervention, at: datetime) -> Iterator[_Hold]:
    """A running clock outranks one that stands, and what interrupts outranks what it interrupts."""
    yield from _hold((False, one.number), Use.STANDING, one.given, one.ended or at)
    of_order = one.kind is Kind.POINT_OF_ORDER
    left = timedelta(seconds=one.clock.limit) if one.clock.limit is not None and not of_order else None
    for stretch in one.spoken:
        end = stretch.end or at
        turn = end if left is None else min(end, stretch.start + left)
        within = Use.PROCEDURE if of_order else Use.SPOKEN
        yield from _hold((True, one.number), within, stretch.start, turn)
        yield from _hold((True, one.number), Use.OVER, turn, end)
        left = None if left is None else left - (turn - stretch.start)


def _hold(rank: tuple[bool, int], use: Use, start: datetime, end: datetime) -> Iterator[_Hold]:
    if start < end:
        yield _Hold(rank=rank, use=use, start=start, end=end)


def _part(*, is_open: bool, holding: dict[tuple[bool, int], _Hold], start: datetime, end: datetime) -> Part:
    if not is_open:
        return Part(use=Use.SUSPENDED, start=start, end=end)
    if not holding:
        return Part(use=Use.BETWEEN, start=start, end=end)
    hold = holding[max(holding)]
    return Part(use=hold.use, start=start, end=end, intervention=hold.rank[1])


def _add(parts: list[Part], part: Part) -> None:
    before = parts[-1] if parts else None
    if before is not None and (before.use, before.intervention) == (part.use, part.intervention):
        parts[-1] = replace(before, end=part.end)
    else:
        parts.append(part)
