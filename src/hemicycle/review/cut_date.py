"""A date that may be cut to its month or year, where the day is not known."""

import calendar
import re
from datetime import date

from hemicycle.plenary.value import Value

WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


class CutDate(Value, frozen=True, order=True):
    """`first` and `last` are the days between which it lies; they are one where the day is known."""

    first: date
    last: date

    @property
    def is_whole(self) -> bool:
        return self.first == self.last

    @property
    def year(self) -> int:
        return self.first.year

    def is_by(self, day: date) -> bool:
        """Whether it has surely come by the end of the day."""
        return self.last <= day

    def __str__(self) -> str:
        if self.is_whole:
            return self.first.isoformat()
        is_year = (self.first.month, self.last.month) == (1, 12)
        return f"{self.first.year:04}" if is_year else f"{self.first:%Y-%m}"


def read_cut_date(written: str) -> CutDate | None:
    """None for what is no date of the calendar."""
    found = WRITTEN.fullmatch(written)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None  # noqa: S101 - the pattern has it
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        return None
    if day is not None:
        return CutDate(first=first, last=first)
    last_month = month or 12
    return CutDate(first=first, last=date(year, last_month, calendar.monthrange(year, last_month)[1]))
