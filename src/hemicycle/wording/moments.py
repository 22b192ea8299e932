"""Instants as people read them: on the wall of the venue, with the zone named, and in UTC."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_datetime, format_time


def moment(instant: datetime, zone: str | None, language: str) -> str:
    """As in: 6 December 2023, 23:59 (New York; 04:59 UTC); UTC alone while no zone is decided."""
    utc = format_time(instant.astimezone(UTC), "HH:mm", locale=language)
    if zone is None:
        day = format_datetime(instant.astimezone(UTC), "d MMMM y, HH:mm", locale=language)
        return f"{day} UTC"
    local = format_datetime(instant.astimezone(ZoneInfo(zone)), "EEEE d MMMM y, HH:mm", locale=language)
    return f"{local} ({place_of(zone)}; {utc} UTC)"


def hour(instant: datetime, zone: str | None) -> str:
    """Hours and minutes on the wall of the venue, in UTC while no zone is decided."""
    return instant.astimezone(ZoneInfo(zone) if zone else UTC).strftime("%H:%M")


def place_of(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")
