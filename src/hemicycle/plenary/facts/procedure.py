"""What is told of points of order, motions and replies."""

from hemicycle.plenary.facts.fact import Body
from hemicycle.plenary.facts.telling import tells
from hemicycle.plenary.floor.floor import MotionKind, Ruling
from hemicycle.plenary.floor.motions import MotionDecided, MotionMoved, Outcome
from hemicycle.plenary.floor.points_of_order import (
    AppealDecided,
    PointOfOrderRaised,
    PointRuled,
    RulingAppealed,
)
from hemicycle.plenary.floor.replies import ReplyAsked, ReplyDeclined
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import Represented


class PointRaising(Body, frozen=True, kw_only=True):
    """It has the floor at once; `interrupts` is the intervention whose clock stands until the ruling."""

    point_of_order: int
    intervention: int
    delegation: Represented
    limit: int
    interrupts: int | None


class PointRuling(Body, frozen=True, kw_only=True):
    """Whoever raised it has the floor no more; an intervention that was interrupted goes on."""

    point_of_order: int
    ruling: Ruling


class Appeal(Body, frozen=True, kw_only=True):
    point_of_order: int
    delegation: Represented


class AppealVote(Body, frozen=True, kw_only=True):
    point_of_order: int
    in_favour: int
    against: int
    overruled: bool


class ReplyAsking(Body, frozen=True, kw_only=True):
    reply: int
    delegation: Represented


class ReplyDeclining(Body, frozen=True, kw_only=True):
    reply: int


class MotionMoving(Body, frozen=True, kw_only=True):
    motion: int
    kind: MotionKind
    delegation: Represented


class MotionDeciding(Body, frozen=True, kw_only=True):
    motion: int
    outcome: Outcome


@tells(PointOfOrderRaised, "point-of-order-raised", PointRaising)
def raised(_plenary: Plenary, event: PointOfOrderRaised) -> PointRaising:
    return PointRaising(
        point_of_order=event.point,
        intervention=event.intervention,
        delegation=event.delegation,
        limit=event.limit,
        interrupts=event.interrupts,
    )


@tells(PointRuled, "point-of-order-ruled", PointRuling)
def ruled(_plenary: Plenary, event: PointRuled) -> PointRuling:
    return PointRuling(point_of_order=event.point, ruling=event.ruling)


@tells(RulingAppealed, "ruling-appealed", Appeal)
def appealed(_plenary: Plenary, event: RulingAppealed) -> Appeal:
    return Appeal(point_of_order=event.point, delegation=event.delegation)


@tells(AppealDecided, "appeal-decided", AppealVote)
def appeal_decided(_plenary: Plenary, event: AppealDecided) -> AppealVote:
    return AppealVote(
        point_of_order=event.point,
        in_favour=event.in_favour,
        against=event.against,
        overruled=event.overruled,
    )


@tells(ReplyAsked, "reply-asked", ReplyAsking)
def reply_asked(_plenary: Plenary, event: ReplyAsked) -> ReplyAsking:
    return ReplyAsking(reply=event.reply, delegation=event.delegation)


@tells(ReplyDeclined, "reply-declined", ReplyDeclining)
def reply_declined(_plenary: Plenary, event: ReplyDeclined) -> ReplyDeclining:
    return ReplyDeclining(reply=event.reply)


@tells(MotionMoved, "motion-moved", MotionMoving)
def motion_moved(_plenary: Plenary, event: MotionMoved) -> MotionMoving:
    return MotionMoving(motion=event.motion, kind=event.kind, delegation=event.delegation)


@tells(MotionDecided, "motion-decided", MotionDeciding)
def motion_decided(_plenary: Plenary, event: MotionDecided) -> MotionDeciding:
    return MotionDeciding(motion=event.motion, outcome=event.outcome)
