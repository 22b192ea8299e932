"""Idempotency keys: the same key again is the same act, and its first receipt; with anything else it is refused.

The id of the command tells both, the key and what was sent with it, so that the ledger alone remembers them. Both
are digests that nobody outside can make. Of two nodes that are brought one key the ledger takes one first, and the
other decides again behind it: so whether the key is free is asked at each decision.
"""

from collections.abc import Callable
from itertools import islice
from secrets import token_hex

import msgspec

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.links import Links
from hemicycle.chamber.pending import Forestalled, always

KEY, SENT = 24, 8
"""Characters of either digest in an id."""


class Keyed(msgspec.Struct, frozen=True):
    """`id` of a command; whether its key `is_free`, or has brought nothing else."""

    id: str
    is_free: Callable[[], bool]


class Keys:
    def __init__(self, chamber: Chamber, links: Links) -> None:
        self._chamber = chamber
        self._links = links
        self._read: dict[str, dict[str, str]] = {}

    def command(self, plenary: str, key: str, whose: object, sent: object) -> Keyed:
        """Raises Forestalled where the key has brought something else already."""
        if not key:
            return Keyed(token_hex(16), always)
        beginning = self._links.act("key", plenary, key, whose)[:KEY]
        name = f"{beginning}{self._links.act('sent', sent)[:SENT]}"

        def is_free() -> bool:
            return self._used(plenary, beginning) in {None, name}

        if not is_free():
            raise Forestalled
        return Keyed(name, is_free)

    def _used(self, plenary: str, beginning: str) -> str | None:
        """The id of the command that the key has brought, durable or not."""
        under_way = (one for one in self._chamber.under_way(plenary) if one.startswith(beginning))
        return self._recorded(plenary, beginning) or next(under_way, None)

    def _recorded(self, plenary: str, beginning: str) -> str | None:
        """What was read once is not read again, for a ledger only grows."""
        read, commands = self._read.setdefault(plenary, {}), self._chamber.commands(plenary)
        for name in islice(commands, len(read), None):
            read[name[:KEY]] = name
        return read.get(beginning)
