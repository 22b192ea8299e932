"""A sender whose domain looks like that of a house we know for its delegation, and is not of it."""

from collections.abc import Iterator

from hemicycle.plenary.houses import domain_of, same_house
from hemicycle.plenary.lookalikes import looks_like, mixes_alphabets, spelt
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.kept import heard_from
from hemicycle.plenary.value import Value


class Imitation(Value, frozen=True, kw_only=True):
    """`spelt` is the sender's domain so that it can be told apart; `of` the one it looks like, None where it mixes alphabets."""

    spelt: str
    of: str | None = None


def imitation(plenary: Plenary, delegation: str | None, address: str | None) -> Imitation | None:
    """None for nearly everybody, and for a house from which this delegation has written before."""
    if address is None:
        return None
    domain, known = domain_of(address), tuple(_known(plenary, delegation))
    if any(same_house(address, one) for one in known):
        return None
    of = next((one for one in map(domain_of, known) if looks_like(domain, one)), None)
    return Imitation(spelt=spelt(domain), of=of) if of is not None or mixes_alphabets(domain) else None


def _known(plenary: Plenary, delegation: str | None) -> Iterator[str]:
    """Where it was invited, and from where it has asked for what it was given or vouched for."""
    if delegation is None:
        return
    invitation = plenary.invitations.get(delegation)
    if invitation is not None:
        yield from invitation.addresses
    for request in heard_from(plenary, delegation):
        if request.sender is not None and request.sender.address is not None:
            yield request.sender.address
