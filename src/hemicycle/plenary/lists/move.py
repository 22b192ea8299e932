"""The desk moves a place, and says why; everybody else keeps theirs."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.lists.lookup import changed, unheard_inscription
from hemicycle.plenary.lists.standing import Standing
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.visibility import Restricted


class Move(Command, frozen=True, kw_only=True):
    """To right behind another inscription of the list, or to its head where `behind` is None."""

    inscription: int
    behind: int | None
    reason: str


class InscriptionMoved(Event, frozen=True, kw_only=True):
    inscription: int
    standing: Standing
    reason: Restricted[str]


@decides(Move)
def move(plenary: Plenary, command: Move, at: datetime) -> tuple[Event, ...]:
    inscription = unheard_inscription(plenary, command.inscription)
    if not command.reason.strip():
        raise Refusal("Moving a place needs a reason.")
    return (
        InscriptionMoved(
            at=command.when(at),
            inscription=inscription.number,
            standing=_new_standing(plenary, inscription.segment, inscription.number, command),
            reason=command.reason,
        ),
    )


def _new_standing(plenary: Plenary, segment: str, number: int, command: Move) -> Standing:
    if command.behind is None:
        return replace(plenary.inscriptions[number].standing, shift=-plenary.next_position, after=())
    anchor = plenary.inscriptions.get(command.behind)
    if anchor is None or anchor.segment != segment or anchor.number == number or anchor.withdrawn:
        raise Refusal("A place is moved behind another inscription of the same list.")
    return replace(anchor.standing, after=(*anchor.standing.after, -plenary.next_position))


@applies(InscriptionMoved)
def apply_moved(plenary: Plenary, event: InscriptionMoved) -> Plenary:
    return changed(plenary, event.inscription, standing=event.standing)
