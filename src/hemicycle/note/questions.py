"""What remains to be asked once a note is read."""

from collections.abc import Iterator
from datetime import date

from hemicycle.note.draft import Draft, LateRequests, Method, Moment, PartialDay
from hemicycle.note.question import Field, Question
from hemicycle.note.venue import iana_of
from hemicycle.plenary.programme.order import OrderPolicy
from hemicycle.plenary.programme.registration import Lateness
from hemicycle.wording.phrase import Phrase, phrase

WEEKDAYS = (
    phrase("Monday"),
    phrase("Tuesday"),
    phrase("Wednesday"),
    phrase("Thursday"),
    phrase("Friday"),
    phrase("Saturday"),
    phrase("Sunday"),
)


def questions_of(draft: Draft) -> tuple[Question, ...]:
    return (
        *_on_identity(draft),
        *_on_days(draft),
        *_on_zone(draft),
        *_on_limits(draft),
        *_on_registration(draft),
        *_on_closing(draft),
        *_on_order(draft),
    )


def _on_identity(draft: Draft) -> Iterator[Question]:
    if draft.title is None:
        yield Question(field=Field.TITLE, text=phrase("The note has no title. What is the session called?"))
    if not draft.segments:
        yield Question(
            field=Field.SEGMENTS,
            text=phrase("The note names no segments. Is one speakers' list for the whole session meant?"),
        )


def _on_days(draft: Draft) -> Iterator[Question]:
    if not draft.periods:
        yield Question(
            field=Field.SITTINGS, text=phrase("The note states no day. When does the session sit?")
        )
    elif not any(one.value.start for one in draft.sittings):
        yield Question(
            field=Field.SITTINGS,
            text=phrase("The note states no hours. When does each sitting start and end?"),
        )
    days = [(one.value.first, one.evidence) for one in draft.periods]
    days += [(one.value.last, one.evidence) for one in draft.periods if one.value.last]
    if any(day.year is None for day, _ in days):
        yield Question(field=Field.SITTINGS, text=phrase("The note states no year. Which year is meant?"))
    for day, evidence in days:
        if wrong := _wrong_weekday(day):
            yield Question(field=Field.SITTINGS, text=wrong, evidence=evidence)


def _on_zone(draft: Draft) -> Iterator[Question]:
    """The zone of a closing hour is a decision of the house, however plain the place may be."""
    suggestion = (
        (draft.zone and iana_of(draft.zone.value)) or (draft.place and iana_of(draft.place.value)) or None
    )
    if draft.zone:
        text = phrase("The note says {zone}. Which zone's clock decides the closing?", zone=draft.zone.value)
    elif draft.place:
        text = phrase(
            "The note names {place} but no time zone. Which zone's clock decides the closing?",
            place=draft.place.value,
        )
    else:
        text = phrase("The note names no place and no time zone. Which zone's clock decides the closing?")
    yield Question(field=Field.ZONE, text=text, suggestion=suggestion)


def _on_limits(draft: Draft) -> Iterator[Question]:
    if not draft.limits:
        yield Question(
            field=Field.LIMITS,
            text=phrase("The note states no speaking time. How long may an intervention be?"),
        )
    elif draft.seats:
        yield Question(
            field=Field.LIMITS_BIND_INVITED_SEATS,
            text=phrase("Do the invited speakers share the limit of each intervention?"),
            suggestion=True,
        )


def _on_registration(draft: Draft) -> Iterator[Question]:
    registration = draft.registration
    desk_only = {one.value for one in registration.methods} and not {
        one.value for one in registration.methods
    } & {
        Method.EMAIL,
        Method.FORM,
        Method.STATEMENT,
    }
    if not registration.to and not desk_only:
        yield Question(
            field=Field.TO, text=phrase("The note states no address for requests to speak. Where do they go?")
        )
    if registration.opens is None:
        yield Question(
            field=Field.OPENS,
            text=phrase("The note does not say when registration opens. Is it open at once?"),
        )
    if registration.opens and registration.opens.value.day.year is None:
        yield Question(
            field=Field.OPENS, text=phrase("The opening of registration has no year. Which year is meant?")
        )
    if registration.late is None:
        yield Question(
            field=Field.LATENESS,
            text=phrase(
                "The note does not say what becomes of late requests. Are they put on a reserve list?"
            ),
            suggestion=Lateness.RESERVE,
        )
    elif registration.late.value is LateRequests.FROM_THE_FLOOR:
        yield Question(
            field=Field.LATENESS,
            text=phrase(
                "The note lets late requests come from the floor. Are they inscribed at the end, or kept on a reserve list?"
            ),
            suggestion=Lateness.ACCEPT,
            evidence=registration.late.evidence,
        )


def _on_closing(draft: Draft) -> Iterator[Question]:
    registration, closes = draft.registration, draft.registration.closes
    if closes is None and registration.rule:
        yield Question(
            field=Field.CLOSES,
            text=phrase(
                "The closing is a rule and no date: “{rule}”. Which moment is it?",
                rule=registration.rule.value,
            ),
            evidence=registration.rule.evidence,
        )
    if closes is None and registration.rule is None:
        yield Question(
            field=Field.CLOSES,
            text=phrase("The note states no deadline for registration. When does it close?"),
        )
    if closes is None:
        return
    if closes.value.day.year is None:
        yield Question(
            field=Field.CLOSES,
            text=phrase("The deadline has no year. Which year is meant?"),
            evidence=closes.evidence,
        )
    if wrong := _wrong_weekday(closes.value.day):
        yield Question(field=Field.CLOSES, text=wrong, evidence=closes.evidence)
    if closes.value.hour is None and not closes.value.ends_day:
        yield Question(
            field=Field.CLOSES,
            text=phrase("The deadline has no hour; the end of that day is taken. Is that meant?"),
            evidence=closes.evidence,
        )
    if _is_after_the_session(closes.value, draft):
        yield Question(
            field=Field.CLOSES,
            text=phrase("Registration closes after the session has begun. Is that meant?"),
            evidence=closes.evidence,
        )


def _on_order(draft: Draft) -> Iterator[Question]:
    if not draft.order:
        yield Question(
            field=Field.ORDER,
            text=phrase("The note states no order of speaking. Is it first come, first served?"),
            suggestion=OrderPolicy.FIRST_COME,
        )
    elif len(draft.order) > 1:
        yield Question(
            field=Field.ORDER,
            text=phrase(
                "The note combines orders: {orders}. Which one decides?",
                orders=", ".join(one.value for one in draft.order),
            ),
            evidence=draft.order[0].evidence,
        )


def _wrong_weekday(day: PartialDay) -> Phrase | None:
    real = _real(day)
    if real is None or day.weekday is None or real.isoweekday() == day.weekday:
        return None
    return phrase(
        "{date} is a {real}, not a {stated}. Which is meant?",
        date=day.edtf,
        real=WEEKDAYS[real.isoweekday() - 1],
        stated=WEEKDAYS[day.weekday - 1],
    )


def _real(day: PartialDay) -> date | None:
    return date(day.year, day.month, day.day) if day.year else None


def _is_after_the_session(closes: Moment, draft: Draft) -> bool:
    """The day of the first sitting itself is suspicious only after its start; without an hour it is not judged."""
    first = _real(draft.periods[0].value.first) if draft.periods else None
    closing = _real(closes.day)
    return first is not None and closing is not None and closing > first
