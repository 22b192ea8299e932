"""How many connections one address may hold, and all together; of streams fewer, and how often it may begin one."""

from collections import Counter
from collections.abc import Callable, Mapping
from time import monotonic

from hemicycle.network import line_of
from hemicycle.settings import LimitSettings
from hemicycle.web.limiter import Limiter, Rate


class Guard:
    """Those in front of the house are not counted: what they let through is theirs, and streams say for whom they are.

    Streams are begun as often as pages are asked for, and counted apart: they go by another way than these.
    """

    def __init__(self, limits: LimitSettings, now: Callable[[], float] = monotonic) -> None:
        self.limits = limits
        self._begun = Limiter(Rate(most=2 * limits.pages_a_minute, a_minute=limits.pages_a_minute), now)
        self._proxies = frozenset(limits.in_front)
        self._all = 0
        self._connections: Counter[str] = Counter()
        self._streams: Counter[str] = Counter()

    def lets_in(self, address: str) -> bool:
        """Whether a connection has a place, which it then has until `lets_go`."""
        if self._all >= self.limits.connections or self.is_full_for(address):
            return False
        self._all += 1
        if address not in self._proxies:
            self._connections[line_of(address)] += 1
        return True

    def is_full_for(self, address: str) -> bool:
        """Whether it holds as many connections as one may."""
        return self._connections.get(line_of(address), 0) >= self.limits.connections_of_one

    def lets_go(self, address: str) -> None:
        self._all -= 1
        if address not in self._proxies:
            _less(self._connections, line_of(address))

    def lets_follow(self, address: str) -> bool:
        """Whether a stream has a place, which it then has until `stops_following`."""
        line = line_of(address)
        if address in self._proxies:
            return True
        if self._streams.get(line, 0) >= self.limits.streams_of_one or not self._begun.allows(line):
            return False
        self._streams[line] += 1
        return True

    def stops_following(self, address: str) -> None:
        if address not in self._proxies:
            _less(self._streams, line_of(address))

    def asking(self, peer: str, headers: Mapping[str, str]) -> str:
        """Whose a connection is: its other end's, or whom a proxy there names last that is no proxy itself."""
        if peer not in self._proxies:
            return peer
        named = [one.strip() for one in headers.get("x-forwarded-for", "").split(",")]
        return next((one for one in reversed(named) if one and one not in self._proxies), peer)


def _less(counts: Counter[str], line: str) -> None:
    counts[line] -= 1
    if counts[line] <= 0:
        del counts[line]
