"""A part of the plenary with a theme and a speakers' list, and the points inside it."""

from hemicycle.plenary.programme.order import Order
from hemicycle.plenary.value import Value


class Point(Value, frozen=True, kw_only=True):
    """A topic inside a segment that an inscription may name, and that the chair may call together."""

    key: str
    title: str


class Segment(Value, frozen=True, kw_only=True):
    """`key` is short and stable ("1"); `minutes` is the planned length where one is planned.

    `panel_minutes` is what the invited speakers have together, `answering_minutes` what they have for answers at the
    end; None where the house set no budget (DESIGN 4.10).
    """

    key: str
    title: str
    theme: str | None = None
    minutes: int | None = None
    panel_minutes: int | None = None
    answering_minutes: int | None = None
    points: tuple[Point, ...] = ()
    order: Order | None = None
