"""Appointments as iCalendar, for calendars that take a file once or ask for it again and again."""

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from hemicycle.documents.imprint import Imprint
from hemicycle.documents.own_calendar.appointments import Appointment
from hemicycle.plenary.value import Value

if TYPE_CHECKING:
    from icalendar import Event

ASKED_AGAIN = timedelta(minutes=15)


class OwnCalendar(Value, frozen=True, kw_only=True):
    """`imprint` says at which position of which plenary it stands, and where its page is; `zone` is the venue's."""

    imprint: Imprint
    title: str
    place: str | None
    zone: str | None
    as_of: datetime
    appointments: tuple[Appointment, ...]


def own_calendar(own: OwnCalendar) -> bytes:
    """Hours on the wall of the venue, with its zone; in UTC while it is not decided."""
    from icalendar import Calendar  # noqa: PLC0415 - 3 MiB that many houses never need

    made = Calendar()
    made.add("prodid", "-//Hemicycle//Own calendar//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", own.title)
    made.add("refresh-interval", ASKED_AGAIN, parameters={"value": "DURATION"})
    for one in own.appointments:
        made.add_component(_event(own, one))
    made.add_missing_timezones()
    content: bytes = made.to_ical()
    return content


def _event(own: OwnCalendar, one: Appointment) -> "Event":
    from icalendar import Event  # noqa: PLC0415 - as above

    event = Event()
    event.add(
        "uid", str(uuid5(NAMESPACE_URL, f"hemicycle:{own.imprint.key}:{own.imprint.plenary}:{one.name}"))
    )
    event.add("sequence", own.imprint.position)
    event.add("dtstamp", own.as_of.astimezone(UTC))
    event.add("status", one.standing.value)
    event.add("summary", one.summary)
    event.add("dtstart", _at(own, one.begins))
    if one.ends != one.begins:
        event.add("dtend", _at(own, one.ends))
    if one.description:
        event.add("description", "\n".join(one.description))
    if own.place:
        event.add("location", own.place)
    if own.imprint.address:
        event.add("url", own.imprint.address)
    return event


def _at(own: OwnCalendar, moment: datetime | date) -> datetime | date:
    """To the second: calendars know no part of one."""
    if not isinstance(moment, datetime):
        return moment
    return moment.astimezone(ZoneInfo(own.zone) if own.zone else UTC).replace(microsecond=0)
