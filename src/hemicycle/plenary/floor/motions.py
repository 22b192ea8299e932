"""Procedural motions, in the order in which they go before one another.

General Assembly rule 77 and its family: to suspend the meeting, to adjourn it, to adjourn the debate, to close the
debate; each is decided at once, and one that goes before those that are open is put first. What was carried the
chair then does: a motion itself moves nothing on the floor.
"""

from datetime import datetime
from enum import StrEnum

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.floor.acting import must_be_open
from hemicycle.plenary.floor.floor import Motion, MotionKind
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.represented import Represented

PRECEDENCE = (
    MotionKind.SUSPEND_MEETING,
    MotionKind.ADJOURN_MEETING,
    MotionKind.ADJOURN_DEBATE,
    MotionKind.CLOSE_DEBATE,
)


class Outcome(StrEnum):
    CARRIED = "carried"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class MoveMotion(Command, frozen=True, kw_only=True):
    kind: MotionKind
    delegation: Represented


class MotionMoved(Event, frozen=True, kw_only=True):
    motion: int
    kind: MotionKind
    delegation: Represented


class DecideMotion(Command, frozen=True, kw_only=True):
    motion: int
    outcome: Outcome


class MotionDecided(Event, frozen=True, kw_only=True):
    motion: int
    outcome: Outcome


def open_motions(plenary: Plenary) -> tuple[Motion, ...]:
    """Those undecided, the one that is put first before the others."""
    undecided = (one for one in plenary.floor.motions.values() if one.carried is None and not one.withdrawn)
    return tuple(sorted(undecided, key=lambda one: (PRECEDENCE.index(one.kind), one.number)))


@decides(MoveMotion)
def move_motion(plenary: Plenary, command: MoveMotion, at: datetime) -> tuple[Event, ...]:
    must_be_open(plenary)
    if any(one.kind is command.kind for one in open_motions(plenary)):
        raise Refusal("The same motion is open already.")
    return (
        MotionMoved(
            at=command.when(at),
            motion=len(plenary.floor.motions) + 1,
            kind=command.kind,
            delegation=command.delegation,
        ),
    )


@decides(DecideMotion)
def decide_motion(plenary: Plenary, command: DecideMotion, at: datetime) -> tuple[Event, ...]:
    must_be_open(plenary)
    waiting = open_motions(plenary)
    if command.motion not in {one.number for one in waiting}:
        raise Refusal("There is no open motion {number}.", number=command.motion)
    if command.outcome is not Outcome.WITHDRAWN and waiting[0].number != command.motion:
        raise Refusal(
            "The motion of {name} goes before it and is put first.", name=waiting[0].delegation.name
        )
    return (MotionDecided(at=command.when(at), motion=command.motion, outcome=command.outcome),)


@applies(MotionMoved)
def apply_moved(plenary: Plenary, event: MotionMoved) -> Plenary:
    return _with(
        plenary, Motion(number=event.motion, kind=event.kind, delegation=event.delegation, moved=event.at)
    )


@applies(MotionDecided)
def apply_decided(plenary: Plenary, event: MotionDecided) -> Plenary:
    motion = plenary.floor.motions[event.motion]
    if event.outcome is Outcome.WITHDRAWN:
        return _with(plenary, replace(motion, withdrawn=True))
    return _with(plenary, replace(motion, carried=event.outcome is Outcome.CARRIED))


def _with(plenary: Plenary, motion: Motion) -> Plenary:
    floor = replace(plenary.floor, motions=plenary.floor.motions.set(motion.number, motion))
    return replace(plenary, floor=floor)
