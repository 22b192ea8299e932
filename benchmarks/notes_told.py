"""A draft in the form in which the truth about a note is written down."""

from typing import Any

from hemicycle.note.draft import Draft, DraftSitting


def told(draft: Draft) -> dict[str, Any]:
    sittings = [one.value for one in draft.sittings]
    timed = [one for one in sittings if one.start]
    starts, ends = (timed[0].start, timed[-1].end) if timed else (None, None)
    if not timed and draft.daily:
        starts, ends = draft.daily.value.start, draft.daily.value.end
    registration, statements = draft.registration, draft.statements
    return {
        "title": draft.title and draft.title.value,
        "body": draft.body and draft.body.value,
        "dates": [one.value.edtf for one in draft.periods] or None,
        "start": starts and f"{starts:%H:%M}",
        "end": ends and f"{ends:%H:%M}",
        "timezone_or_city": " ".join(one.value for one in (draft.place, draft.zone) if one) or None,
        "duration_minutes": draft.minutes and draft.minutes.value,
        "sessions": [_sitting(one) for one in sittings] if len(sittings) > 1 else None,
        "segments": [{"title": one.value.title, "theme": one.value.theme} for one in draft.segments] or None,
        "time_limits_seconds": {one.value.speakers.value: one.value.seconds for one in draft.limits} or None,
        "registration": {
            "to": [one.value for one in registration.to] or None,
            "cc": [one.value for one in registration.copy] or None,
            "url": registration.url and registration.url.value,
            "opens": registration.opens and registration.opens.value.edtf,
            "deadline": registration.closes and registration.closes.value.edtf,
            "deadline_rule": registration.rule and registration.rule.value,
            "method": ", ".join(one.value for one in registration.methods) or None,
            "fields_asked": [one.value for one in registration.fields_asked] or None,
        },
        "order_policy": ", ".join(one.value for one in draft.order) or None,
        "statements": {
            "to": [one.value for one in statements.to] or None,
            "cc": [one.value for one in statements.copy] or None,
            "deadline": statements.closes and statements.closes.value.edtf,
            "deadline_rule": statements.rule and statements.rule.value,
        },
        "languages": list(draft.languages.value) if draft.languages else None,
    }


def _sitting(one: DraftSitting) -> dict[str, str | None]:
    return {
        "date": one.day.edtf,
        "start": one.start and f"{one.start:%H:%M}",
        "end": one.end and f"{one.end:%H:%M}",
    }
