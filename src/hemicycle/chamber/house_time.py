"""House time: arrivals, floor and deadlines. Anchored at start and counted monotonically from there.

A rehearsal is a house with its own start and speed, and may skip empty days.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Protocol


class HouseTime(Protocol):
    @property
    def speed(self) -> float:
        """Seconds of the house for one second of the machine."""

    def now(self) -> datetime:
        """Aware, UTC."""


class AnchoredTime:
    """Counts from an anchor; a change of the machine's wall clock does not move it.

    It `is_real` where it began with what the machine took for now, and goes at its speed.
    """

    def __init__(
        self,
        anchor: datetime | None = None,
        speed: float = 1.0,
        counted: Callable[[], float] = monotonic,
    ) -> None:
        self.is_real = anchor is None and speed == 1.0
        self._anchor = anchor or datetime.now(UTC)
        self._counted = counted
        self._from = counted()
        self._earliest = self._anchor
        self.speed = speed

    def now(self) -> datetime:
        return max(self._earliest, self._counted_on())

    def begin(self, moment: datetime) -> None:
        """It is this moment now, by another clock, wherever that is: nobody was told the time before."""
        self._anchor, self._from = moment, self._counted()
        self._earliest = moment

    def agree(self, moment: datetime) -> None:
        """It is this moment now, by another clock. Where that is behind, house time stands still until it is there."""
        self._earliest = self.now()
        self._anchor, self._from = moment, self._counted()

    def stands(self) -> bool:
        """Whether it waits for a clock that is behind."""
        return self._counted_on() < self._earliest

    def go_on(self) -> None:
        """From where it stands, although the other clock is not there yet."""
        self._anchor, self._from = self._earliest, self._counted()

    def skip_to(self, moment: datetime) -> None:
        """Forward only: house time never goes back."""
        now = self.now()
        if moment > now:
            self._anchor += moment - now

    def _counted_on(self) -> datetime:
        return self._anchor + timedelta(seconds=(self._counted() - self._from) * self.speed)
