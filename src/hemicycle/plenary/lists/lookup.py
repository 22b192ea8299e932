"""Finding the inscription that an act means, or saying that there is none."""

from msgspec.structs import replace

from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.plenary import Plenary, Swap
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


PLACE = frozenset({"standing", "segment", "withdrawn", "heard", "struck"})
"""What makes a place another than it was, or none."""


def changed(plenary: Plenary, number: int, **changes: object) -> Plenary:
    """The plenary with one inscription changed; a call of the floor that rested on its place is not undone then.

    What was proposed to exchange with the place lapses when it is another than it was.
    """
    before = plenary.inscriptions[number]
    if any(name in PLACE and getattr(before, name) != value for name, value in changes.items()):
        plenary = without_swaps_of(plenary, number)
    undoable = plenary.undoable
    if "standing" in changes and undoable and number in {one.inscription for one in undoable.callings}:
        plenary = replace(plenary, undoable=None)
    inscription: Inscription = replace(before, **changes)
    return replace(plenary, inscriptions=plenary.inscriptions.set(number, inscription))


def without_swaps_of(plenary: Plenary, inscription: int) -> Plenary:
    """Every exchange that is proposed to or by it is open no more."""
    for swap in plenary.swaps.values():
        if swap.open and inscription in {swap.proposer, swap.partner}:
            plenary = with_closed(plenary, swap.number)
    return plenary


def with_closed(plenary: Plenary, swap: int) -> Plenary:
    closed: Swap = replace(plenary.swaps[swap], open=False)
    return replace(plenary, swaps=plenary.swaps.set(swap, closed))
