"""Which person may be named: the one rule for records, lists, scripts and what is found (DESIGN 4.17)."""

from hemicycle.plenary.floor.floor import Filled
from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.lists.inscription import OFFICE_SPEAKS, Inscription
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import Speaker


def named_at_place(place: Inscription) -> Speaker | None:
    return place.speaker if place.names_the_speaker else None


def named_in_seat(filled: Filled) -> Speaker | None:
    """Who sits in a seat was never asked for consent: States and organs alone are named."""
    return filled.speaker if filled.delegation.category in OFFICE_SPEAKS else None


def named_speaker(plenary: Plenary, number: int) -> Speaker | None:
    """Of an intervention. None where nobody was named, where the person may not be, and for who rose from the room.

    Of a past plenary those are kept alone who may be named.
    """
    if plenary.reconstructed is not None:
        return plenary.reconstructed.speakers.get(number)
    intervention = plenary.floor.interventions[number]
    match intervention.kind:
        case Kind.INSCRIBED:
            place = plenary.inscriptions.get(int(intervention.source))
            return named_at_place(place) if place is not None else None
        case Kind.INVITED | Kind.ANSWER:
            seat = plenary.seats.get(intervention.source)
            return named_in_seat(seat) if seat is not None else None
        case Kind.POINT_OF_ORDER | Kind.REPLY:
            return None
