"""What stands in a delegation's calendar, drawn up from a plenary as it stands."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from hemicycle.documents.one_line import one_line
from hemicycle.plenary.forecast.forecast import Expected, forecast
from hemicycle.plenary.links.acting import places_of
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.lists.arrangement import speakers_list
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.plenary.programme.sitting import Sitting
from hemicycle.plenary.represented import represented_name
from hemicycle.plenary.value import Value
from hemicycle.wording.language import told
from hemicycle.wording.phrase import Phrase, phrase


class Standing(StrEnum):
    """As calendars call it: whether it is sure, only expected, or will not be."""

    TENTATIVE = "TENTATIVE"
    CONFIRMED = "CONFIRMED"
    CANCELLED = "CANCELLED"


class Appointment(Value, frozen=True, kw_only=True):
    """`name` is the same for the same thing in every later calendar; a day where no hours are known."""

    name: str
    standing: Standing
    summary: str
    description: tuple[str, ...] = ()
    begins: datetime | date
    ends: datetime | date


RANGE = phrase(
    "Nobody knows the minute: four times in five it falls within these hours. They move as the meeting goes on."
)
HOURS_UNKNOWN = phrase("The hours are not known yet.")
TEXT = phrase("A text can be filed on your page until the floor is given.")


def appointments(
    plenary: Plenary, role: Role, subject: str, at: datetime, language: str
) -> tuple[Appointment, ...]:
    """Of the bearer of a delegation's or a request's link; no person is named. A place without a day is left out."""
    expected = {one.inscription: one for one in forecast(plenary, at).expected}
    places = (
        _place(plenary, one, expected.get(one.number), at, language)
        for one in places_of(plenary, role, subject)
    )
    return (*(one for one in places if one is not None), *_closings(plenary, language))


def _place(
    plenary: Plenary, one: Inscription, expected: Expected | None, at: datetime, language: str
) -> Appointment | None:
    standing, summary = _standing(plenary, one)
    hours = _hours(plenary, one, expected, at)
    if hours is None:
        return None
    begins, ends = hours
    return Appointment(
        name=f"inscription:{one.number}",
        standing=standing,
        summary=told(
            summary.filled(
                name=represented_name(one.delegation, language), title=one_line(plenary.programme.title)
            ),
            language,
        ),
        description=tuple(told(said, language) for said in _description(plenary, one, expected, hours)),
        begins=begins,
        ends=ends,
    )


def _standing(plenary: Plenary, one: Inscription) -> tuple[Standing, Phrase]:
    if one.withdrawn:
        return Standing.CANCELLED, phrase("Withdrawn: {name} ({title})")
    if one.heard is not None:
        return Standing.CONFIRMED, phrase("{name} has the floor ({title})")
    if plenary.phase is Phase.CLOSED:
        return Standing.CANCELLED, phrase("Not reached: {name} ({title})")
    return Standing.TENTATIVE, phrase("Expected: {name} takes the floor ({title})")


def _description(
    plenary: Plenary, one: Inscription, expected: Expected | None, hours: tuple[date, date]
) -> Iterator[Phrase]:
    found = plenary.programme.segment(one.segment)
    segment = one_line(found.title) if found else one.segment
    place = None if one.withdrawn else speakers_list(plenary, one.segment).place(one.number)
    if place is not None:
        yield phrase("{segment}: place {place}", segment=segment, place=place)
    if one.withdrawn or one.heard is not None or plenary.phase is Phase.CLOSED:
        return
    if not isinstance(hours[0], datetime):
        yield HOURS_UNKNOWN
    elif expected is not None:
        yield RANGE
    yield TEXT


def _hours(
    plenary: Plenary, one: Inscription, expected: Expected | None, at: datetime
) -> tuple[datetime, datetime] | tuple[date, date] | None:
    """When it was heard; else when it is expected; else the sitting, which is all that is known."""
    if one.heard is not None:
        held = plenary.floor.interventions[one.heard]
        return held.given, held.ended or max(at, held.given)
    programme = plenary.programme
    sitting = _sitting(plenary, at)
    if sitting is None:
        return None
    if programme.zone is None or sitting.start is None:
        return sitting.day, sitting.day + timedelta(days=1)
    if expected is not None and not one.withdrawn:
        return expected.earliest, expected.latest
    start = sitting.instant(sitting.start, ZoneInfo(programme.zone))
    return start, _end(sitting, programme.zone) or start


def _sitting(plenary: Plenary, at: datetime) -> Sitting | None:
    """The one that goes on or comes next, else the last."""
    zone = plenary.programme.zone
    sittings = plenary.programme.sittings
    to_come = (
        one for one in sittings if zone is not None and (end := _end(one, zone)) is not None and end >= at
    )
    return next(to_come, sittings[-1] if sittings else None)


def _end(sitting: Sitting, zone: str) -> datetime | None:
    end = sitting.hard_stop or sitting.end
    return None if end is None else sitting.instant(end, ZoneInfo(zone))


def _closings(plenary: Plenary, language: str) -> Iterator[Appointment]:
    """Of the programme, and of each list whose closing is another."""
    programme, title = plenary.programme, one_line(plenary.programme.title)
    if programme.closes is not None:
        summary = phrase("Registration closes: {title}", title=title)
        yield _closing("closing", programme.closes, summary, language)
    for segment in programme.segments:
        closes = plenary.closing(segment.key)
        if closes is not None and closes != programme.closes:
            summary = phrase(
                "Registration closes for {segment}: {title}", segment=one_line(segment.title), title=title
            )
            yield _closing(f"closing:{segment.key}", closes, summary, language)


def _closing(name: str, closes: datetime, summary: Phrase, language: str) -> Appointment:
    return Appointment(
        name=name,
        standing=Standing.CONFIRMED,
        summary=told(summary, language),
        begins=closes,
        ends=closes,
    )
