"""A sentence in a speech is a candidate; it is nobody's commitment, and nobody's to read, until the delegation confirms it."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.commitments.commitment import Commitment
from hemicycle.plenary.commitments.lookup import commitment, must_be_worded
from hemicycle.plenary.commitments.wording import Wording
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.represented import Represented
from hemicycle.plenary.visibility import Restricted


class MarkCandidate(Command, frozen=True, kw_only=True):
    """By the desk, from what was said or filed, also long after the meeting."""

    delegation: Represented
    wording: Wording


class CandidateMarked(Event, frozen=True, kw_only=True):
    """Nobody learns of whom it is, or what it says, before the delegation has confirmed it."""

    number: int
    delegation: Restricted[Represented | None] = None
    wording: Restricted[Wording | None] = None


class ConfirmCommitment(Command, frozen=True, kw_only=True):
    """By the delegation, through its link."""

    number: int


class CommitmentConfirmed(Event, frozen=True, kw_only=True):
    """It carries the whole wording, which is public and stays as it is from here on."""

    number: int
    delegation: Represented
    wording: Wording


class DeclineCommitment(Command, frozen=True, kw_only=True):
    number: int


class CommitmentDeclined(Event, frozen=True, kw_only=True):
    number: int


class OfferCommitment(Command, frozen=True, kw_only=True):
    """By the delegation itself: what it says so is confirmed as it is said."""

    delegation: Represented
    wording: Wording


@decides(MarkCandidate)
def mark(plenary: Plenary, command: MarkCandidate, at: datetime) -> tuple[Event, ...]:
    must_be_worded(plenary, command.wording)
    number = len(plenary.commitments) + 1
    return (
        CandidateMarked(
            at=command.when(at), number=number, delegation=command.delegation, wording=command.wording
        ),
    )


@applies(CandidateMarked)
def apply_marked(plenary: Plenary, event: CandidateMarked) -> Plenary:
    if event.delegation is None or event.wording is None:
        return plenary
    marked = Commitment(
        number=event.number, delegation=event.delegation, wording=event.wording, marked=event.at
    )
    return replace(plenary, commitments=plenary.commitments.set(event.number, marked))


@decides(ConfirmCommitment)
def confirm(plenary: Plenary, command: ConfirmCommitment, at: datetime) -> tuple[Event, ...]:
    candidate = _waiting(plenary, command.number)
    return (
        CommitmentConfirmed(
            at=command.when(at),
            number=candidate.number,
            delegation=candidate.delegation,
            wording=candidate.wording,
        ),
    )


@applies(CommitmentConfirmed)
def apply_confirmed(plenary: Plenary, event: CommitmentConfirmed) -> Plenary:
    before = plenary.commitments.get(event.number)
    confirmed = Commitment(
        number=event.number,
        delegation=event.delegation,
        wording=event.wording,
        marked=before.marked if before is not None else event.at,
        confirmed=event.at,
    )
    return replace(plenary, commitments=plenary.commitments.set(event.number, confirmed))


@decides(DeclineCommitment)
def decline(plenary: Plenary, command: DeclineCommitment, at: datetime) -> tuple[Event, ...]:
    candidate = _waiting(plenary, command.number)
    return (CommitmentDeclined(at=command.when(at), number=candidate.number),)


@applies(CommitmentDeclined)
def apply_declined(plenary: Plenary, event: CommitmentDeclined) -> Plenary:
    if event.number not in plenary.commitments:
        return plenary
    declined = replace(plenary.commitments[event.number], declined=event.at)
    return replace(plenary, commitments=plenary.commitments.set(event.number, declined))


@decides(OfferCommitment)
def offer(plenary: Plenary, command: OfferCommitment, at: datetime) -> tuple[Event, ...]:
    must_be_worded(plenary, command.wording)
    number = len(plenary.commitments) + 1
    return (
        CommitmentConfirmed(
            at=command.when(at), number=number, delegation=command.delegation, wording=command.wording
        ),
    )


def _waiting(plenary: Plenary, number: int) -> Commitment:
    found = commitment(plenary, number)
    if not found.waits:
        raise Refusal("It has been answered already.")
    return found
