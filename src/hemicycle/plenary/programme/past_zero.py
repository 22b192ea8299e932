"""What the hall sees of a clock past zero, category by category (DESIGN 4.21)."""

from collections.abc import Iterable
from enum import StrEnum

from hemicycle.delegations.category import Category
from hemicycle.plenary.value import Value


class Shown(StrEnum):
    """The seconds over as they grow, a standing zero, or no digits at all; chair and desk always see the seconds."""

    COUNTING = "counting"
    ZERO = "zero"
    NOTHING = "nothing"


class PastZero(Value, frozen=True, kw_only=True):
    """`category` None is everybody for whom nothing else is said."""

    category: Category | None = None
    shows: Shown = Shown.COUNTING


def shown_past_zero(rules: Iterable[PastZero], category: Category) -> Shown:
    """The rule for the category itself goes before the one for everybody."""
    by_category = {rule.category: rule.shows for rule in rules}
    return by_category.get(category) or by_category.get(None) or Shown.COUNTING
