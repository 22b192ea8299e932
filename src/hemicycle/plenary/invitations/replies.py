"""Who of the invited has replied: by asking for the floor, by any door, or by saying that it will not."""

from hemicycle.plenary.invitations.invitation import Invitation
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.request import Status


def unanswered(plenary: Plenary) -> tuple[Invitation, ...]:
    """Those of whom nothing was heard, in the order of their keys."""
    heard = {
        request.asked.delegation.key
        for request in plenary.requests.values()
        if request.asked.delegation is not None and request.status is not Status.IGNORED
    }
    silent = (one for key, one in plenary.invitations.items() if key not in heard and not one.declined)
    return tuple(sorted(silent, key=lambda one: one.delegation.key))
