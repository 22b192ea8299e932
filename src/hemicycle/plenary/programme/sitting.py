"""The hours of one sitting, on the wall of the venue."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hemicycle.plenary.value import Value


class Sitting(Value, frozen=True, kw_only=True):
    """Local wall-clock hours; `hard_stop` is when the interpreters leave, absent where the note is silent."""

    day: date
    start: time | None = None
    end: time | None = None
    hard_stop: time | None = None

    def instant(self, hour: time, zone: ZoneInfo) -> datetime:
        """The instant of a wall-clock hour of this sitting; an hour before its start is past midnight."""
        day = self.day
        if self.start is not None and hour < self.start:
            day += timedelta(days=1)
        return datetime.combine(day, hour, zone)
