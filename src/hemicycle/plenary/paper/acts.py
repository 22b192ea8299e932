"""The acts of the floor that the lines stand for, each made on what those before it have brought about."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from hemicycle.plenary.command import Command
from hemicycle.plenary.floor.absent import MarkAbsent
from hemicycle.plenary.floor.floor import Ruling
from hemicycle.plenary.floor.give import GiveFloor
from hemicycle.plenary.floor.meeting import CloseMeeting, OpenMeeting, ResumeMeeting, SuspendMeeting
from hemicycle.plenary.floor.points_of_order import RaisePointOfOrder, RuleOnPoint
from hemicycle.plenary.floor.seats import GiveFloorToSeat
from hemicycle.plenary.floor.segments import CloseSegment, OpenSegment
from hemicycle.plenary.floor.timing import EndIntervention
from hemicycle.plenary.paper.line import POINTS, Line, What
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.represented import Represented
from hemicycle.plenary.value import Value

ID = "paper"
"""The rows bear the id of the command that entered them all; those of its parts are never recorded."""


class Act(Value, frozen=True, kw_only=True):
    at: datetime
    line: int
    made: Callable[[Plenary, Line, datetime], Command]
    of: Line


def acts_of(lines: Iterable[Line]) -> tuple[Act, ...]:
    """In the order in which they happened; what ends at a moment ends before anything begins at it."""
    acts = [act for line in lines for act in _of(line)]
    return tuple(sorted(acts, key=lambda act: (act.at, ORDER.index(act.made), act.line)))


def _of(line: Line) -> Iterator[Act]:
    yield Act(at=line.at, line=line.number, made=BEGINS[line.what], of=line)
    if line.until is not None:
        ends = _rule if line.what in POINTS else _end
        yield Act(at=line.until, line=line.number, made=ends, of=line)


def _give(plenary: Plenary, line: Line, at: datetime) -> Command:
    if line.seat is not None:
        return GiveFloorToSeat(id=ID, happened=at, seat=line.seat)
    return GiveFloor(id=ID, happened=at, inscription=_inscription(plenary, line))


def _end(plenary: Plenary, line: Line, at: datetime) -> Command:
    speaking = plenary.floor.speaking
    if speaking is None:
        raise Refusal("Nobody has the floor at that moment.")
    if (
        line.what is What.SPOKE
        and line.delegation is not None
        and speaking.delegation.key != line.delegation.key
    ):
        raise Refusal("At that moment {name} has the floor.", name=speaking.delegation.name)
    return EndIntervention(id=ID, happened=at, intervention=speaking.number)


def _mark_absent(plenary: Plenary, line: Line, at: datetime) -> Command:
    return MarkAbsent(id=ID, happened=at, inscription=_inscription(plenary, line))


def _raise_point(_: Plenary, line: Line, at: datetime) -> Command:
    return RaisePointOfOrder(id=ID, happened=at, delegation=_delegation(line))


def _rule(plenary: Plenary, line: Line, at: datetime) -> Command:
    ruling = Ruling.UPHELD if line.what is What.POINT_UPHELD else Ruling.NOT_UPHELD
    return RuleOnPoint(id=ID, happened=at, point=len(plenary.floor.points_of_order), ruling=ruling)


def _open_segment(_: Plenary, line: Line, at: datetime) -> Command:
    return OpenSegment(id=ID, happened=at, segment=line.segment)


def _close_segment(_: Plenary, line: Line, at: datetime) -> Command:
    return CloseSegment(id=ID, happened=at, segment=line.segment)


def _open_meeting(_: Plenary, _line: Line, at: datetime) -> Command:
    return OpenMeeting(id=ID, happened=at)


def _suspend_meeting(_: Plenary, _line: Line, at: datetime) -> Command:
    return SuspendMeeting(id=ID, happened=at)


def _resume_meeting(_: Plenary, _line: Line, at: datetime) -> Command:
    return ResumeMeeting(id=ID, happened=at)


def _close_meeting(_: Plenary, _line: Line, at: datetime) -> Command:
    return CloseMeeting(id=ID, happened=at)


def _inscription(plenary: Plenary, line: Line) -> int:
    """The place of the delegation on the list of the segment that is open at that moment."""
    segment, delegation = plenary.floor.segment, _delegation(line)
    if segment is None:
        raise Refusal("No segment is open at that moment.")
    number = plenary.places.get((delegation.key, line.group, segment))
    if number is None:
        raise Refusal(
            "{name} is not on the list of the segment that is open at that moment.", name=delegation.name
        )
    return number


def _delegation(line: Line) -> Represented:
    if line.delegation is None:
        raise Refusal("Say which delegation it was.")
    return line.delegation


BEGINS: dict[What, Callable[[Plenary, Line, datetime], Command]] = {
    What.SPOKE: _give,
    What.FINISHED: _end,
    What.ABSENT: _mark_absent,
    What.POINT_UPHELD: _raise_point,
    What.POINT_NOT_UPHELD: _raise_point,
    What.SEGMENT_OPENED: _open_segment,
    What.SEGMENT_CLOSED: _close_segment,
    What.MEETING_OPENED: _open_meeting,
    What.MEETING_SUSPENDED: _suspend_meeting,
    What.MEETING_RESUMED: _resume_meeting,
    What.MEETING_CLOSED: _close_meeting,
}

ORDER: list[Callable[[Plenary, Line, datetime], Command]] = [
    _rule,
    _end,
    _close_segment,
    _suspend_meeting,
    _close_meeting,
    _open_meeting,
    _resume_meeting,
    _open_segment,
    _mark_absent,
    _give,
    _raise_point,
]
"""Of what happens at one moment."""
