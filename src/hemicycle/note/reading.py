"""Reads a concept note into a draft: what it states, where it states it, and what it leaves open."""

from datetime import date, datetime, timedelta

from msgspec.structs import replace

from hemicycle.extraction.text import Text
from hemicycle.note.body import body_of
from hemicycle.note.draft import Draft, DraftSitting
from hemicycle.note.evidence import Found
from hemicycle.note.language import language_of
from hemicycle.note.length import stated_minutes
from hemicycle.note.limits import limits_of
from hemicycle.note.mandates import mandates_of
from hemicycle.note.ordering import order_of
from hemicycle.note.passage import Note, host_of, passages_of
from hemicycle.note.priorities import priorities_of
from hemicycle.note.questions import questions_of
from hemicycle.note.registration import registration_of, statements_of
from hemicycle.note.seats import seats_of
from hemicycle.note.segments import segments_of
from hemicycle.note.sittings import when_of
from hemicycle.note.title import title_of, with_house
from hemicycle.note.tongues import languages_of
from hemicycle.note.venue import place_of, zone_of
from hemicycle.note.years import years_of


def read_note(text: Text) -> Draft:
    """Never raises: a note that says nothing gives an empty draft full of questions."""
    note = Note(passages=passages_of(text), language=language_of(text.words), host=host_of(text))
    if not note.passages:
        return _asked(Draft(language=note.language))
    years = years_of(note)
    when = when_of(note, years)
    body = body_of(note)
    title = title_of(note, body)
    segments = segments_of(note, title.value if title else "")
    part = segments[0].value.title if len(segments) == 1 else None
    return _asked(
        Draft(
            language=note.language,
            title=with_house(title, body, part),
            body=body,
            periods=when.periods,
            sittings=when.sittings,
            daily=when.daily,
            minutes=_together(when.sittings) or stated_minutes(note),
            place=place_of(note),
            zone=zone_of(note),
            segments=segments,
            limits=limits_of(note),
            registration=registration_of(note, years),
            order=order_of(note),
            statements=statements_of(note, years),
            priorities=priorities_of(note),
            mandates=mandates_of(note),
            seats=seats_of(note, segments),
            languages=languages_of(note),
        )
    )


def _asked(draft: Draft) -> Draft:
    return replace(draft, questions=questions_of(draft))


def _together(sittings: tuple[Found[DraftSitting], ...]) -> Found[int] | None:
    lengths = [length for one in sittings if (length := _length(one.value))]
    return (
        Found(value=sum(lengths), evidence=sittings[0].evidence)
        if lengths and len(lengths) == len(sittings)
        else None
    )


def _length(sitting: DraftSitting) -> int | None:
    if sitting.start is None or sitting.end is None:
        return None
    day = date(2000, 1, 1)
    length = datetime.combine(day, sitting.end) - datetime.combine(day, sitting.start)
    return int((length % timedelta(days=1)).total_seconds()) // 60
