"""What every act of the floor has in common: it can be refused, and the last one undone."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.floor.floor import Calling, Floor, Undoable
from hemicycle.plenary.floor.intervention import Intervention, Kind
from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.plenary.refusal import Refusal


def must_be_open(plenary: Plenary) -> None:
    match plenary.phase:
        case Phase.PLANNED:
            raise Refusal("The meeting is not open yet.")
        case Phase.SUSPENDED:
            raise Refusal("The meeting is suspended; resume it first.")
        case Phase.CLOSED:
            raise Refusal("The meeting is closed.")
        case Phase.OPEN:
            return


def must_be_ruled(plenary: Plenary) -> None:
    """No point of order is before the chair: each is ruled on before anything else goes on."""
    floor = plenary.floor
    raising = floor.speaking is not None and floor.speaking.kind is Kind.POINT_OF_ORDER
    if raising or floor.interrupted or floor.awaits_ruling is not None:
        raise Refusal("A point of order awaits its ruling.")


def the_holder(plenary: Plenary, intervention: int) -> Intervention:
    """The intervention that an act means, if it has the floor: a stale console ends nobody else's speech."""
    speaking = plenary.floor.speaking
    if speaking is None or speaking.number != intervention:
        raise Refusal("The floor has changed meanwhile; look again.")
    return speaking


def acted(plenary: Plenary, floor: Floor, at: datetime, callings: tuple[Calling, ...] = ()) -> Plenary:
    """The plenary after an act of the floor, with what it takes to undo it."""
    undoable = Undoable(position=plenary.next_position, at=at, before=plenary.floor, callings=callings)
    return replace(plenary, floor=floor, undoable=undoable)


def with_intervention(floor: Floor, intervention: Intervention) -> Floor:
    return replace(floor, interventions=floor.interventions.set(intervention.number, intervention))
