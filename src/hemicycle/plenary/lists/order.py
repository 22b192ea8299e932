"""The order policies: functions over what an inscription stands on."""

import hashlib
import unicodedata
from collections.abc import Callable
from datetime import datetime

from hemicycle.plenary.lists.standing import Standing
from hemicycle.plenary.programme.order import Order, OrderPolicy

Tier = Callable[[Standing], int]
Rest = Callable[[Standing], str]
PlaceKey = tuple[int, int, int, str, datetime, int, tuple[int, ...]]


def place_key(order: Order) -> Callable[[Standing], PlaceKey]:
    """A sorting key: tier by policy, then (moment truncated to the second, position in the ledger), everywhere."""
    tier, rest = _tier(order), _rest(order)

    def key(standing: Standing) -> PlaceKey:
        return (
            standing.shift,
            tier(standing),
            standing.deferred,
            rest(standing),
            standing.moment,
            standing.position,
            standing.after,
        )

    return key


def _tier(order: Order) -> Tier:
    match order.policy:
        case OrderPolicy.GROUPS_FIRST:
            return lambda standing: 0 if standing.speaks_for_group else 1
        case OrderPolicy.BY_CATEGORY:
            sequence = {category: tier for tier, category in enumerate(order.categories)}
            return lambda standing: sequence.get(standing.category, len(sequence))
        case OrderPolicy.BY_RANK:
            return lambda standing: int(standing.rank)
        case OrderPolicy.ALPHABETICAL if order.letter:
            letter = _collated(order.letter)
            return lambda standing: 0 if _collated(standing.name) >= letter else 1
        case _:
            return lambda _: 0


def _rest(order: Order) -> Rest:
    match order.policy:
        case OrderPolicy.ALPHABETICAL:
            return lambda standing: _collated(standing.name)
        case OrderPolicy.LOTS if order.seed:
            seed = order.seed
            return lambda standing: lot(seed, standing.position)
        case _:
            return lambda _: ""


def lot(seed: str, position: int) -> str:
    """The lot of an arrival: SHA-256 over the published seed and the ledger position, so anybody can draw again."""
    return hashlib.sha256(f"{seed}:{position}".encode()).hexdigest()


def _collated(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).casefold()
