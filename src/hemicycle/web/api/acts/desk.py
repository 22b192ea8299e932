"""Acts of the desk: on the lists, on what waits, and a call that was taken."""

from hemicycle.plenary.command import Command
from hemicycle.plenary.lists import close, limit, move, publish, withdraw
from hemicycle.plenary.lists.publication import Stage
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.represented import Speaker
from hemicycle.plenary.requests import admit_late, declare_late, look, refuse, vouch
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Attestation, Door
from hemicycle.web.api.acts.act import Acting, DeskAct
from hemicycle.web.api.acts.floor import Seconds
from hemicycle.web.api.words import Instant, Key, Number, Reason, Segments, Words, a_day_of_ours
from hemicycle.web.pages.register import asked_by


class PublishList(DeskAct, frozen=True, kw_only=True):
    segment: Key
    stage: Stage

    def command(self, acting: Acting) -> Command:
        return publish.PublishList(id=acting.id, segment=self.segment, stage=self.stage)


class SetClosing(DeskAct, frozen=True, kw_only=True):
    """Registration for a list closes at `closes`, so it is open again if that lies ahead; null: at no instant."""

    segment: Key
    closes: Instant | None
    reason: Reason

    def command(self, acting: Acting) -> Command:
        closes = a_day_of_ours(self.closes) if self.closes is not None else None
        return close.SetClosing(id=acting.id, segment=self.segment, closes=closes, reason=self.reason)


class CloseList(DeskAct, frozen=True, kw_only=True):
    """Registration for a list closes now."""

    segment: Key
    reason: Reason

    def command(self, acting: Acting) -> Command:
        return close.CloseList(id=acting.id, segment=self.segment, reason=self.reason)


class Move(DeskAct, frozen=True, kw_only=True):
    """`behind` is another inscription, null for the first place."""

    inscription: Number
    behind: Number | None = None
    reason: Reason

    def command(self, acting: Acting) -> Command:
        return move.Move(id=acting.id, inscription=self.inscription, behind=self.behind, reason=self.reason)


class LimitInscription(DeskAct, frozen=True, kw_only=True):
    inscription: Number
    seconds: Seconds
    reason: Reason

    def command(self, acting: Acting) -> Command:
        return limit.SetInscriptionLimit(
            id=acting.id, inscription=self.inscription, seconds=self.seconds, reason=self.reason
        )


class Withdraw(DeskAct, frozen=True, kw_only=True):
    inscription: Number

    def command(self, acting: Acting) -> Command:
        return withdraw.Withdraw(id=acting.id, inscription=self.inscription)


class UndoWithdrawal(DeskAct, frozen=True, kw_only=True):
    inscription: Number

    def command(self, acting: Acting) -> Command:
        return withdraw.UndoWithdrawal(id=acting.id, inscription=self.inscription)


class Vouch(DeskAct, frozen=True, kw_only=True):
    request: Number

    def command(self, acting: Acting) -> Command:
        return vouch.Vouch(id=acting.id, number=self.request)


class AdmitLate(DeskAct, frozen=True, kw_only=True):
    request: Number
    reason: Reason

    def command(self, acting: Acting) -> Command:
        return admit_late.AdmitLate(id=acting.id, number=self.request, reason=self.reason)


class DeclareLate(DeskAct, frozen=True, kw_only=True):
    request: Number

    def command(self, acting: Acting) -> Command:
        return declare_late.DeclareLate(id=acting.id, number=self.request)


class RefuseRequest(DeskAct, frozen=True, kw_only=True):
    request: Number
    reason: Reason

    def command(self, acting: Acting) -> Command:
        return refuse.RefuseRequest(id=acting.id, number=self.request, reason=self.reason)


class LookAtRequest(DeskAct, frozen=True, kw_only=True):
    """Somebody has seen what it names."""

    request: Number

    def command(self, acting: Acting) -> Command:
        return look.LookAtRequest(id=acting.id, number=self.request)


class TakeCall(DeskAct, frozen=True, kw_only=True):
    """A telephone call or a paper note asked for the floor: it arrived when it was taken, by the word of `by`."""

    delegation: Words
    segments: Segments
    group: Words = ""
    speaker: Words = ""
    by: Reason
    how: Reason
    taken: Instant

    def command(self, acting: Acting) -> Command:
        taken = a_day_of_ours(self.taken)
        if taken > acting.now:
            raise Refusal("A call cannot have been taken later than now.")
        asked = asked_by(
            acting.state, delegation=self.delegation, segments=self.segments, group=self.group, arrived=taken
        )
        return ReceiveRequest(
            id=acting.id,
            door=Door.DESK,
            arrived=taken,
            asked=asked,
            speaker=Speaker(name=self.speaker) if self.speaker.strip() else None,
            vouched=True,
            attestation=Attestation(by=self.by, how=self.how, taken=taken),
        )


ACTS = (
    PublishList
    | SetClosing
    | CloseList
    | Move
    | LimitInscription
    | Withdraw
    | UndoWithdrawal
    | Vouch
    | AdmitLate
    | DeclareLate
    | RefuseRequest
    | LookAtRequest
    | TakeCall
)
