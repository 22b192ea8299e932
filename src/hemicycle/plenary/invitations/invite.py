"""The desk enters whom it invites; inviting a delegation again replaces its addresses."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.invitations.invitation import Invitation
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.represented import Represented
from hemicycle.plenary.visibility import Private, Restricted


class InviteDelegations(Command, frozen=True, kw_only=True):
    """Those that are invited already, to the same addresses and in the same language, are left as they are."""

    invitations: tuple[Invitation, ...]


class DelegationInvited(Event, frozen=True, kw_only=True):
    delegation: Restricted[Represented]
    language: Restricted[str]
    addresses: Private[tuple[str, ...]] = ()


@decides(InviteDelegations)
def invite(plenary: Plenary, command: InviteDelegations, at: datetime) -> tuple[Event, ...]:
    if not command.invitations:
        raise Refusal("Nobody is named who could be invited.")
    return tuple(
        DelegationInvited(
            at=command.when(at),
            delegation=one.delegation,
            language=one.language,
            addresses=one.addresses,
        )
        for one in command.invitations
        if not _is_invited(plenary, one)
    )


def _is_invited(plenary: Plenary, invitation: Invitation) -> bool:
    known = plenary.invitations.get(invitation.delegation.key)
    return known is not None and replace(known, declined=False) == replace(invitation, declined=False)


@applies(DelegationInvited)
def apply_invited(plenary: Plenary, event: DelegationInvited) -> Plenary:
    invitation = Invitation(delegation=event.delegation, addresses=event.addresses, language=event.language)
    return replace(plenary, invitations=plenary.invitations.set(event.delegation.key, invitation))
