"""Who calls at a mail door: sessions by host and in all, mails a minute of one host, bytes that are held for all."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from hemicycle.network import line_of, plain_address
from hemicycle.settings import LimitSettings

MOST_HELD = 400_000_000
"""Bytes of mails that are coming in, all sessions together: each may send tens of megabytes at once."""
MOST_REMEMBERED = 10_000


class Held:
    """What one mail holds of the room that all share."""

    def __init__(self, callers: "Callers") -> None:
        self._callers = callers
        self._size = 0
        self.is_too_much = False

    def more(self, size: int) -> bool:
        """Whether there is room; once there was none the mail is not taken, and holds nothing."""
        if self.is_too_much or self._callers.held + size > MOST_HELD:
            self.is_too_much = True
            self.let_go()
            return False
        self._callers.held += size
        self._size += size
        return True

    def let_go(self) -> None:
        self._callers.held -= self._size
        self._size = 0


class Callers:
    """`now` counts seconds. Those in front of the house, a mail exchanger on its machine, are not counted.

    A host is a plain address, and counted by its line.
    """

    def __init__(self, limits: LimitSettings, now: Callable[[], float]) -> None:
        self.held = 0
        self._limits = limits
        self._in_front = frozenset(map(plain_address, limits.proxies))
        self._now = now
        self._sessions: Counter[str] = Counter()
        self._minutes: dict[str, tuple[int, int]] = {}

    @property
    def sessions(self) -> int:
        return self._sessions.total()

    def lets_in(self, host: str) -> bool:
        """Whether a session has a place, which it then has until `lets_go`."""
        is_full = self.sessions >= self._limits.mail_sessions
        of_one = self._sessions.get(line_of(host), 0) >= self._limits.mail_sessions_of_one
        if is_full or (of_one and host not in self._in_front):
            return False
        self._sessions[line_of(host)] += 1
        return True

    def lets_go(self, host: str) -> None:
        line = line_of(host)
        self._sessions[line] -= 1
        if self._sessions[line] <= 0:
            del self._sessions[line]

    def lets_send(self, host: str) -> bool:
        """Whether one mail more may come within this minute."""
        if host in self._in_front:
            return True
        line, minute = line_of(host), int(self._now() // 60)
        since, sent = self._minutes.get(line, (minute, 0))
        sent = sent if since == minute else 0
        if sent >= self._limits.mails_a_minute_of_one:
            return False
        if len(self._minutes) >= MOST_REMEMBERED:
            self._minutes.clear()
        self._minutes[line] = (minute, sent + 1)
        return True

    @contextmanager
    def holding(self) -> Iterator[Held]:
        held = Held(self)
        try:
            yield held
        finally:
            held.let_go()
