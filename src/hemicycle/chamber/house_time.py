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
        counted = self._anchor + timedelta(seconds=(self._counted() - self._from) * self.speed)
        return max(self._earliest, counted)

    def agree(self, moment: datetime) -> None:
        """It is this moment now, by another clock. Where that is behind, house time stands still until it is there."""
        self._earliest = self.now()
        self._anchor, self._from = moment, self._counted()

    def skip_to(self, moment: datetime) -> None:
        """Forward only: house time never goes back."""
        now = self.now()
        if moment > now:
            self._anchor += moment - now
