"""Acts on the meeting and its parts."""

from hemicycle.plenary.command import Command
from hemicycle.plenary.floor import hard_stop, meeting, segments
from hemicycle.plenary.floor.control import TakeControl as TakesControl
from hemicycle.web.api.acts.act import Acting, ChairAct
from hemicycle.web.api.words import Instant, Key, a_day_of_ours


class OpenMeeting(ChairAct, frozen=True, kw_only=True):
    def command(self, acting: Acting) -> Command:
        return meeting.OpenMeeting(id=acting.id)


class SuspendMeeting(ChairAct, frozen=True, kw_only=True):
    """`until` is null where nobody says when it goes on."""

    until: Instant | None = None

    def command(self, acting: Acting) -> Command:
        until = a_day_of_ours(self.until) if self.until is not None else None
        return meeting.SuspendMeeting(id=acting.id, until=until)


class ResumeMeeting(ChairAct, frozen=True, kw_only=True):
    def command(self, acting: Acting) -> Command:
        return meeting.ResumeMeeting(id=acting.id)


class CloseMeeting(ChairAct, frozen=True, kw_only=True):
    def command(self, acting: Acting) -> Command:
        return meeting.CloseMeeting(id=acting.id)


class MoveHardStop(ChairAct, frozen=True, kw_only=True):
    """The interpreters stay until then."""

    to: Instant

    def command(self, acting: Acting) -> Command:
        return hard_stop.MoveHardStop(id=acting.id, to=a_day_of_ours(self.to))


class OpenSegment(ChairAct, frozen=True, kw_only=True):
    segment: Key

    def command(self, acting: Acting) -> Command:
        return segments.OpenSegment(id=acting.id, segment=self.segment)


class CloseSegment(ChairAct, frozen=True, kw_only=True):
    segment: Key

    def command(self, acting: Acting) -> Command:
        return segments.CloseSegment(id=acting.id, segment=self.segment)


class CallPoint(ChairAct, frozen=True, kw_only=True):
    """Those inscribed on the point come first; null takes up the order of the list again."""

    point: Key | None = None

    def command(self, acting: Acting) -> Command:
        return segments.CallPoint(id=acting.id, point=self.point)


class TakeControl(ChairAct, frozen=True, kw_only=True):
    """From then on this token operates the floor, and whoever did so before watches."""

    needs_control = False

    def command(self, acting: Acting) -> Command:
        return TakesControl(id=acting.id, by=acting.by)


ACTS = (
    OpenMeeting
    | SuspendMeeting
    | ResumeMeeting
    | CloseMeeting
    | MoveHardStop
    | OpenSegment
    | CloseSegment
    | CallPoint
    | TakeControl
)
