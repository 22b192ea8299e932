"""An invited delegation says that it does not wish to speak; it may register all the same."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.visibility import Restricted


class DeclineInvitation(Command, frozen=True, kw_only=True):
    delegation: str


class InvitationDeclined(Event, frozen=True, kw_only=True):
    delegation: Restricted[str]


@decides(DeclineInvitation)
def decline(plenary: Plenary, command: DeclineInvitation, at: datetime) -> tuple[Event, ...]:
    invitation = plenary.invitations.get(command.delegation)
    if invitation is None or invitation.declined:
        raise Refusal("There is no invitation that is open.")
    return (InvitationDeclined(at=command.when(at), delegation=command.delegation),)


@applies(InvitationDeclined)
def apply_declined(plenary: Plenary, event: InvitationDeclined) -> Plenary:
    invitation = replace(plenary.invitations[event.delegation], declined=True)
    return replace(plenary, invitations=plenary.invitations.set(event.delegation, invitation))
