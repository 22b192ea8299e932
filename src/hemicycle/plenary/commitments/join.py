"""Others join a commitment that its delegation left open."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.commitments.lookup import confirmed_commitment
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.represented import Represented


class JoinCommitment(Command, frozen=True, kw_only=True):
    """By the delegation that joins, through its link."""

    number: int
    delegation: Represented


class CommitmentJoined(Event, frozen=True, kw_only=True):
    number: int
    delegation: Represented


@decides(JoinCommitment)
def join(plenary: Plenary, command: JoinCommitment, at: datetime) -> tuple[Event, ...]:
    found = confirmed_commitment(plenary, command.number)
    if not found.wording.is_open:
        raise Refusal("This commitment is not open to others.")
    own = {found.delegation.key, *(one.key for one, _ in found.joined)}
    if command.delegation.key in own:
        return ()
    return (CommitmentJoined(at=command.when(at), number=found.number, delegation=command.delegation),)


@applies(CommitmentJoined)
def apply_joined(plenary: Plenary, event: CommitmentJoined) -> Plenary:
    found = plenary.commitments[event.number]
    joined = replace(found, joined=(*found.joined, (event.delegation, event.at)))
    return replace(plenary, commitments=plenary.commitments.set(event.number, joined))
