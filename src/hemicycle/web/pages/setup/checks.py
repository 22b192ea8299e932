"""What no field can see alone: hours that contradict each other, segments that are not there."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta

import msgspec

from hemicycle.plenary.programme.limits import Limit
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.programme.seats import InvitedSeat
from hemicycle.plenary.programme.segment import Segment
from hemicycle.plenary.programme.sitting import Sitting
from hemicycle.wording.phrase import Phrase, phrase

Rows = tuple[tuple[int, msgspec.Struct], ...]
LONGEST_SITTING = timedelta(hours=12)


def faults_between(
    programme: Programme, rows: Mapping[str, Rows], base: Programme
) -> Iterator[tuple[str, Phrase]]:
    """What stood in the base already was decided elsewhere and is let be; a segment must be there in any case."""
    yield from _on_segments(rows)
    yield from _on_hours(rows["sittings"], base)
    yield from _on_registration(programme, base)


def _on_segments(rows: Mapping[str, Rows]) -> Iterator[tuple[str, Phrase]]:
    keys: set[str] = set()
    for number, segment in rows["segments"]:
        assert isinstance(segment, Segment)  # noqa: S101 - the list's own rows
        if segment.key in keys:
            yield f"segments.{number}.key", phrase("Two segments have this number; give one another.")
        keys.add(segment.key)
    for path in ("seats", "limits"):
        for number, row in rows[path]:
            assert isinstance(row, InvitedSeat | Limit)  # noqa: S101 - as above
            if row.segment is not None and row.segment not in keys:
                yield (
                    f"{path}.{number}.segment",
                    phrase("There is no segment {key} any more; choose another.", key=row.segment),
                )


def _on_hours(sittings: Rows, base: Programme) -> Iterator[tuple[str, Phrase]]:
    for number, sitting in sittings:
        assert isinstance(sitting, Sitting)  # noqa: S101 - as above
        if sitting in base.sittings or sitting.start is None or sitting.end is None:
            continue
        lasts = _between(sitting.start, sitting.end)
        if not timedelta(0) < lasts <= LONGEST_SITTING:
            yield (
                f"sittings.{number}.end",
                phrase("A sitting ends after it starts, and within twelve hours; look at its hours."),
            )
        elif sitting.hard_stop is not None and _between(sitting.start, sitting.hard_stop) < lasts:
            yield (
                f"sittings.{number}.hard_stop",
                phrase("The hard stop comes before the end; look at both."),
            )


def _between(start: time, hour: time) -> timedelta:
    """An hour before the start is past midnight, as in the programme itself."""
    day = date(2000, 1, 1)
    return (datetime.combine(day, hour) - datetime.combine(day, start)) % timedelta(days=1)


def _on_registration(programme: Programme, base: Programme) -> Iterator[tuple[str, Phrase]]:
    opens, closes = programme.registration.opens, programme.registration.closes
    stood = (base.registration.opens, base.registration.closes)
    if opens is not None and closes is not None and opens >= closes and (opens, closes) != stood:
        yield "registration.opens", phrase("Registration opens before it closes; look at both moments.")


def lacking(programme: Programme) -> dict[str, Phrase]:
    """What a plenary cannot be convened without at this door."""
    faults: dict[str, Phrase] = {}
    if not programme.title.strip():
        faults["title"] = phrase("Say what the session is called.")
    if programme.zone is None:
        faults["zone"] = phrase("Decide the time zone: without it no hour is an instant.")
    if not programme.segments:
        faults["segments.0.title"] = phrase("Name at least one segment: it has the speakers’ list.")
    return faults
