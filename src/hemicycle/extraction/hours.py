"""Hours as they are written in notes, alone or as a range, in English, French and Spanish."""

import re
from collections.abc import Iterator
from datetime import time
from functools import cache

import msgspec

HALF = r"(?:[ap]\.?\s?m\b\.?)"
NAMED = r"(?:12\s+)?(?:noon|midnight|midi|minuit|mediod[ií]a|medianoche)\b"
COLON = rf"(?:[01]?\d|2[0-4])[:.][0-5]\d(?::[0-5]\d)?(?![\d])\s*(?:{HALF}|h(?:ours|rs|oras|s)?\b\.?|o'clock\b|noon\b)?"
FRENCH = r"(?:[01]?\d|2[0-4])\s?(?:h(?:eures?|oras?)?)(?![a-z])\s?(?:[0-5]\d(?!\d))?"
ALONE = rf"(?:1[0-2]|0?[1-9])\s?{HALF}"
MILITARY = r"(?:[01]\d|2[0-3])[0-5]\d(?:\s*(?:hours|hrs|h)\b(?:\s*noon\b)?)"
HOUR = rf"(?:{NAMED}|{COLON}|{MILITARY}|{FRENCH}|{ALONE})"
BARE = rf"(?:{HOUR}|(?:[01]?\d|2[0-4])(?!\d)|(?:[01]\d|2[0-3])[0-5]\d(?!\d))"
TO = r"\s*(?:[-–—]|to\b|until\b|till\b|and\b|à\b|a\b|et\b|y\b|hasta\b|au\b)(?:\s+las?\b)?\s*"

SINGLE = re.compile(rf"(?<![\w.,:/-])(?P<hour>{HOUR})", re.IGNORECASE)
RANGE = re.compile(
    rf"(?<![\w.,:/-])(?P<first>{BARE})(?P<joint>{TO})(?P<last>{HOUR})(?P<more>\s*(?:hours|hrs|h|horas|heures)\b)?",
    re.IGNORECASE,
)
NUMBERS = re.compile(r"^(\d{1,2})(?:[:.h]|\s?h(?:eures?|oras?)?\s?)?(\d{2})?", re.IGNORECASE)
MIDNIGHT = re.compile(r"midnight|minuit|medianoche", re.IGNORECASE)
NOON = re.compile(r"noon|midi|mediod", re.IGNORECASE)
AFTERNOON = re.compile(r"p\.?\s?m\b", re.IGNORECASE)
MORNING = re.compile(r"a\.?\s?m\b", re.IGNORECASE)
NOT_AFTER = re.compile(
    r"\b(?:rule|article|paragraph|para|annex|item|section|no|vol|page|point|version|art)\.?\s*$",
    re.IGNORECASE,
)
NOT_BEFORE = re.compile(r"\s*(?:minutes?|minutos?|min\b|%|million)", re.IGNORECASE)
ENDS_TO = re.compile(r"(?:between|entre|from|de|desde|du|from the)\s+(?:las?\s+)?$", re.IGNORECASE)
WORDS_TO = re.compile(r"^\s*(?:and|et|y|a|à|au)\b", re.IGNORECASE)
NOON_HOUR = 12
MILITARY_LENGTH = 4
DAY_HOURS = 24


class Hour(msgspec.Struct, frozen=True, kw_only=True):
    """An hour on the wall. `ends_day` is midnight written as the end of a day: 24:00, or "midnight"."""

    at: time
    ends_day: bool = False
    start: int
    end: int


class Hours(msgspec.Struct, frozen=True, kw_only=True):
    first: Hour
    last: Hour

    @property
    def start(self) -> int:
        return self.first.start

    @property
    def end(self) -> int:
        return self.last.end


def find_hours(words: str) -> tuple[Hour | Hours, ...]:
    """Hours and ranges of hours, in the order of the words."""
    found: list[Hour | Hours] = list(_ranges(words))
    taken = [(one.start, one.end) for one in found]
    found += [
        one for one in _singles(words) if not any(start < one.end and one.start < end for start, end in taken)
    ]
    return tuple(sorted(found, key=lambda one: one.start))


def _ranges(words: str) -> Iterator[Hours]:
    for match in RANGE.finditer(words):
        first_words, last_words = match["first"], match["last"]
        if _is_other(words, match.start(), match.end()) or _is_mere_list(words, match):
            continue
        last = _hour(last_words, match.start("last"), match.end())
        half = AFTERNOON.search(last_words) or MORNING.search(last_words)
        lends = first_words.isdigit() and last is not None and half is not None
        first = _hour(first_words, match.start("first"), match.end("first"))
        if first is None or last is None:
            continue
        if lends and AFTERNOON.search(last_words):
            later = (first.at.hour + NOON_HOUR) % DAY_HOURS
            if first.at.hour < NOON_HOUR and time(later) < last.at:
                first = msgspec.structs.replace(first, at=time(later, first.at.minute))
        if first.at == last.at and not last.ends_day:
            continue
        yield Hours(first=first, last=last)


def _is_mere_list(words: str, match: re.Match[str]) -> bool:
    """A year is no hour; "9 h et 10 h", "5 and 6 p.m." are two hours unless "between" or "from" stands before them."""
    if (
        len(match["first"]) == MILITARY_LENGTH
        and match["first"].isdigit()
        and not match["last"][:4].isdigit()
    ):
        return True
    if not WORDS_TO.match(match["joint"]):
        return False
    if re.match(r"\s*(?:and|et|y)\b", match["joint"], re.IGNORECASE):
        return not ENDS_TO.search(words[: match.start()])
    return match["first"].isdigit() and not ENDS_TO.search(words[: match.start()])


def _singles(words: str) -> Iterator[Hour]:
    for match in SINGLE.finditer(words):
        if _is_other(words, match.start(), match.end()):
            continue
        hour = _hour(match["hour"], match.start(), match.end())
        if hour is not None:
            yield hour


def _is_other(words: str, start: int, end: int) -> bool:
    """As in "Rule 14.10" and "2:30 minutes" are no hours."""
    return bool(NOT_AFTER.search(words[max(0, start - 12) : start]) or NOT_BEFORE.match(words, end))


@cache
def _hour(words: str, start: int, end: int) -> Hour | None:
    trimmed = words.rstrip()
    end -= len(words) - len(trimmed) if end - start == len(words) else 0
    numbers = NUMBERS.match(trimmed)
    if MIDNIGHT.search(trimmed):
        return Hour(at=time(0), ends_day=True, start=start, end=end)
    if numbers is None:
        return Hour(at=time(NOON_HOUR), start=start, end=end) if NOON.search(trimmed) else None
    hour, minute = int(numbers[1]), int(numbers[2] or 0)
    if AFTERNOON.search(trimmed) and hour < NOON_HOUR:
        hour += NOON_HOUR
    if MORNING.search(trimmed) and hour == NOON_HOUR:
        hour = 0
    if hour > DAY_HOURS or minute > 59 or (hour == DAY_HOURS and minute):  # noqa: PLR2004 - minutes of an hour
        return None
    return Hour(at=time(hour % DAY_HOURS, minute), ends_day=hour == DAY_HOURS, start=start, end=end)
