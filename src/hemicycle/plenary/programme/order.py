"""How the places of a speakers' list are ordered, and who may have them."""

from enum import StrEnum

from hemicycle.delegations.category import Category
from hemicycle.plenary.value import Value


class OrderPolicy(StrEnum):
    FIRST_COME = "first-come"
    GROUPS_FIRST = "groups-first"
    BY_CATEGORY = "by-category"
    BY_RANK = "by-rank"
    ALPHABETICAL = "alphabetical"
    LOTS = "lots"


class Share(Value, frozen=True, kw_only=True):
    """Places of one category in a segment: `reserved` are kept free for it, `most` is what it may have."""

    category: Category
    reserved: int = 0
    most: int | None = None


class Order(Value, frozen=True, kw_only=True):
    """The order of a list. `categories` is the sequence for by-category; `letter` and `seed` are drawn in public.

    `language` is the language whose alphabet counts for the alphabetical order.
    """

    policy: OrderPolicy = OrderPolicy.FIRST_COME
    categories: tuple[Category, ...] = tuple(Category)
    language: str = "en"
    letter: str | None = None
    seed: str | None = None
    places: int | None = None
    shares: tuple[Share, ...] = ()
