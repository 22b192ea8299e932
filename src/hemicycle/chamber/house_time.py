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
    """Counts from an anchor; a change of the machine's wall clock does not move it."""

    def __init__(
        self,
        anchor: datetime | None = None,
        speed: float = 1.0,
        counted: Callable[[], float] = monotonic,
    ) -> None:
        self._anchor = anchor or datetime.now(UTC)
        self._counted = counted
        self._from = counted()
        self.speed = speed

    def now(self) -> datetime:
        return self._anchor + timedelta(seconds=(self._counted() - self._from) * self.speed)

    def skip_to(self, moment: datetime) -> None:
        """Forward only: house time never goes back."""
        now = self.now()
        if moment > now:
            self._anchor += moment - now
