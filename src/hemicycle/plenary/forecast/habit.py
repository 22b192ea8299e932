"""What is known of a length of time: the plan counts as some cases, and what is seen in the room soon outweighs it.

The reckoning is the usual one for a mean and a spread that are both unknown: the plan stands for so many cases seen
before, and whatever has been seen is added to them.
"""

from collections.abc import Sequence

from hemicycle.plenary.value import Value

CHANGE = 0.05
"""By which share the rest of a meeting differs from what was seen of it, however much was seen.

Chairs become stricter, texts are shortened because the hour is late, limits are cut (PRACTICE A3.4). Its size is a guess.
"""


class Habit(Value, frozen=True, kw_only=True):
    """How long one takes on average, how doubtful that is, and how far single ones lie from it.

    `doubt` is the variance of the mean: the same error for all that are to come. `spread` is the variance of one
    about the mean: an error that differs from one to the next.
    """

    mean: float
    doubt: float
    spread: float


class Plan(Value, frozen=True, kw_only=True):
    """What is expected before anything is seen.

    `variation` is the standard deviation of one in units of the mean. The mean counts as much as `cases` seen, the
    variation as much as `cases_of_variation`.
    """

    mean: float
    variation: float
    cases: float
    cases_of_variation: float = 4


def learned(plan: Plan, seen: Sequence[float]) -> Habit:
    """The habit after what was seen. A small spread about a small mean counts as much as a large about a large."""
    cases = plan.cases + len(seen)
    mean = (plan.cases * plan.mean + sum(seen)) / cases
    spread = _variation(plan, seen) * mean**2
    return Habit(mean=mean, doubt=spread / cases + (CHANGE * mean) ** 2, spread=spread)


def _variation(plan: Plan, seen: Sequence[float]) -> float:
    """The square of the variation: a mean over the plan's cases and the degrees of freedom of those seen."""
    middle = sum(seen) / max(1, len(seen))
    if middle == 0:
        return plan.variation**2
    planned = plan.cases_of_variation * plan.variation**2
    apart = sum((one / middle - 1) ** 2 for one in seen)
    return (planned + apart) / (plan.cases_of_variation + len(seen) - 1)
