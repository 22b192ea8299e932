"""What became of a place for which a text was filed: delivered, not delivered and not reached are told apart (DESIGN 4.18)."""

from enum import StrEnum

from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.plenary import Phase, Plenary


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


def fate_of_text(plenary: Plenary, inscriptions: tuple[int, ...]) -> Fate:
    """Of a text that was filed for several places: delivered once all that stand were, else what is worst for it."""
    places = [plenary.inscriptions[number] for number in inscriptions]
    fates = {fate(plenary, one) for one in places if not one.withdrawn} or {Fate.NOT_DELIVERED}
    for worst in (Fate.FILED, Fate.NOT_REACHED, Fate.NOT_DELIVERED):
        if worst in fates:
            return worst
    return Fate.DELIVERED
