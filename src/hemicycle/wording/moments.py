"""Instants as people read them: on the wall of the venue, with the zone named, and in UTC."""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_date

from hemicycle.wording.language import RIGHT_TO_LEFT

DAYS = {
    "es": "EEEE d 'de' MMMM 'de' y, ",
    "ar": "EEEE d MMMM y، ",
    "ru": "EEEE, d MMMM y 'г.', ",
    "zh": "y'年'M'月'd'日'EEEE ",
}
"""How a day is written before its hour, where the words do not simply follow each other."""


def moment(instant: datetime, zone: str | None, language: str) -> str:
    """As in: 6 December 2023, 23:59 (New York; 04:59 UTC); UTC alone while no zone is decided."""
    utc = f"{hour(instant, None)} UTC"
    if zone is None:
        return _day(instant.astimezone(UTC).date(), "d MMMM y, ", language) + utc
    day = _day(instant.astimezone(ZoneInfo(zone)).date(), DAYS.get(language, "EEEE d MMMM y, "), language)
    beside = f"({place_of(zone)}; {utc})"
    return f"{day}{hour(instant, zone)} {apart(beside) if language in RIGHT_TO_LEFT else beside}"


def apart(words: str) -> str:
    """Latin words in a line that runs from the right, brackets and all."""
    return f"\N{FIRST STRONG ISOLATE}{words}\N{POP DIRECTIONAL ISOLATE}"


def day_of(instant: datetime, zone: str | None, language: str) -> str:
    """The day on the wall of the venue, as in: 8 December 2023."""
    return day(instant.astimezone(ZoneInfo(zone) if zone else UTC).date(), language)


def day(day: date, language: str) -> str:
    return _day(day, "d MMMM y" if language == "en" else "long", language)


def hour(instant: datetime, zone: str | None) -> str:
    """Hours and minutes on the wall of the venue, in UTC while no zone is decided."""
    wall = instant.astimezone(ZoneInfo(zone) if zone else UTC)
    return f"{wall.hour:02}:{wall.minute:02}"


def clock_time(length: timedelta) -> str:
    """Minutes and seconds, as a clock of the floor shows them."""
    minutes, seconds = divmod(int(length.total_seconds()), 60)
    return f"{minutes}:{seconds:02}"


def place_of(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")


@lru_cache(maxsize=1024)
def _day(day: date, pattern: str, language: str) -> str:
    """Kept, for many moments fall on few days, and Babel takes long to write one."""
    return format_date(day, pattern, locale=language)
