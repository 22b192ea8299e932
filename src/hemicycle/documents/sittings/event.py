"""One sitting as an event of iCalendar."""

from datetime import UTC, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from icalendar import Event

from hemicycle.documents.imprint import Imprint
from hemicycle.plenary.programme.sitting import Sitting


def event_of(imprint: Imprint, number: int, sitting: Sitting, zone: str | None, as_of: datetime) -> Event:
    """Its hours in UTC; while the house has not decided its zone, a day without hours of its own."""
    event = Event()
    event.add("uid", _identity(imprint, number))
    event.add("sequence", imprint.position)
    event.add("dtstamp", as_of.astimezone(UTC))
    _add_hours(event, sitting, zone)
    return event


def _identity(imprint: Imprint, number: int) -> str:
    """The same for a sitting in every calendar and version of it, also when it moves to another day."""
    return str(uuid5(NAMESPACE_URL, f"hemicycle:{imprint.key}:{imprint.plenary}:sitting:{number}"))


def _add_hours(event: Event, sitting: Sitting, zone: str | None) -> None:
    if zone is None or sitting.start is None:
        event.add("dtstart", sitting.day)
        event.add("dtend", sitting.day + timedelta(days=1))
        return
    event.add("dtstart", _utc(sitting.instant(sitting.start, ZoneInfo(zone))))
    if sitting.end is not None:
        event.add("dtend", _utc(sitting.instant(sitting.end, ZoneInfo(zone))))


def _utc(instant: datetime) -> datetime:
    return instant.astimezone(UTC)
