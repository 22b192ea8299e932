"""What a policy of places makes of a standing."""

from msgspec.structs import replace

from hemicycle.plenary.lists.standing import Standing
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.procedure import Place


def to_the_end(plenary: Plenary, standing: Standing, policy: Place) -> Standing:
    """Behind everybody on the list, or in the category, whoever was sent there before; else as it was.

    Who had been put at the head of the list, and goes to the end of its category, is at the head no more.
    """
    match policy:
        case Place.END_OF_LIST:
            return replace(standing, shift=plenary.next_position, after=())
        case Place.END_OF_CATEGORY:
            shift = max(standing.shift, 0)
            return replace(standing, shift=shift, deferred=plenary.next_position, after=())
        case Place.KEPT | Place.LOST:
            return standing
