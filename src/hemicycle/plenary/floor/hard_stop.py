"""The hard stop, when the interpreters leave, stands beside the planned end (DESIGN 4.13)."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.floor.acting import must_be_open
from hemicycle.plenary.floor.sittings import hard_stop_in_force
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal


class PassHardStop(Command, frozen=True, kw_only=True):
    """The timed act at the hard stop; whoever has the floor finishes, nobody gets it any more."""


class HardStopPassed(Event, frozen=True, kw_only=True):
    instant: datetime


class MoveHardStop(Command, frozen=True, kw_only=True):
    """The interpreters stay longer."""

    to: datetime


class HardStopMoved(Event, frozen=True, kw_only=True):
    to: datetime


@decides(PassHardStop)
def pass_hard_stop(plenary: Plenary, command: PassHardStop, at: datetime) -> tuple[Event, ...]:
    instant = hard_stop_in_force(plenary)
    if instant is None or plenary.hard_stop_passed or at < instant:
        return ()
    return (HardStopPassed(at=command.when(at), instant=instant),)


@decides(MoveHardStop)
def move_hard_stop(plenary: Plenary, command: MoveHardStop, at: datetime) -> tuple[Event, ...]:
    must_be_open(plenary)
    if command.to <= at:
        raise Refusal("A hard stop lies ahead.")
    return (HardStopMoved(at=command.when(at), to=command.to),)


@applies(HardStopPassed)
def apply_passed(plenary: Plenary, event: HardStopPassed) -> Plenary:  # noqa: ARG001 - the fact is the event
    return replace(plenary, hard_stop_passed=True)


@applies(HardStopMoved)
def apply_moved(plenary: Plenary, event: HardStopMoved) -> Plenary:
    return replace(plenary, hard_stop=event.to, hard_stop_passed=False)
