"""The sittings of one plenary or of many as one calendar, to save or to subscribe to."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from hemicycle.documents.imprint import Imprint
from hemicycle.documents.one_line import one_line
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.value import Value

ASKED_AGAIN = timedelta(hours=6)


class Planned(Value, frozen=True, kw_only=True):
    """A plenary as its programme has it; `as_of` is when its last row was recorded."""

    imprint: Imprint
    programme: Programme
    as_of: datetime


def sittings_calendar(name: str, planned: Iterable[Planned]) -> bytes:
    from icalendar import Calendar  # noqa: PLC0415 - 3 MiB that many houses never need

    from hemicycle.documents.sittings.event import event_of  # noqa: PLC0415 - as above

    made = Calendar()
    made.add("prodid", "-//Hemicycle//Sittings//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", one_line(name))
    made.add("refresh-interval", ASKED_AGAIN, parameters={"value": "DURATION"})
    for one in planned:
        programme = one.programme
        called = " · ".join(filter(None, (one_line(programme.title), one_line(programme.body or ""))))
        for number, sitting in enumerate(programme.sittings, 1):
            event = event_of(one.imprint, number, sitting, programme.zone, one.as_of)
            event.add("summary", called)
            if programme.place:
                event.add("location", one_line(programme.place))
            if one.imprint.address:
                event.add("url", one.imprint.address)
            made.add_component(event)
    content: bytes = made.to_ical()
    return content
