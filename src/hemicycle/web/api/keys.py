"""Idempotency keys: the same key again is the same act, and its first receipt; with anything else it is refused.

The id of the command tells both, the key and what was sent with it, so that the ledger alone remembers them. Both
are digests that nobody outside can make.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from secrets import token_hex

import msgspec

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.links import Links
from hemicycle.web.api.problem import Kind, Trouble

KEY, SENT = 24, 8
"""Characters of either digest in an id."""


class Keys:
    def __init__(self, chamber: Chamber, links: Links) -> None:
        self._chamber = chamber
        self._links = links
        self._read: dict[str, _Read] = {}
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
        steps = self._chamber.steps(plenary)
        read = self._read.get(plenary)
        if read is None or read.steps is not steps:
            read = self._read[plenary] = _Read(steps)
        for step in steps[read.number :]:
            read.commands[step.command[:KEY]] = step.command
        read.number = len(steps)
        return read.commands.get(beginning)


class _Read(msgspec.Struct):
    """The commands of a plenary as far as they were read, by how they begin."""

    steps: object
    number: int = 0
    commands: dict[str, str] = msgspec.field(default_factory=dict)
