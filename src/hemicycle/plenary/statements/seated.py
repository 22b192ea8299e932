"""Whose a text is that was filed for an invited seat: it stands on no speakers' list."""

from hemicycle.plenary.capacity import NATIONAL, Capacity
from hemicycle.plenary.represented import Represented
from hemicycle.plenary.value import Value


class Seated(Value, frozen=True, kw_only=True):
    """The seat, and who sat in it when the text was filed: it is nobody else's where the seat is filled anew."""

    seat: str
    delegation: Represented
    capacity: Capacity = NATIONAL
