"""Who spoke, as far as the record may name the person (DESIGN 4.17)."""

from hemicycle.plenary.floor.intervention import Intervention, Kind
from hemicycle.plenary.lists.inscription import OFFICE_SPEAKS
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import Speaker


def named_speaker(plenary: Plenary, intervention: Intervention) -> Speaker | None:
    """None where nobody was named, where the person may not be, and for who rose from the room."""
    match intervention.kind:
        case Kind.INSCRIBED:
            place = plenary.inscriptions.get(int(intervention.source))
            return place.speaker if place is not None and place.names_the_speaker else None
        case Kind.INVITED | Kind.ANSWER:
            seat = plenary.seats.get(intervention.source)
            speaks_in_office = intervention.delegation.category in OFFICE_SPEAKS
            return seat.speaker if seat is not None and speaks_in_office else None
        case Kind.POINT_OF_ORDER | Kind.REPLY:
            return None
