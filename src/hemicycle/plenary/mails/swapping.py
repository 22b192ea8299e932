"""A mail wishes to exchange places: both sides must write, and nothing happens before the second has (R5)."""

from hemicycle.plenary.event import Event
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.lists.swap import AgreeToSwap, SwapProposed, agree_to_swap
from hemicycle.plenary.mails.asking import put_in_doubt
from hemicycle.plenary.mails.decisions import mail_taken, mail_waits
from hemicycle.plenary.mails.place import concerned
from hemicycle.plenary.mails.taking import Taking, about_the_sender, may_act
from hemicycle.plenary.plenary import Plenary, Swap
from hemicycle.plenary.requests.request import Doubt
from hemicycle.plenary.unfolding import Unfolding


def swap_wished(plenary: Plenary, taking: Taking) -> tuple[Event, ...]:
    own = concerned(plenary, taking.reading)
    pairs = tuple((one, other) for one in own if (other := _partner_in(plenary, taking, one)) is not None)
    if len(pairs) != 1:
        return put_in_doubt(plenary, taking, (Doubt.NOTHING_TO_CHANGE, *taking.reading.doubts))
    ours, theirs = pairs[0]
    if not may_act(plenary, taking, (ours,)):
        found = (doubt for doubt, holds in about_the_sender(plenary, taking, (ours,)) if holds)
        return put_in_doubt(plenary, taking, (*found, *taking.reading.doubts))
    awaited = _awaiting(plenary, ours, theirs)
    unfolding = Unfolding(plenary)
    numbers = (ours.number, theirs.number)
    if awaited is not None:
        unfolding.add(*agree_to_swap(plenary, AgreeToSwap(id="", swap=awaited.number), taking.when))
        unfolding.add(mail_taken(taking.mail.number, numbers, taking.when))
        return unfolding.events
    if _proposed(plenary, ours, theirs) is None:
        unfolding.add(
            SwapProposed(
                at=taking.when,
                swap=len(plenary.swaps) + 1,
                proposer=ours.number,
                partner=theirs.number,
            )
        )
    unfolding.add(mail_waits(taking.mail.number, (Doubt.OTHER_SIDE_MUST_AGREE,), taking.when, numbers))
    return unfolding.events


def _partner_in(plenary: Plenary, taking: Taking, own: Inscription) -> Inscription | None:
    """The national place that the partner holds in the same list, unheard."""
    partner = taking.reading.partner
    if partner is None:
        return None
    place = plenary.places.get((partner.key, None, own.segment))
    found = plenary.inscriptions[place] if place is not None else None
    return found if found is not None and found.heard is None else None


def _awaiting(plenary: Plenary, ours: Inscription, theirs: Inscription) -> Swap | None:
    """An open swap that the other side proposed, which needs only our word."""
    return _open(plenary, proposer=theirs.number, partner=ours.number)


def _proposed(plenary: Plenary, ours: Inscription, theirs: Inscription) -> Swap | None:
    return _open(plenary, proposer=ours.number, partner=theirs.number)


def _open(plenary: Plenary, *, proposer: int, partner: int) -> Swap | None:
    return next(
        (
            swap
            for swap in plenary.swaps.values()
            if swap.open and (swap.proposer, swap.partner) == (proposer, partner)
        ),
        None,
    )
