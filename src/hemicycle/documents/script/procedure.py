"""What is said about points of order, appeals and motions (General Assembly rules 71 to 77 and their family)."""

from hemicycle.documents.script.line import Line, Step
from hemicycle.documents.script.meeting import said
from hemicycle.documents.script.who import to_whom, who
from hemicycle.plenary.floor.floor import Motion, MotionKind, PointOfOrder
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import Represented
from hemicycle.wording.phrase import Phrase, phrase

_AT_ONCE = phrase("It is not debated; I put it to the vote at once.")
_MOVED: dict[MotionKind, tuple[Phrase, Phrase]] = {
    MotionKind.SUSPEND_MEETING: (phrase("{who} moves to suspend the meeting."), _AT_ONCE),
    MotionKind.ADJOURN_MEETING: (phrase("{who} moves to adjourn the meeting."), _AT_ONCE),
    MotionKind.ADJOURN_DEBATE: (
        phrase("{who} moves to adjourn the debate."),
        phrase("Besides, two may speak in favour and two against; then I put it to the vote."),
    ),
    MotionKind.CLOSE_DEBATE: (
        phrase("{who} moves to close the debate."),
        phrase("Two may speak against it; then I put it to the vote."),
    ),
}
_CARRIED: dict[MotionKind, Phrase] = {
    MotionKind.SUSPEND_MEETING: phrase("The motion is carried. I shall suspend the meeting."),
    MotionKind.ADJOURN_MEETING: phrase("The motion is carried. I shall adjourn the meeting."),
    MotionKind.ADJOURN_DEBATE: phrase("The motion is carried. The debate is adjourned."),
    MotionKind.CLOSE_DEBATE: phrase("The motion is carried. The debate is closed."),
}


def point_of_order(raised_by: Represented | None, interrupted: Represented | None, language: str) -> Line:
    given = phrase("I give the floor {to_whom} on a point of order.", to_whom=to_whom(raised_by, language))
    if interrupted is None:
        return said(Step.POINT_OF_ORDER, language, given)
    wait = phrase("I ask {who} to wait for a moment.", who=who(interrupted, language))
    return said(Step.POINT_OF_ORDER, language, wait, given)


def rulings(interrupted: Represented | None, language: str) -> tuple[Line, Line]:
    """Either; whoever was interrupted goes on."""
    back = phrase("I give the floor back {to_whom}.", to_whom=to_whom(interrupted, language))
    then = (back,) if interrupted else ()
    upheld = phrase("I rule that the point of order is well taken.")
    not_upheld = phrase("I rule that the point of order is not well taken.")
    return (
        said(Step.UPHELD, language, upheld, *then),
        said(Step.NOT_UPHELD, language, not_upheld, *then),
    )


def appeal(appealed_by: Represented | None, language: str) -> tuple[Line, Line, Line]:
    """The vote, and its two ends."""
    return (
        said(
            Step.APPEAL,
            language,
            phrase("{who} appeals against my ruling.", who=_beginning(who(appealed_by, language))),
            phrase("I put the appeal to the vote at once."),
            phrase("My ruling stands unless a majority of those present and voting overrules it."),
        ),
        said(Step.OVERRULED, language, phrase("The ruling is overruled.")),
        said(Step.RULING_STANDS, language, phrase("The ruling stands.")),
    )


def motion(kind: MotionKind, moved_by: Represented | None, language: str) -> tuple[Line, Line, Line]:
    """The vote, and its two ends."""
    moved, how = _MOVED[kind]
    mover = _beginning(who(moved_by, language))
    return (
        said(Step.MOTION, language, moved.filled(who=mover), how),
        said(Step.CARRIED, language, _CARRIED[kind]),
        said(Step.REJECTED, language, phrase("The motion is rejected.")),
    )


def _beginning(words: str) -> str:
    """As a sentence begins."""
    return words[:1].upper() + words[1:]


def point_before_the_chair(plenary: Plenary) -> PointOfOrder | None:
    """The latest that is not ruled on yet."""
    points = plenary.floor.points_of_order
    latest = points[max(points)] if points else None
    return latest if latest is not None and latest.ruling is None else None


def appeal_before_the_chair(plenary: Plenary) -> PointOfOrder | None:
    """The latest that is not voted on yet."""
    appealed = (
        one
        for one in plenary.floor.points_of_order.values()
        if one.appealed_by is not None and one.overruled is None
    )
    return max(appealed, key=lambda one: one.number, default=None)


def motion_carried(plenary: Plenary) -> Motion | None:
    """What was carried last in this meeting, for the chair to do."""
    carried = (
        one
        for one in plenary.floor.motions.values()
        if one.carried and plenary.meetings and one.moved >= plenary.meetings[-1].start
    )
    return max(carried, key=lambda one: one.number, default=None)
