"""How long an intervention may be: limits differ by segment, category and capacity (PRACTICE A2)."""

from hemicycle.delegations.category import Category
from hemicycle.plenary.capacity import Capacity
from hemicycle.plenary.value import Value


class Limit(Value, frozen=True, kw_only=True):
    """Seconds allowed, for whom: a field left out means any."""

    seconds: int
    category: Category | None = None
    segment: str | None = None
    for_groups: bool | None = None

    def applies(self, *, category: Category, segment: str, capacity: Capacity) -> bool:
        return (
            self.category in (None, category)
            and self.segment in (None, segment)
            and self.for_groups in (None, not capacity.is_national)
        )

    def covers(self, other: "Limit") -> bool:
        """Whether everybody whom the other limit names is named by this one too."""
        return (
            self.category in (None, other.category)
            and self.segment in (None, other.segment)
            and self.for_groups in (None, other.for_groups)
        )

    @property
    def precision(self) -> tuple[bool, bool, bool]:
        """The more exactly a limit names its speakers, the more it counts; speaking for a group counts most."""
        return (self.for_groups is not None, self.category is not None, self.segment is not None)


def limit_for(
    limits: tuple[Limit, ...], *, category: Category, segment: str, capacity: Capacity
) -> int | None:
    """Seconds of the most exact limit that applies, the last one stated among equals; None for no limit."""
    applying = [
        limit for limit in limits if limit.applies(category=category, segment=segment, capacity=capacity)
    ]
    return max(reversed(applying), key=lambda limit: limit.precision).seconds if applying else None


def superseded_by(limits: tuple[Limit, ...], new: Limit) -> tuple[Limit, ...]:
    """The limits in force once a new one is set: it replaces all that it covers."""
    return (*(limit for limit in limits if not new.covers(limit)), new)
