"""A mail wishes to exchange places: both sides must write, and nothing happens before the second has (R5)."""

from collections.abc import Iterator

from hemicycle.plenary.event import Event
from hemicycle.plenary.letters.letter import LetterKind
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.lists.swap import AgreeToSwap, SwapProposed, agree_to_swap
from hemicycle.plenary.mails.asking import put_in_doubt
from hemicycle.plenary.mails.decisions import mail_taken, mail_waits
from hemicycle.plenary.mails.place import concerned
from hemicycle.plenary.mails.taking import Taking, about_the_sender, may_act
from hemicycle.plenary.plenary import Plenary, Swap
from hemicycle.plenary.requests.request import Doubt
from hemicycle.plenary.unfolding import Unfolding

Pair = tuple[Inscription, Inscription]
"""The writer's own place, and that of the other side."""


def swap_wished(plenary: Plenary, taking: Taking) -> tuple[Event, ...]:
    pair = _proposed_in_the_letter(plenary, taking) or _named(plenary, taking)
    if pair is None:
        return put_in_doubt(plenary, taking, (Doubt.NOTHING_TO_CHANGE, *taking.reading.doubts))
    ours, theirs = _own_first(plenary, taking, pair)
    if not may_act(plenary, taking, (ours,)):
        found = (doubt for doubt, holds in about_the_sender(plenary, taking, (ours,)) if holds)
        return put_in_doubt(plenary, taking, (*found, *taking.reading.doubts))
    awaited = _open(plenary, proposer=theirs.number, partner=ours.number)
    unfolding = Unfolding(plenary)
    numbers = (ours.number, theirs.number)
    if awaited is not None:
        unfolding.add(*agree_to_swap(plenary, AgreeToSwap(id="", swap=awaited.number), taking.when))
        unfolding.add(mail_taken(taking.mail.number, numbers, taking.when))
        return unfolding.events
    if _open(plenary, proposer=ours.number, partner=theirs.number) is None:
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


def letters_of_open_swaps(plenary: Plenary) -> Iterator[int]:
    """Those that asked the other side whether it agrees."""
    asked = {swap.partner for swap in plenary.swaps.values() if swap.open}
    if not asked:
        return
    for letter in plenary.letters.values():
        if letter.kind is LetterKind.SWAP and not asked.isdisjoint(letter.inscriptions):
            yield letter.number


def _proposed_in_the_letter(plenary: Plenary, taking: Taking) -> Pair | None:
    """Whoever answers our letter about a proposal need not name the other side."""
    letter = plenary.letters.get(taking.reading.letter or 0)
    if letter is None or letter.kind is not LetterKind.SWAP or taking.reading.partner is not None:
        return None
    proposed = [one for one in plenary.swaps.values() if one.open and one.partner in letter.inscriptions]
    if len(proposed) != 1:
        return None
    return plenary.inscriptions[proposed[0].partner], plenary.inscriptions[proposed[0].proposer]


def _named(plenary: Plenary, taking: Taking) -> Pair | None:
    own = concerned(plenary, taking.reading)
    pairs = [(one, other) for one in own if (other := _partner_in(plenary, taking, one)) is not None]
    return pairs[0] if len(pairs) == 1 else None


def _own_first(plenary: Plenary, taking: Taking, pair: Pair) -> Pair:
    """Of the two that are named, the writer's own is the one that its house registered, whichever stands first."""
    one, other = pair
    is_the_others = not may_act(plenary, taking, (one,)) and may_act(plenary, taking, (other,))
    return (other, one) if is_the_others else pair


def _partner_in(plenary: Plenary, taking: Taking, own: Inscription) -> Inscription | None:
    """The national place that the partner holds in the same list, unheard."""
    partner = taking.reading.partner
    if partner is None:
        return None
    place = plenary.places.get((partner.key, None, own.segment))
    found = plenary.inscriptions[place] if place is not None else None
    return found if found is not None and found.heard is None else None


def _open(plenary: Plenary, *, proposer: int, partner: int) -> Swap | None:
    return next(
        (
            swap
            for swap in plenary.swaps.values()
            if swap.open and (swap.proposer, swap.partner) == (proposer, partner)
        ),
        None,
    )
