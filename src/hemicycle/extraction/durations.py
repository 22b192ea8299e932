"""How long something may take: minutes and seconds as they are written in notes."""

import re

import msgspec

from hemicycle.extraction.numbers import NUMBER, number_of

MINUTE = r"(?:minutes?|minutos?|mins?\b\.?|mn\b)"
SECOND = r"(?:seconds?|secondes?|segundos?|secs?\b\.?)"
HOUR = r"(?:hours?|heures?|horas?)"
CLOCK = re.compile(
    rf"(?<![\w:.])(?P<minutes>\d{{1,2}}):(?P<seconds>[0-5]\d)\s*[-‑]?\s*{MINUTE}", re.IGNORECASE
)
MINUTES = re.compile(
    rf"(?<![\w:.,])(?P<number>{NUMBER}(?P<half>\s+and\s+a\s+half|[.,]5|½)?)(?:\s*\(\s*\d{{1,3}}\s*\))?\s*[-‑]?\s*{MINUTE}"
    rf"(?:(?:\s*(?:,|and|et|y))?\s*(?P<seconds>{NUMBER})(?:\s*\(\d+\))?\s*{SECOND}|(?P<later>\s+et\s+demie|\s+y\s+medio))?",
    re.IGNORECASE,
)
SECONDS = re.compile(
    rf"(?<![\w:.,])(?P<number>{NUMBER})(?:\s*\(\s*\d{{1,3}}\s*\))?\s*[-‑]?\s*{SECOND}", re.IGNORECASE
)
HOURS = re.compile(
    rf"(?<![\w:.,])(?P<number>{NUMBER})(?:\s*\(\s*\d{{1,2}}\s*\))?\s*[-‑]?\s*{HOUR}\b"
    rf"(?:(?:\s*(?:,|and|et|y))?\s*(?P<minutes>{NUMBER})\s*{MINUTE}|(?P<half>\s+and\s+a\s+half|\s+et\s+demie|\s+y\s+media))?",
    re.IGNORECASE,
)
SHORT = re.compile(r"(?<![\w:.,])(?P<hours>\d)\s?h\s?(?P<minutes>[0-5]\d)(?!\d)", re.IGNORECASE)
PRIMES = re.compile(
    r"(?<![\w:.,°])(?P<minutes>\d{1,2})\s?[′'’](?:\s?(?P<seconds>[0-5]\d)\s?(?:″|\"|''|’’))?(?![\w'’])"
)


class Duration(msgspec.Struct, frozen=True, kw_only=True):
    seconds: int
    start: int
    end: int


def find_durations(words: str) -> tuple[Duration, ...]:
    """Durations in the order of the words; "1h30" is one only where no hour of a day can be meant (see `short`)."""
    found = [
        Duration(seconds=_seconds(pattern, match), start=match.start(), end=match.end())
        for pattern in (CLOCK, HOURS, MINUTES, SECONDS, PRIMES)
        for match in pattern.finditer(words)
    ]
    kept: list[Duration] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def find_short(words: str) -> tuple[Duration, ...]:
    """As in "1h30": an hour and a half, for whoever knows that no hour of the day is meant."""
    return tuple(
        Duration(
            seconds=int(one["hours"]) * 3600 + int(one["minutes"]) * 60, start=one.start(), end=one.end()
        )
        for one in SHORT.finditer(words)
    )


def _seconds(pattern: re.Pattern[str], match: re.Match[str]) -> int:
    if pattern in (CLOCK, PRIMES):
        return int(match["minutes"]) * 60 + int(match["seconds"] or 0)
    number = number_of(re.split(r"[\s.,½]", match["number"])[0])
    if pattern is SECONDS:
        return number
    if pattern is HOURS:
        more = number_of(match["minutes"]) if match["minutes"] else 30 if match["half"] else 0
        return number * 3600 + more * 60
    more = number_of(match["seconds"]) if match["seconds"] else 30 if match["half"] or match["later"] else 0
    return number * 60 + more
