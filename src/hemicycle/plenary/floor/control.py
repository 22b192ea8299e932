"""One operates the floor while the others at the chair's pages watch; control passes visibly."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.visibility import Restricted


class TakeControl(Command, frozen=True, kw_only=True):
    """`by` is whose link it is: empty for the chair, else the officer's name."""

    by: str


class ControlTaken(Event, frozen=True, kw_only=True):
    by: Restricted[str]


@decides(TakeControl)
def take_control(plenary: Plenary, command: TakeControl, at: datetime) -> tuple[Event, ...]:
    if plenary.control == command.by:
        return ()
    return (ControlTaken(at=command.when(at), by=command.by),)


@applies(ControlTaken)
def apply_taken(plenary: Plenary, event: ControlTaken) -> Plenary:
    return replace(plenary, control=event.by)
