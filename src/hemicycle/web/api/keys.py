"""Idempotency keys: the same key again is the same act, and its first receipt; with anything else it is refused.

The id of the command tells both, the key and what was sent with it, so that the ledger alone remembers them. Both
are digests that nobody outside can make.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from secrets import token_hex

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.links import Links
from hemicycle.web.api.problem import Kind, Trouble

KEY, SENT = 24, 8
"""Characters of either digest in an id."""


class Keys:
    def __init__(self, chamber: Chamber, links: Links) -> None:
        self._chamber = chamber
        self._links = links
        self._read: dict[str, dict[str, str]] = {}
        self._under_way: dict[tuple[str, str], str] = {}

    @contextmanager
    def command(self, plenary: str, key: str, whose: object, sent: object) -> Iterator[str]:
        """The id of the command, until it is recorded. Raises Trouble where the key was used for something else."""
        if not key:
            yield token_hex(16)
            return
        beginning = self._links.act("key", plenary, key, whose)[:KEY]
        name = f"{beginning}{self._links.act('sent', sent)[:SENT]}"
        used = self._under_way.get((plenary, beginning)) or self._recorded(plenary, beginning)
        if used not in {None, name}:
            raise Trouble(
                Kind.KEY_REUSED, "This idempotency key came with something else before; take a new one."
            )
        self._under_way[plenary, beginning] = name
        try:
            yield name
        finally:
            self._under_way.pop((plenary, beginning), None)

    def _recorded(self, plenary: str, beginning: str) -> str | None:
        """What was read once is not read again, for a ledger only grows."""
        read, commands = self._read.setdefault(plenary, {}), self._chamber.commands(plenary)
        for name in islice(commands, len(read), None):
            read[name[:KEY]] = name
        return read.get(beginning)
