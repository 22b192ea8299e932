"""Finding the inscription that an act means, or saying that there is none."""

from msgspec.structs import replace

from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal


def live_inscription(plenary: Plenary, number: int) -> Inscription:
    """The inscription, still on its list. Raises Refusal."""
    inscription = plenary.inscriptions.get(number)
    if inscription is None:
        raise Refusal("There is no inscription {number}.", number=number)
    if inscription.withdrawn:
        raise Refusal("Inscription {number} was withdrawn.", number=number)
    return inscription


def unheard_inscription(plenary: Plenary, number: int) -> Inscription:
    """The inscription, on its list and not yet heard. Raises Refusal."""
    inscription = live_inscription(plenary, number)
    if inscription.heard is not None:
        raise Refusal("{name} has already been heard.", name=inscription.delegation.name)
    return inscription


def changed(plenary: Plenary, number: int, **changes: object) -> Plenary:
    """The plenary with one inscription changed; a call of the floor that rested on its place is not undone then."""
    undoable = plenary.undoable
    if "standing" in changes and undoable and number in {one.inscription for one in undoable.callings}:
        plenary = replace(plenary, undoable=None)
    inscription: Inscription = replace(plenary.inscriptions[number], **changes)
    return replace(plenary, inscriptions=plenary.inscriptions.set(number, inscription))
