"""A delegation withdraws, and may undo it with its place intact until the list is final (DESIGN 4.8)."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.lists.lookup import changed, unheard_inscription
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal


class Withdraw(Command, frozen=True, kw_only=True):
    inscription: int


class UndoWithdrawal(Command, frozen=True, kw_only=True):
    inscription: int


class InscriptionWithdrawn(Event, frozen=True, kw_only=True):
    inscription: int


class WithdrawalUndone(Event, frozen=True, kw_only=True):
    inscription: int


@decides(Withdraw)
def withdraw(plenary: Plenary, command: Withdraw, at: datetime) -> tuple[Event, ...]:
    inscription = unheard_inscription(plenary, command.inscription)
    return (InscriptionWithdrawn(at=command.when(at), inscription=inscription.number),)


@applies(InscriptionWithdrawn)
def apply_withdrawn(plenary: Plenary, event: InscriptionWithdrawn) -> Plenary:
    seat = plenary.inscriptions[event.inscription].seat
    freed = replace(plenary, places=plenary.places.delete(seat))
    return changed(freed, event.inscription, withdrawn=True)


def can_be_taken_back(plenary: Plenary, inscription: Inscription) -> bool:
    """Until the list is final, and where the delegation has asked for no other place since."""
    is_gone = inscription.withdrawn and plenary.programme.segment(inscription.segment) is not None
    return is_gone and not plenary.is_final(inscription.segment) and inscription.seat not in plenary.places


@decides(UndoWithdrawal)
def undo_withdrawal(plenary: Plenary, command: UndoWithdrawal, at: datetime) -> tuple[Event, ...]:
    inscription = plenary.inscriptions.get(command.inscription)
    if inscription is None or not inscription.withdrawn:
        raise Refusal("Inscription {number} was not withdrawn.", number=command.inscription)
    if plenary.programme.segment(inscription.segment) is None:
        raise Refusal("The programme has no segment {segment}.", segment=inscription.segment)
    if plenary.is_final(inscription.segment):
        raise Refusal("The list is final; a withdrawal can no longer be undone.")
    if inscription.seat in plenary.places:
        raise Refusal("{name} has asked for a new place since.", name=inscription.delegation.name)
    return (WithdrawalUndone(at=command.when(at), inscription=inscription.number),)


@applies(WithdrawalUndone)
def apply_withdrawal_undone(plenary: Plenary, event: WithdrawalUndone) -> Plenary:
    seat = plenary.inscriptions[event.inscription].seat
    taken = replace(plenary, places=plenary.places.set(seat, event.inscription))
    return changed(taken, event.inscription, withdrawn=False)
