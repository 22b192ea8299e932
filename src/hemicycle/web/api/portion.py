"""Long answers come in portions, each with a link to the next."""

from collections.abc import Callable, Sequence
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta

MOST = 100
USUAL = 50

Limit = Annotated[int, Meta(ge=1, le=MOST)]
Item = TypeVar("Item")


class ByNumber(msgspec.Struct, frozen=True):
    """`after` is taken from the answer before."""

    after: Annotated[int, Meta(ge=0, le=2_147_483_647)] = 0
    limit: Limit = USUAL


class ByName(msgspec.Struct, frozen=True):
    """`after` is taken from the answer before."""

    after: Annotated[str, Meta(max_length=300)] = ""
    limit: Limit = USUAL


def by_number(
    asked: ByNumber, items: Sequence[Item], number: Callable[[Item], int]
) -> tuple[tuple[Item, ...], str | None]:
    """Those behind a number, in the order of their numbers, and what the next portion is asked for by."""
    rest = sorted((one for one in items if number(one) > asked.after), key=number)
    shown = tuple(rest[: asked.limit])
    return shown, str(number(shown[-1])) if len(rest) > len(shown) else None
