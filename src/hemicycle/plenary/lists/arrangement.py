"""The list of a segment as it stands: who has a place, in order, and who waits for one."""

from collections import Counter

from hemicycle.delegations.category import Category
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.lists.order import place_key
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.order import Order
from hemicycle.plenary.value import Value


class Arrangement(Value, frozen=True, kw_only=True):
    """`listed` have places, the first first; `waiting` would be next if a reserved or capped place came free."""

    listed: tuple[Inscription, ...]
    waiting: tuple[Inscription, ...] = ()

    def place(self, number: int) -> int | None:
        """The place of an inscription, counted from 1; None while it waits."""
        return next((place for place, one in enumerate(self.listed, 1) if one.number == number), None)


def arrange(inscriptions: list[Inscription], order: Order) -> Arrangement:
    """Where a swap and a change of segment left two with the same standing, the first inscribed comes first."""
    key = place_key(order)
    ordered = sorted(inscriptions, key=lambda one: (key(one.standing), one.number))
    if order.places is None and not order.shares:
        return Arrangement(listed=tuple(ordered))
    return _within_places(ordered, order)


def _within_places(ordered: list[Inscription], order: Order) -> Arrangement:
    """In order, each takes a place unless its category has all it may have, or the rest is reserved for others."""
    most = {share.category: share.most for share in order.shares}
    reserved = {share.category: share.reserved for share in order.shares}
    taken: Counter[Category] = Counter()
    listed: list[Inscription] = []
    waiting: list[Inscription] = []
    for inscription in ordered:
        category = inscription.delegation.category
        cap = most.get(category)
        kept_for_others = sum(
            max(0, number - taken[other]) for other, number in reserved.items() if other != category
        )
        capped = cap is not None and taken[category] >= cap
        full = order.places is not None and order.places - len(listed) - kept_for_others <= 0
        if capped or full:
            waiting.append(inscription)
        else:
            listed.append(inscription)
            taken[category] += 1
    return Arrangement(listed=tuple(listed), waiting=tuple(waiting))


def speakers_list(plenary: Plenary, segment: str) -> Arrangement:
    """The speakers' list of a segment, heard speakers included, withdrawn ones not."""
    inscriptions = [
        inscription
        for inscription in plenary.inscriptions.values()
        if inscription.segment == segment and not inscription.withdrawn
    ]
    return arrange(inscriptions, plenary.programme.order_of(segment))
