"""A link as the plenary keeps it: which issue of it is in force, and the device that opened it first."""

from enum import StrEnum

from hemicycle.plenary.value import Value


class Role(StrEnum):
    """What a link opens. A subject tells several of one role apart: the colleague, the delegation, the request."""

    DESK = "desk"
    CHAIR = "chair"
    SCREEN = "screen"
    BOOTH = "booth"
    DELEGATION = "delegation"
    REQUEST = "request"
    COPY = "copy"
    """The embassy in copy: the second witness of every request."""


BOUND = frozenset({Role.DESK, Role.CHAIR})
"""Their links belong to the device that opened them first."""

LinkName = tuple[Role, str]
"""Role and subject."""


class Link(Value, frozen=True, kw_only=True):
    """`issue` counts from 1, which needs no event; an older issue opens nothing. Devices are digests.

    `device` is the one to which it belongs, `left` are those that somebody has left since it was issued.
    """

    issue: int = 1
    revoked: bool = False
    device: str | None = None
    left: frozenset[str] = frozenset()
