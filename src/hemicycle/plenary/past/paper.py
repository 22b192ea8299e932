"""What a past plenary is told from."""

from datetime import date

from hemicycle.plenary.value import Value


class Paper(Value, frozen=True, kw_only=True):
    """A document or page; `consulted` is the day on which it was read, since what lies at an address may change."""

    key: str
    title: str
    symbol: str | None = None
    address: str | None = None
    consulted: date


class Cited(Value, frozen=True, kw_only=True):
    """A place in a paper, by its key; `page` is a page or paragraph as one writes it, None for the whole of it."""

    paper: str
    page: str | None = None
