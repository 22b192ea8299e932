"""A link of desk or chair is bound to the device that opens it first; nobody else opens it then."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.links.lookup import link_of, with_link
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.visibility import Restricted


class BindLink(Command, frozen=True, kw_only=True):
    """`device` is a digest of what the device alone holds; `issue` the one that it opened."""

    role: Role
    device: str
    issue: int
    subject: str = ""


class LinkBound(Event, frozen=True, kw_only=True):
    role: Role
    subject: Restricted[str] = ""
    device: Restricted[str] = ""


@decides(BindLink)
def bind(plenary: Plenary, command: BindLink, at: datetime) -> tuple[Event, ...]:
    """The same device again changes nothing."""
    link = link_of(plenary, command.role, command.subject)
    if link.revoked or link.issue != command.issue:
        raise Refusal("This link is no longer in force; ask the desk for a new one.")
    if link.device is not None and link.device != command.device:
        raise Refusal("This link was opened on another device before; ask the desk for a new one.")
    if link.device == command.device:
        return ()
    return (
        LinkBound(at=command.when(at), role=command.role, subject=command.subject, device=command.device),
    )


@applies(LinkBound)
def apply_bound(plenary: Plenary, event: LinkBound) -> Plenary:
    link = link_of(plenary, event.role, event.subject)
    return with_link(plenary, event.role, event.subject, replace(link, device=event.device or None))
