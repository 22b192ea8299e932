"""The record is about what is over."""

from hemicycle.plenary.floor.intervention import Intervention
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal


def ended_intervention(plenary: Plenary, number: int) -> Intervention:
    """Raises Refusal for one that never was, that was undone, or that still goes on."""
    found = plenary.floor.interventions.get(number)
    if found is None:
        raise Refusal("There is no such intervention.")
    if found.ended is None:
        raise Refusal("{name} has not ended.", name=found.delegation.name)
    return found
