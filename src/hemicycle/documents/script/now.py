"""What the chair says now, with the next act; nothing is said that the state of the floor does not give."""

from collections.abc import Iterator

from hemicycle.documents.script.floor import absent, giving, giving_reply, time_over
from hemicycle.documents.script.line import Line
from hemicycle.documents.script.meeting import (
    adjournment,
    close,
    opening,
    resumption,
    segment_end,
    segment_opening,
    suspension,
)
from hemicycle.documents.script.procedure import (
    appeal,
    appeal_before_the_chair,
    motion,
    motion_carried,
    point_before_the_chair,
    point_of_order,
    rulings,
)
from hemicycle.documents.script.turn import Turn, just_spoke, turns
from hemicycle.plenary.floor.floor import MotionKind, PointOfOrder, Undoable
from hemicycle.plenary.floor.motions import open_motions
from hemicycle.plenary.floor.replies import open_replies
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.plenary.programme.segment import Segment


def words_to_say(plenary: Plenary, language: str) -> tuple[Line, ...]:
    """In English or French. Where there are several, the step of each says when; `due` says from which moment."""
    match plenary.phase:
        case Phase.PLANNED:
            return (opening(plenary, language),)
        case Phase.SUSPENDED:
            return (suspension(plenary, None, language), resumption(plenary, language))
        case Phase.CLOSED:
            return (close(plenary, None, language),)
        case Phase.OPEN:
            return _before_the_chair(plenary, language) or (
                *time_over(plenary, language),
                *_onward(plenary, language),
            )


def segments_left(plenary: Plenary) -> tuple[Segment, ...]:
    """Those that were neither opened nor closed yet, in the order of the programme."""
    return tuple(
        one
        for one in plenary.programme.segments
        if one.key != plenary.floor.segment and one.key not in plenary.closed_segments
    )


def _before_the_chair(plenary: Plenary, language: str) -> tuple[Line, ...]:
    """What is decided at once, before anything else goes on."""
    point, appealed, moved = (
        point_before_the_chair(plenary),
        appeal_before_the_chair(plenary),
        open_motions(plenary),
    )
    if point is not None:
        return _point(plenary, point, language)
    if appealed is not None:
        return appeal(appealed.appealed_by, language)
    return motion(moved[0].kind, moved[0].delegation, language) if moved else ()


def _point(plenary: Plenary, point: PointOfOrder, language: str) -> tuple[Line, ...]:
    floor = plenary.floor
    interrupted = floor.interventions[floor.interrupted[-1]].delegation if floor.interrupted else None
    either = rulings(interrupted, language)
    if floor.awaits_ruling is not None:
        return either
    return (point_of_order(point.delegation, interrupted, language), *either)


def _onward(plenary: Plenary, language: str) -> Iterator[Line]:
    spoke, carried = just_spoke(plenary), motion_carried(plenary)
    if carried is not None and carried.kind is MotionKind.ADJOURN_MEETING:
        yield adjournment(spoke, language)
    elif plenary.hard_stop_passed or (carried is not None and carried.kind is MotionKind.SUSPEND_MEETING):
        yield suspension(plenary, spoke, language)
    elif (gone := _just_marked_absent(plenary)) is not None:
        # Whoever spoke before was thanked when the next was called.
        yield from (absent(one, plenary.programme.procedure.absent, language) for one in gone)
        yield _next(plenary, None, language)
    else:
        yield _next(plenary, spoke, language)


def _next(plenary: Plenary, spoke: Turn | None, language: str) -> Line:
    segment = plenary.programme.segment(plenary.floor.segment or "")
    coming = turns(plenary, segment.key) if segment else ()
    replies, left = open_replies(plenary), segments_left(plenary)
    if coming:
        return giving(spoke, coming[0], coming[1] if len(coming) > 1 else None, language)
    if segment is None and left:
        return segment_opening(plenary, left[0], language)
    if replies:
        return giving_reply(plenary, spoke, replies[0], language)
    return segment_end(spoke, segment, language) if segment else close(plenary, spoke, language)


def _just_marked_absent(plenary: Plenary) -> tuple[Inscription, ...] | None:
    """By the last act of the floor, nobody if it was a recall; None where it was any other, or somebody speaks."""
    if not isinstance(plenary.undoable, Undoable) or not plenary.undoable.callings or plenary.floor.holder:
        return None
    called = ((plenary.inscriptions[one.inscription], one.absences) for one in plenary.undoable.callings)
    return tuple(one for one, before in called if one.absences > before)
