"""Dates as they are written in notes: a small grammar of our own, in English, French and Spanish.

A date keeps what was written: a year only if one stands there or is lent by the date it belongs to,
a weekday only if one is named. EDTF writes an unknown year as XXXX.
"""

import calendar
import re
from collections.abc import Iterator
from datetime import date

import msgspec

from hemicycle.extraction.calendar_words import MONTH_OF, WEEKDAY_OF, either

MONTH = rf"(?:{either(MONTH_OF)})\b\.?"
WEEKDAY = rf"(?:{either(WEEKDAY_OF)})\b\.?"
DAY = r"(?:[1-9]|0[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|ère|º|°|\.)?(?![\d:])"
YEAR = r"(?:19|20)\d\d(?!\d)"
OF = r"(?:\s+(?:of|de|del|du))?"
THE = r"(?:\s*,)?(?:\s+(?:the|le|el))?"
RANGE = r"\s*(?:[-–—]|to\b|until\b|through\b|au\b|à\b|al\b|a\b|hasta el\b|and\b|et\b|y\b|&|/)(?:\s+(?:the|le|el))?\s*"

DAY_FIRST = re.compile(
    rf"(?<![\w/.])(?:(?P<weekday>{WEEKDAY}){THE}\s*)?(?P<day>{DAY}){OF}\s*(?P<month>{MONTH})"
    rf"(?:{OF},?\s*(?P<year>{YEAR}))?",
    re.IGNORECASE,
)
MONTH_FIRST = re.compile(
    rf"(?<![\w/.])(?:(?P<weekday>{WEEKDAY}){THE}\s*)?(?P<month>{MONTH})\s+(?P<day>{DAY})(?!\s*(?:{MONTH}))(?:,?\s*(?P<year>{YEAR}))?",
    re.IGNORECASE,
)
DAYS_BEFORE_MONTH = re.compile(
    rf"(?<![\w/.:])(?:(?P<weekday>{WEEKDAY}){THE}\s*)?(?P<first>{DAY})(?P<joint>{RANGE})"
    rf"(?:(?P<weekday2>{WEEKDAY}){THE}\s*)?(?P<last>{DAY}){OF}\s*(?P<month>{MONTH})(?:{OF},?\s*(?P<year>{YEAR}))?",
    re.IGNORECASE,
)
MONTH_BEFORE_DAYS = re.compile(
    rf"(?<![\w/.])(?P<month>{MONTH})\s+(?P<first>{DAY})(?P<joint>{RANGE})(?P<last>{DAY})(?!\s*(?:{MONTH}))"
    rf"(?:,?\s*(?P<year>{YEAR}))?",
    re.IGNORECASE,
)
ISO = re.compile(
    r"(?<![\w-])(?P<year>(?:19|20)\d\d|XXXX)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
)
SLASHED = re.compile(
    r"(?<![\d/.])(?P<day>\d{1,2})(?P<sep>[/.])(?P<month>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d\d)(?!\d)"
)
JOINT = re.compile(rf"^(?:T00:00(?::00)?)?,?{RANGE}$", re.IGNORECASE)
LIST_JOINT = re.compile(r"^\s*(?:and|et|y|&|/|,)", re.IGNORECASE)
LISTED = re.compile(r"(?<![\w:.,/-])([1-9]|[12]\d|3[01]),\s*$")
YEAR_LENT_WITHIN = 80


class Day(msgspec.Struct, frozen=True, kw_only=True):
    """One day, and where its words stand. `written_year` is false where another date lent the year."""

    month: int
    day: int
    year: int | None = None
    weekday: int | None = None
    written_year: bool = False
    start: int
    end: int

    @property
    def edtf(self) -> str:
        return f"{self.year or 'XXXX'}-{self.month:02}-{self.day:02}"

    @property
    def date(self) -> date | None:
        return date(self.year, self.month, self.day) if self.year else None

    @property
    def weekday_is_right(self) -> bool:
        """True as long as nothing speaks against it."""
        return self.weekday is None or self.date is None or self.date.isoweekday() == self.weekday

    def in_year(self, year: int) -> "Day":
        """The day in a year that something else states, or as it was where that year has no such day."""
        if self.year is not None or not _exists(year, self.month, self.day):
            return self
        return msgspec.structs.replace(self, year=year)


class Days(msgspec.Struct, frozen=True, kw_only=True):
    """From the first to the last day, both included."""

    first: Day
    last: Day

    @property
    def start(self) -> int:
        return self.first.start

    @property
    def end(self) -> int:
        return self.last.end

    @property
    def edtf(self) -> str:
        return f"{self.first.edtf}/{self.last.edtf}"

    def in_year(self, year: int) -> "Days":
        return Days(first=self.first.in_year(year), last=self.last.in_year(year))


