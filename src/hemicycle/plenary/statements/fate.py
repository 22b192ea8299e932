"""What became of a place for which a text was filed: delivered, not delivered and not reached are told apart (DESIGN 4.18)."""

from enum import StrEnum

from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.plenary import Filed, Phase, Plenary
from hemicycle.plenary.statements.places import places_of_text


class Fate(StrEnum):
    FILED = "filed"
    """Its turn may still come."""
    DELIVERED = "delivered"
    NOT_DELIVERED = "not-delivered"
    """Withdrawn, or absent when called and not heard since."""
    NOT_REACHED = "not-reached"


def fate(plenary: Plenary, place: Inscription) -> Fate:
    """Of one place. It is delivered when the floor that was given to it has ended."""
    if place.heard is not None:
        ended = plenary.floor.interventions[place.heard].ended is not None
        return Fate.DELIVERED if ended else Fate.FILED
    if place.withdrawn:
        return Fate.NOT_DELIVERED
    if plenary.phase is not Phase.CLOSED:
        return Fate.FILED
    return Fate.NOT_DELIVERED if place.absences else Fate.NOT_REACHED


def fate_of_text(plenary: Plenary, filed: Filed) -> Fate:
    """Of a text that was filed for several places: delivered once all that stand were, else what is worst for it."""
    if filed.seated is not None:
        return _fate_in_seat(plenary, filed)
    places = [plenary.inscriptions[number] for number in places_of_text(plenary, filed)]
    if not places and plenary.phase is not Phase.CLOSED:
        return Fate.FILED
    fates = {fate(plenary, one) for one in places if not one.withdrawn} or {Fate.NOT_DELIVERED}
    for worst in (Fate.FILED, Fate.NOT_REACHED, Fate.NOT_DELIVERED):
        if worst in fates:
            return worst
    return Fate.DELIVERED


def heard_in(plenary: Plenary, filed: Filed) -> tuple[int, ...]:
    """The interventions that it belongs to, as far as the floor was given."""
    seated = filed.seated
    if seated is None:
        heard = (plenary.inscriptions[number].heard for number in places_of_text(plenary, filed))
        return tuple(number for number in heard if number is not None)
    return tuple(
        number
        for number, one in sorted(plenary.floor.interventions.items())
        if (one.kind, one.source, one.delegation) == (Kind.INVITED, seated.seat, seated.delegation)
    )


def _fate_in_seat(plenary: Plenary, filed: Filed) -> Fate:
    """Whoever is invited is called once; who was not stays not reached."""
    ended = [plenary.floor.interventions[number].ended for number in heard_in(plenary, filed)]
    if ended:
        return Fate.DELIVERED if ended[-1] is not None else Fate.FILED
    return Fate.NOT_REACHED if plenary.phase is Phase.CLOSED else Fate.FILED
