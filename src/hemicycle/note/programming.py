"""A draft becomes a programme: what is certain is taken over, what is a question stays open."""

from datetime import date, datetime, time, timedelta

from msgspec.structs import replace

from hemicycle.note.categories import limits_for
from hemicycle.note.draft import Draft, DraftSegment, Moment, PartialDay, Period
from hemicycle.note.evidence import Found
from hemicycle.plenary.programme.order import Order, OrderPolicy
from hemicycle.plenary.programme.programme import Mandate, Programme
from hemicycle.plenary.programme.registration import Registration
from hemicycle.plenary.programme.seats import InvitedSeat
from hemicycle.plenary.programme.segment import Point, Segment
from hemicycle.plenary.programme.sitting import Sitting

LONGEST_SESSION = 31
ONLY = "1"


def draft_to_programme(draft: Draft) -> Programme:
    """The zone stays open: whose clock counts is a decision of the house (DESIGN 4.1)."""
    programme = Programme(
        title=draft.title.value if draft.title else "",
        body=draft.body.value if draft.body else None,
        place=draft.place.value if draft.place else None,
        sittings=_sittings(draft),
        segments=_segments(draft),
        seats=_seats(draft),
        limits=limits_for(tuple(one.value for one in draft.limits), ONLY),
        order=_order(draft),
        registration=_registration(draft),
        priorities=tuple(one.value for one in draft.priorities),
        mandates=tuple(
            Mandate(instrument=one.value.instrument, paragraph=one.value.paragraph) for one in draft.mandates
        ),
    )
    return _in_languages(programme, draft)


def _in_languages(programme: Programme, draft: Draft) -> Programme:
    return replace(programme, languages=draft.languages.value) if draft.languages else programme


def _sittings(draft: Draft) -> tuple[Sitting, ...]:
    """A day without its year is no day yet."""
    if draft.sittings:
        return tuple(
            Sitting(day=day, start=one.value.start, end=one.value.end)
            for one in draft.sittings
            if (day := real_day(one.value.day))
        )
    hours = draft.daily.value if draft.daily else None
    return tuple(
        Sitting(day=day, start=hours.start if hours else None, end=hours.end if hours else None)
        for one in draft.periods
        for day in _days(one.value)
    )


def _days(period: Period) -> tuple[date, ...]:
    first, last = real_day(period.first), real_day(period.last or period.first)
    if first is None or last is None or not 0 <= (last - first).days < LONGEST_SESSION:
        return ()
    return tuple(first + timedelta(days=passed) for passed in range((last - first).days + 1))


def real_day(day: PartialDay) -> date | None:
    return date(day.year, day.month, day.day) if day.year else None


def _segments(draft: Draft) -> tuple[Segment, ...]:
    """A session without segments has one list."""
    if not draft.segments:
        return (Segment(key=ONLY, title=draft.title.value if draft.title else ""),)
    return tuple(_segment(number, one) for number, one in enumerate(draft.segments, start=1))


def _segment(number: int, found: Found[DraftSegment]) -> Segment:
    one = found.value
    points = tuple(
        Point(key=f"{number}.{index}", title=point.value) for index, point in enumerate(one.points, start=1)
    )
    return Segment(key=str(number), title=one.title, theme=one.theme, minutes=one.minutes, points=points)


def _seats(draft: Draft) -> tuple[InvitedSeat, ...]:
    """A seat before any segment belongs to the first."""
    return tuple(
        InvitedSeat(
            key=str(number),
            segment=str((one.value.segment or 0) + 1),
            delegation=one.value.delegation,
            category=one.value.category,
            title=None if one.value.delegation else one.value.words,
        )
        for number, one in enumerate(draft.seats, start=1)
    )


def _order(draft: Draft) -> Order:
    """As in "By rank, then by time of registration" is by rank: arrival decides among equals in every order."""
    policies = [one.value for one in draft.order]
    special = [policy for policy in policies if policy is not OrderPolicy.FIRST_COME]
    return Order(policy=special[0]) if special else Order()


def _registration(draft: Draft) -> Registration:
    stated = draft.registration
    sentence = stated.sentence or stated.rule
    return Registration(
        to=tuple(one.value for one in stated.to),
        copy=tuple(one.value for one in stated.copy),
        url=stated.url.value if stated.url else None,
        opens=opening(stated.opens.value) if stated.opens else None,
        closes=closing(stated.closes.value) if stated.closes else None,
        rule=sentence.value if sentence else None,
        fields_asked=tuple(one.value for one in stated.fields_asked),
    )


def opening(moment: Moment) -> datetime | None:
    """A day without an hour opens when it begins."""
    day = real_day(moment.day)
    return datetime.combine(day, moment.hour or time(0)) if day else None


def closing(moment: Moment) -> datetime | None:
    """The half-open instant: a day without an hour is over when the next one begins (DESIGN 4.1)."""
    day = real_day(moment.day)
    if day is None or day == date.max:
        return None
    if moment.ends_day or moment.hour is None:
        return datetime.combine(day + timedelta(days=1), time(0))
    return datetime.combine(day, moment.hour)