def find_dates(words: str) -> tuple[Day | Days, ...]:
    """Days and intervals in the order of the words; a date without a year borrows that of a near later one."""
    found = _without_overlap([*_shared_month(words), *_single(words)])
    return tuple(_joined(words, _with_lent_years(found)))


def _single(words: str) -> Iterator[Day]:
    for pattern in (DAY_FIRST, MONTH_FIRST, ISO, SLASHED):
        for match in pattern.finditer(words):
            day = _day(match, "day", "weekday")
            if day is not None:
                yield day


def _shared_month(words: str) -> Iterator[Day | Days]:
    """Several days of one month: "6-9 June", "October 2 to 11, 2017", "29 and 30 May"."""
    for pattern in (DAYS_BEFORE_MONTH, MONTH_BEFORE_DAYS):
        for match in pattern.finditer(words):
            first, last = _day(match, "first", "weekday"), _day(match, "last", "weekday2")
            if first is None or last is None or first.day >= last.day:
                continue
            middle, end = match.end("first"), match.end()
            if LIST_JOINT.match(match["joint"]):
                yield from _listed_before(words, first)
                yield msgspec.structs.replace(first, end=middle)
                yield msgspec.structs.replace(last, start=match.start("last"), end=end)
            else:
                yield Days(
                    first=msgspec.structs.replace(first, end=middle),
                    last=msgspec.structs.replace(last, start=match.start("last"), end=end),
                )


def _listed_before(words: str, first: Day) -> Iterator[Day]:
    """As in "5, 6 and 7 June": the days before a comma share the month as well."""
    while listed := LISTED.search(words, max(0, first.start - 12), first.start):
        day = int(listed[1])
        if day >= first.day:
            return
        first = msgspec.structs.replace(
            first, day=day, weekday=None, start=listed.start(1), end=listed.end(1)
        )
        yield first


def _day(match: re.Match[str], day: str, weekday: str) -> Day | None:
    named = match.groupdict()
    month, number = _month(match["month"]), int(re.sub(r"\D", "", match[day]))
    written = named.get("year")
    year = int(written) if written and written != "XXXX" else None
    if month is None or not _exists(year or 2000, month, number):
        return None
    return Day(
        month=month,
        day=number,
        year=year,
        weekday=WEEKDAY_OF[named[weekday].lower().rstrip(".")] if named.get(weekday) else None,
        written_year=year is not None,
        start=match.start(),
        end=match.end(),
    )


def _month(words: str) -> int | None:
    if words.isdigit():
        return int(words) if 1 <= int(words) <= 12 else None  # noqa: PLR2004 - months of a year
    return MONTH_OF[words.lower().rstrip(".")]


def _exists(year: int, month: int, day: int) -> bool:
    return day <= calendar.monthrange(year, month)[1]


def _without_overlap(found: list[Day | Days]) -> list[Day | Days]:
    """Of dates that share words the one that starts first, and then the longest, is meant."""
    kept: list[Day | Days] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end, isinstance(one, Day))):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _with_lent_years(found: list[Day | Days]) -> list[Day | Days]:
    """As in "Monday, 27 May, and Tuesday, 28 May 2019": the later date lends its year to the one before it."""
    lent: list[Day | Days] = []
    for one in reversed(found):
        later = lent[-1] if lent else None
        year = _first(later).year if later else None
        if (
            later is not None
            and year is not None
            and later.start - one.end < YEAR_LENT_WITHIN
            and _fits(one, later)
        ):
            lent.append(one.in_year(year))
        else:
            lent.append(one)
    return lent[::-1]


def _fits(one: Day | Days, later: Day | Days) -> bool:
    """An earlier day of the year, on the weekday that is named."""
    day, other = _last(one), _first(later)
    if other.year is None or (day.month, day.day) > (other.month, other.day):
        return False
    return day.in_year(other.year).weekday_is_right


def _first(one: Day | Days) -> Day:
    return one.first if isinstance(one, Days) else one


def _last(one: Day | Days) -> Day:
    return one.last if isinstance(one, Days) else one


def _joined(words: str, found: list[Day | Days]) -> Iterator[Day | Days]:
    """As in "Monday, 6 June to Thursday, 9 June" is an interval, "27 May and 28 May" are two days."""
    waiting: Day | Days | None = None
    for one in found:
        if (
            isinstance(waiting, Day)
            and isinstance(one, Day)
            and _is_joint(words[waiting.end : one.start])
            and (waiting.year is None or one.year is not None)
            and (waiting.year or one.year, waiting.month, waiting.day) < (one.year, one.month, one.day)
        ):
            yield Days(first=waiting, last=one)
            waiting = None
            continue
        if waiting is not None:
            yield waiting
        waiting = one
    if waiting is not None:
        yield waiting


def _is_joint(between: str) -> bool:
    return bool(JOINT.match(between)) and not LIST_JOINT.match(between)
