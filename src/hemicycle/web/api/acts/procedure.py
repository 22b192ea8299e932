"""Acts on points of order, motions and replies."""

from hemicycle.plenary.command import Command
from hemicycle.plenary.floor import motions, points_of_order, replies
from hemicycle.plenary.floor.floor import MotionKind, Ruling
from hemicycle.web.api.acts.act import Acting, ChairAct, delegation_here
from hemicycle.web.api.words import Count, Number, Words


class RaisePointOfOrder(ChairAct, frozen=True, kw_only=True):
    """`delegation` by its name in any language; so in every act that names one."""

    delegation: Words

    def command(self, acting: Acting) -> Command:
        return points_of_order.RaisePointOfOrder(
            id=acting.id, delegation=delegation_here(acting, self.delegation)
        )


class RuleOnPoint(ChairAct, frozen=True, kw_only=True):
    point_of_order: Number
    ruling: Ruling

    def command(self, acting: Acting) -> Command:
        return points_of_order.RuleOnPoint(id=acting.id, point=self.point_of_order, ruling=self.ruling)


class AppealRuling(ChairAct, frozen=True, kw_only=True):
    point_of_order: Number
    delegation: Words

    def command(self, acting: Acting) -> Command:
        delegation = delegation_here(acting, self.delegation)
        return points_of_order.AppealRuling(id=acting.id, point=self.point_of_order, delegation=delegation)


class DecideAppeal(ChairAct, frozen=True, kw_only=True):
    """The votes for overruling, and against it."""

    point_of_order: Number
    in_favour: Count
    against: Count

    def command(self, acting: Acting) -> Command:
        return points_of_order.DecideAppeal(
            id=acting.id, point=self.point_of_order, in_favour=self.in_favour, against=self.against
        )


class MoveMotion(ChairAct, frozen=True, kw_only=True):
    motion: MotionKind
    delegation: Words

    def command(self, acting: Acting) -> Command:
        delegation = delegation_here(acting, self.delegation)
        return motions.MoveMotion(id=acting.id, kind=self.motion, delegation=delegation)


class DecideMotion(ChairAct, frozen=True, kw_only=True):
    motion: Number
    outcome: motions.Outcome

    def command(self, acting: Acting) -> Command:
        return motions.DecideMotion(id=acting.id, motion=self.motion, outcome=self.outcome)


class AskForReply(ChairAct, frozen=True, kw_only=True):
    delegation: Words

    def command(self, acting: Acting) -> Command:
        return replies.AskForReply(id=acting.id, delegation=delegation_here(acting, self.delegation))


class GiveReply(ChairAct, frozen=True, kw_only=True):
    reply: Number
    ending: Number | None = None

    def command(self, acting: Acting) -> Command:
        return replies.GiveReply(id=acting.id, reply=self.reply, ending=self.ending)


class DeclineReply(ChairAct, frozen=True, kw_only=True):
    reply: Number

    def command(self, acting: Acting) -> Command:
        return replies.DeclineReply(id=acting.id, reply=self.reply)


ACTS = (
    RaisePointOfOrder
    | RuleOnPoint
    | AppealRuling
    | DecideAppeal
    | MoveMotion
    | DecideMotion
    | AskForReply
    | GiveReply
    | DeclineReply
)
