"""Somebody leaves a device: its session opens nothing from then on, nor does any copy of it."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.links.lookup import link_of, with_link
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.visibility import Restricted


class LeaveDevice(Command, frozen=True, kw_only=True):
    """`device` is a digest of what the device alone holds; `issue` the one by which it entered."""

    role: Role
    device: str
    issue: int
    subject: str = ""


class DeviceLeft(Event, frozen=True, kw_only=True):
    role: Role
    subject: Restricted[str] = ""
    device: Restricted[str] = ""


@decides(LeaveDevice)
def leave(plenary: Plenary, command: LeaveDevice, at: datetime) -> tuple[Event, ...]:
    """Where the session is over already, nothing changes."""
    link = link_of(plenary, command.role, command.subject)
    if link.revoked or link.issue != command.issue or command.device in link.left:
        return ()
    return (
        DeviceLeft(at=command.when(at), role=command.role, subject=command.subject, device=command.device),
    )


@applies(DeviceLeft)
def apply_left(plenary: Plenary, event: DeviceLeft) -> Plenary:
    """A link that belonged to the device is revoked with it: it may still be read there, and would let in anybody."""
    link = link_of(plenary, event.role, event.subject)
    is_its_own = link.device is not None and link.device == event.device
    left = replace(link, left=link.left | {event.device}, revoked=link.revoked or is_its_own)
    return with_link(plenary, event.role, event.subject, left)
