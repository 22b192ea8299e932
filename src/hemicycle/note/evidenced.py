"""Where in the note each field of the programme stands."""

from collections.abc import Iterable, Mapping
from typing import Any

from hemicycle.note.draft import Draft
from hemicycle.note.evidence import Evidence, Found


def evidence_of(draft: Draft) -> Mapping[str, tuple[Evidence, ...]]:
    """By the dotted name of the field, as in "registration.closes" or "segments.0"; only what the note states."""
    registration = draft.registration
    closing = [one for one in (registration.closes, registration.rule) if one]
    found: dict[str, Iterable[Found[Any] | None]] = {
        "title": (draft.title,),
        "body": (draft.body,),
        "place": (draft.place,),
        "zone": (draft.zone,),
        "languages": (draft.languages,),
        "priorities": draft.priorities,
        "order.policy": draft.order,
        "registration.to": registration.to,
        "registration.copy": registration.copy,
        "registration.url": (registration.url,),
        "registration.opens": (registration.opens,),
        "registration.closes": closing[:1],
        "registration.rule": (registration.sentence,),
        "registration.fields_asked": registration.fields_asked,
        "registration.lateness": (registration.late,),
        "limits": draft.limits,
        "sittings": draft.sittings or draft.periods,
        **{f"segments.{number}": (one,) for number, one in enumerate(draft.segments)},
        **{f"segments.{number}.points": one.value.points for number, one in enumerate(draft.segments)},
        **{f"seats.{number}": (one,) for number, one in enumerate(draft.seats)},
        **{f"mandates.{number}": (one,) for number, one in enumerate(draft.mandates)},
    }
    stated = {path: tuple(one.evidence for one in each if one is not None) for path, each in found.items()}
    return {path: evidence for path, evidence in stated.items() if evidence}
