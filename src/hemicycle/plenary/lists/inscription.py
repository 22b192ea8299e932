"""A place on the speakers' list of one segment."""

from hemicycle.plenary.capacity import Capacity
from hemicycle.plenary.lists.standing import Standing
from hemicycle.plenary.represented import Represented, Speaker
from hemicycle.plenary.value import Value

Seat = tuple[str, str | None, str]
"""Delegation, group spoken for, segment: there is one place in each capacity in each segment."""


class Inscription(Value, frozen=True, kw_only=True):
    """`heard` is the intervention that used the place; `limit` the seconds set for this one inscription alone."""

    number: int
    request: int
    delegation: Represented
    capacity: Capacity
    segment: str
    standing: Standing
    points: tuple[str, ...] = ()
    speaker: Speaker | None = None
    limit: int | None = None
    withdrawn: bool = False
    absences: int = 0
    struck: bool = False
    heard: int | None = None

    @property
    def seat(self) -> Seat:
        return (self.delegation.key, self.capacity.group, self.segment)

    @property
    def awaits_the_floor(self) -> bool:
        return not self.withdrawn and not self.struck and self.heard is None
