"""The axis of the timeline: an instant is a place between 0 and 1000, from where the reader's lines begin."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from hemicycle.wording.language import RIGHT_TO_LEFT

LENGTH = 1000
STEPS = tuple(timedelta(minutes=minutes) for minutes in (5, 10, 15, 30, 60, 120, 240, 480))
MOST_TICKS = 5
"""More hours than these do not fit beside each other on a narrow phone."""


class Span(msgspec.Struct, frozen=True):
    """Where something lies on the axis, from its lower end as the screen counts, whichever way lines run."""

    x: int
    width: int


class Axis(msgspec.Struct, frozen=True, kw_only=True):
    start: datetime
    end: datetime
    language: str

    def place(self, instant: datetime) -> int:
        share = min(max((instant - self.start) / (self.end - self.start), 0.0), 1.0)
        place = round(share * LENGTH)
        return LENGTH - place if self.language in RIGHT_TO_LEFT else place

    def span(self, start: datetime, end: datetime) -> Span:
        one, other = self.place(start), self.place(end)
        return Span(min(one, other), abs(one - other))

    def ticks(self, zone: str | None) -> Iterator[datetime]:
        """Round hours on the wall of the venue."""
        step = next((each for each in STEPS if (self.end - self.start) / each <= MOST_TICKS), STEPS[-1])
        wall = self.start.astimezone(ZoneInfo(zone) if zone else UTC)
        midnight = wall.replace(hour=0, minute=0, second=0, microsecond=0)
        tick = midnight + -((midnight - wall) // step) * step
        while tick <= self.end:
            yield tick
            tick += step


def milliseconds(moment: datetime) -> int:
    """Since 1970, as a browser counts them."""
    return int(moment.timestamp() * 1000)
