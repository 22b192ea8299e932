"""One holding of the floor."""

from datetime import datetime
from enum import StrEnum

from msgspec.structs import replace

from hemicycle.plenary.capacity import Capacity
from hemicycle.plenary.floor.clock import Clock
from hemicycle.plenary.represented import Represented
from hemicycle.plenary.value import Value


class Kind(StrEnum):
    INSCRIBED = "inscribed"
    INVITED = "invited"
    POINT_OF_ORDER = "point-of-order"
    REPLY = "reply"
    ANSWER = "answer"
    """An invited speaker answers what the floor said."""


class Stretch(Value, frozen=True, kw_only=True):
    """From one instant to another, or still going on."""

    start: datetime
    end: datetime | None = None


class Intervention(Value, frozen=True, kw_only=True):
    """`source` is the inscription, seat, point of order or reply that it uses; `spoken` are its running stretches."""

    number: int
    kind: Kind
    source: str
    delegation: Represented
    capacity: Capacity
    segment: str | None
    given: datetime
    clock: Clock
    spoken: tuple[Stretch, ...] = ()
    ended: datetime | None = None
    interrupts: int | None = None

    def started(self, at: datetime) -> "Intervention":
        if self.clock.is_running:
            return self
        return replace(self, clock=self.clock.started(at), spoken=(*self.spoken, Stretch(start=at)))

    def stopped(self, at: datetime) -> "Intervention":
        if not self.clock.is_running:
            return self
        spoken = (*self.spoken[:-1], replace(self.spoken[-1], end=at))
        return replace(self, clock=self.clock.stopped(at), spoken=spoken)

    def finished(self, at: datetime) -> "Intervention":
        return replace(self.stopped(at), ended=at)
