"""Speakers whom the programme invites: a track of their own, not on the first-come list (DESIGN 4.10)."""

from hemicycle.delegations.category import Category
from hemicycle.plenary.value import Value


class InvitedSeat(Value, frozen=True, kw_only=True):
    """A named delegation, or an open seat with a category and who nominates for it.

    `seconds` is the seat's own limit; absent, the seat has no limit unless the limits bind invited seats too.
    """

    key: str
    segment: str
    delegation: str | None = None
    category: Category | None = None
    nominator: str | None = None
    title: str | None = None
    seconds: int | None = None
