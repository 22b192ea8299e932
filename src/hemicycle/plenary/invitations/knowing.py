"""Whether an address is known for a delegation: it was invited, or somebody vouched for its house before."""

from hemicycle.plenary.houses import same_house
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.kept import heard_from


def is_known(plenary: Plenary, delegation: str, address: str | None) -> bool:
    invitation = plenary.invitations.get(delegation)
    if invitation is not None and any(same_house(address, one) for one in invitation.addresses):
        return True
    return any(
        request.vouched and same_house(address, request.sender.address if request.sender else None)
        for request in heard_from(plenary, delegation)
    )
