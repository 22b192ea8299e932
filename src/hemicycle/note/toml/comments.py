"""What stands beside each field: the words of the note, and what is still to be answered."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from hemicycle.note.draft import Draft
from hemicycle.note.evidence import Evidence, Found
from hemicycle.note.question import Question
from hemicycle.note.toml.literals import comment, literal

LONGEST_QUOTE = 240


class Comments(msgspec.Struct, frozen=True):
    """By the path of the field: lines above it, and lines where it would stand if it were answered."""

    above: Mapping[str, tuple[str, ...]]
    open: Mapping[str, tuple[str, ...]]


NO_COMMENTS = Comments({}, {})


def comments_of(draft: Draft) -> Comments:
    above: dict[str, tuple[str, ...]] = {}
    registration = draft.registration
    closing = [one for one in (registration.closes, registration.rule) if one]
    noted: dict[str, Iterable[Found[Any] | None]] = {
        "title": (draft.title,),
        "body": (draft.body,),
        "place": (draft.place,),
        "languages": (draft.languages,),
        "priorities": draft.priorities[:1],
        "order.policy": draft.order,
        "registration.to": registration.to,
        "registration.copy": registration.copy,
        "registration.url": (registration.url,),
        "registration.opens": (registration.opens,),
        "registration.closes": closing[:1],
        "registration.rule": (registration.sentence,),
        "registration.fields_asked": registration.fields_asked[:1],
        "limits": draft.limits,
        "sittings": draft.sittings or draft.periods,
        **{f"segments.{number}": (one,) for number, one in enumerate(draft.segments)},
        **{f"seats.{number}": (one,) for number, one in enumerate(draft.seats)},
        **{f"mandates.{number}": (one,) for number, one in enumerate(draft.mandates)},
    }
    for path, found in noted.items():
        quotes = dict.fromkeys(_quote(one.evidence) for one in found if one is not None)
        if quotes:
            above[path] = tuple(quotes)
    return Comments(above, _open(draft.questions))


def _quote(evidence: Evidence) -> str:
    words = evidence.words if len(evidence.words) <= LONGEST_QUOTE else f"{evidence.words[:LONGEST_QUOTE]} …"
    return comment(f"{evidence.place}: “{words}”")


def _open(questions: tuple[Question, ...]) -> dict[str, tuple[str, ...]]:
    lines: defaultdict[str, list[str]] = defaultdict(list)
    for question in questions:
        lines[question.field].append(comment(f"? {question.text}"))
        if question.suggestion is not None:
            name = question.field.rpartition(".")[2]
            lines[question.field].append(comment(f"{name} = {literal(question.suggestion)}"))
    return {path: tuple(said) for path, said in lines.items()}
