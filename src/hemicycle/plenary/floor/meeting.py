"""The meeting opens, is suspended, resumes, perhaps on another day, and closes."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.floor.acting import must_be_open, must_be_ruled, with_intervention
from hemicycle.plenary.floor.intervention import Stretch
from hemicycle.plenary.floor.queue import unheard
from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.plenary.programme.procedure import Unreached
from hemicycle.plenary.refusal import Refusal


class OpenMeeting(Command, frozen=True, kw_only=True):
    pass


class MeetingOpened(Event, frozen=True, kw_only=True):
    pass


class SuspendMeeting(Command, frozen=True, kw_only=True):
    """`until` where the resumption is known; those not heard keep their order until then."""

    until: datetime | None = None


class MeetingSuspended(Event, frozen=True, kw_only=True):
    until: datetime | None
    carried_over: tuple[int, ...]


class ResumeMeeting(Command, frozen=True, kw_only=True):
    pass


class MeetingResumed(Event, frozen=True, kw_only=True):
    pass


class CloseMeeting(Command, frozen=True, kw_only=True):
    pass


class MeetingClosed(Event, frozen=True, kw_only=True):
    """Those not reached, in order, and what becomes of them (DESIGN 4.14)."""

    not_reached: tuple[int, ...]
    fate: Unreached


@decides(OpenMeeting)
def open_meeting(plenary: Plenary, command: OpenMeeting, at: datetime) -> tuple[Event, ...]:
    if plenary.phase is not Phase.PLANNED:
        raise Refusal("The meeting has been opened already.")
    return (MeetingOpened(at=command.when(at)),)


@decides(SuspendMeeting)
def suspend(plenary: Plenary, command: SuspendMeeting, at: datetime) -> tuple[Event, ...]:
    must_be_open(plenary)
    carried_over = tuple(inscription.number for inscription in unheard(plenary))
    return (MeetingSuspended(at=command.when(at), until=command.until, carried_over=carried_over),)


@decides(ResumeMeeting)
def resume(plenary: Plenary, command: ResumeMeeting, at: datetime) -> tuple[Event, ...]:
    if plenary.phase is not Phase.SUSPENDED:
        raise Refusal("The meeting is not suspended.")
    return (MeetingResumed(at=command.when(at)),)


@decides(CloseMeeting)
def close(plenary: Plenary, command: CloseMeeting, at: datetime) -> tuple[Event, ...]:
    if plenary.phase not in {Phase.OPEN, Phase.SUSPENDED}:
        raise Refusal("The meeting is not open.")
    must_be_ruled(plenary)
    if plenary.floor.holder is not None:
        raise Refusal("Somebody has the floor; end the intervention first.")
    return (
        MeetingClosed(
            at=command.when(at),
            not_reached=tuple(inscription.number for inscription in unheard(plenary)),
            fate=plenary.programme.procedure.unreached,
        ),
    )


@applies(MeetingOpened)
def apply_opened(plenary: Plenary, event: MeetingOpened) -> Plenary:
    return _open_from(plenary, event.at)


@applies(MeetingResumed)
def apply_resumed(plenary: Plenary, event: MeetingResumed) -> Plenary:
    return replace(_open_from(plenary, event.at), hard_stop=None, hard_stop_passed=False)


@applies(MeetingSuspended)
def apply_suspended(plenary: Plenary, event: MeetingSuspended) -> Plenary:
    """Whoever has the floor keeps it with a standing clock."""
    speaking = plenary.floor.speaking
    floor = plenary.floor
    if speaking is not None:
        floor = with_intervention(floor, speaking.stopped(event.at))
    suspended = replace(plenary, floor=floor, phase=Phase.SUSPENDED, resumes=event.until)
    return _open_until(suspended, event.at)


@applies(MeetingClosed)
def apply_closed(plenary: Plenary, event: MeetingClosed) -> Plenary:
    return _open_until(replace(plenary, phase=Phase.CLOSED), event.at)


def _open_from(plenary: Plenary, at: datetime) -> Plenary:
    meetings = (*plenary.meetings, Stretch(start=at))
    return replace(plenary, phase=Phase.OPEN, meetings=meetings, resumes=None, undoable=None)


def _open_until(plenary: Plenary, at: datetime) -> Plenary:
    *earlier, last = plenary.meetings
    ended = last if last.end is not None else replace(last, end=at)
    return replace(plenary, meetings=(*earlier, ended), undoable=None)
