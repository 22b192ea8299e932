"""What is left of something that has begun: the longer it has lasted, the longer it will, in a skewed world.

Lengths are taken as lognormal: none is negative, and few are very long.
"""

from math import erfc, exp, log, sqrt

from hemicycle.plenary.value import Value

HARDLY_ANY = 1e-6
"""Below this share of cases that last so long, the limit of the distribution stands for it."""

SHORTEST = 0.001
"""Seconds below which nothing is left to be told apart."""

EXACT = 0.001
"""Below this standard deviation, as a share of the mean, a length is taken as known."""


class Length(Value, frozen=True, kw_only=True):
    """Seconds, and their variance."""

    mean: float
    variance: float


def remaining(whole: Length, elapsed: float) -> Length:
    """The rest of a length of which so many seconds have gone."""
    if whole.mean < SHORTEST or whole.variance < (EXACT * whole.mean) ** 2:
        return Length(mean=max(0, whole.mean - elapsed), variance=0)
    if elapsed <= 0:
        return whole
    width = sqrt(log(1 + whole.variance / whole.mean**2))
    middle = log(whole.mean) - width**2 / 2
    depth = (log(elapsed) - middle) / width
    lasting = _above(depth)
    if lasting < HARDLY_ANY:
        rest = elapsed * width / depth
        return Length(mean=rest, variance=rest**2)
    first = whole.mean * _above(depth - width) / lasting
    second = exp(2 * middle + 2 * width**2) * _above(depth - 2 * width) / lasting
    return Length(mean=max(0, first - elapsed), variance=max(0, second - first**2))


def _above(depth: float) -> float:
    """The share of a normal distribution that lies above so many standard deviations."""
    return erfc(depth / sqrt(2)) / 2
