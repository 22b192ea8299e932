"""Instants as people read them: on the wall of the venue, with the zone named, and in UTC."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_datetime, format_time

PATTERNS = {
    "es": "EEEE d 'de' MMMM 'de' y, HH:mm",
    "ar": "EEEE d MMMM y، HH:mm",
    "ru": "EEEE, d MMMM y 'г.', HH:mm",
    "zh": "y'年'M'月'd'日'EEEE HH:mm",
}
"""How a day with its hour is written where the words do not simply follow each other."""


def moment(instant: datetime, zone: str | None, language: str) -> str:
    """As in: 6 December 2023, 23:59 (New York; 04:59 UTC); UTC alone while no zone is decided."""
    utc = format_time(instant.astimezone(UTC), "HH:mm", locale=language)
    if zone is None:
        day = format_datetime(instant.astimezone(UTC), "d MMMM y, HH:mm", locale=language)
        return f"{day} UTC"
    pattern = PATTERNS.get(language, "EEEE d MMMM y, HH:mm")
    local = format_datetime(instant.astimezone(ZoneInfo(zone)), pattern, locale=language)
    return f"{local} ({place_of(zone)}; {utc} UTC)"


def hour(instant: datetime, zone: str | None) -> str:
    """Hours and minutes on the wall of the venue, in UTC while no zone is decided."""
    return instant.astimezone(ZoneInfo(zone) if zone else UTC).strftime("%H:%M")


def place_of(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")
