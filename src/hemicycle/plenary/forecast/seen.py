"""What the meeting has shown so far of its habits."""

from datetime import datetime, timedelta
from itertools import pairwise

from hemicycle.plenary.floor.intervention import Intervention, Kind, Stretch
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.value import Value

WITHOUT_LIMIT = 300
"""Seconds that somebody takes to whom no limit is given, mostly an invited speaker."""

OF_THE_LIST = frozenset({Kind.INSCRIBED, Kind.REPLY})
OF_THE_PANEL = frozenset({Kind.INVITED, Kind.ANSWER})


class Seen(Value, frozen=True, kw_only=True):
    """`list_shares` and `panel_shares` of the limits that finished interventions used.

    `handovers` are the seconds in which nobody held the floor between two of a segment; `interruptions` the seconds lost to points of order and standing clocks, of the interventions that had any, among
    `finished`. `called` counts the inscriptions whose turn came, `absent` those of them that were not there.
    """

    list_shares: tuple[float, ...] = ()
    panel_shares: tuple[float, ...] = ()
    handovers: tuple[float, ...] = ()
    interruptions: tuple[float, ...] = ()
    finished: int = 0
    called: int = 0
    absent: int = 0


def seen(plenary: Plenary) -> Seen:
    speeches = sorted(
        (one for one in plenary.floor.interventions.values() if one.kind is not Kind.POINT_OF_ORDER),
        key=lambda one: (one.given, one.number),
    )
    finished = [one for one in speeches if one.ended is not None]
    lost = [_lost(one, plenary.meetings) for one in finished]
    turns = [one for one in plenary.inscriptions.values() if one.heard is not None or one.absences]
    return Seen(
        list_shares=tuple(_share(one) for one in finished if one.kind in OF_THE_LIST),
        panel_shares=tuple(_share(one) for one in finished if one.kind in OF_THE_PANEL),
        handovers=_handovers(plenary, speeches),
        interruptions=tuple(seconds for seconds in lost if seconds >= 1),
        finished=len(finished),
        called=len(turns),
        absent=sum(1 for one in turns if one.absences),
    )


def _share(one: Intervention) -> float:
    return one.clock.used.total_seconds() / (one.clock.limit or WITHOUT_LIMIT)


def _lost(one: Intervention, meetings: tuple[Stretch, ...]) -> float:
    """Seconds of a finished intervention, while the meeting was open, in which its clock did not run."""
    if one.ended is None:
        return 0
    return max(0, open_between(meetings, one.given, one.ended) - one.clock.used.total_seconds())


def _handovers(plenary: Plenary, speeches: list[Intervention]) -> tuple[float, ...]:
    """From the end of one to the beginning of the next of its segment; opening a segment takes words of its own.

    They follow each other as they happened: what was entered from paper has a later number than its time.
    """
    return tuple(
        open_between(plenary.meetings, last.ended, one.given)
        for last, one in pairwise(speeches)
        if last.ended is not None and last.segment == one.segment
    )


def open_between(meetings: tuple[Stretch, ...], start: datetime, end: datetime) -> float:
    """Seconds of a stretch without the suspensions in it: they are nobody's handover.

    None where it ends before it starts: the clocks of two machines differ, and hours on paper overlap.
    """
    if end <= start:
        return 0
    if len(meetings) == 1:
        return (end - start).total_seconds()
    suspended = (
        min(end, later.start) - max(start, earlier.end or later.start)
        for earlier, later in pairwise(meetings)
    )
    lost = sum((max(one, timedelta()) for one in suspended), timedelta())
    return max(0, (end - start - lost).total_seconds())
