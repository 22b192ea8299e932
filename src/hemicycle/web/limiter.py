"""How often one address may try something: a bucket that fills again with time."""

import math
from collections import OrderedDict
from collections.abc import Callable

import msgspec

MOST_REMEMBERED = 10_000


class Rate(msgspec.Struct, frozen=True):
    """So many at once, and so many more a minute."""

    most: int
    a_minute: float


class Limiter:
    """`now` counts seconds and never goes back. The addresses that were quiet longest are forgotten first.

    `counted` is what is told to be counted, where that is no address.
    """

    def __init__(self, rate: Rate, now: Callable[[], float], counted: str = "address") -> None:
        self._rate = rate
        self._now = now
        self._counted = counted
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def allows(self, address: str) -> bool:
        """Whether there is one left, which is taken."""
        left = self._filled(address)
        is_allowed = left >= 1
        self._left[address] = (left - 1 if is_allowed else left, self._now())
        self._left.move_to_end(address)
        if len(self._left) > MOST_REMEMBERED:
            self._left.popitem(last=False)
        return is_allowed

    def told(self, address: str) -> dict[str, str]:
        """The headers for whoever had none left: seconds until there is one again, and what the rate is."""
        missing = max(0.0, 1 - self._filled(address))
        seconds = max(1, math.ceil(missing * 60 / self._rate.a_minute))
        window = math.ceil(self._rate.most * 60 / self._rate.a_minute)
        return {
            "retry-after": str(seconds),
            "ratelimit": f'"{self._counted}";r=0;t={seconds}',
            "ratelimit-policy": f'"{self._counted}";q={self._rate.most};w={window}',
        }

    def _filled(self, address: str) -> float:
        left, since = self._left.get(address, (float(self._rate.most), self._now()))
        return min(self._rate.most, left + (self._now() - since) / 60 * self._rate.a_minute)
