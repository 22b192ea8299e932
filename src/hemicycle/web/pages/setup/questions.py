"""What the note leaves open, as questions with the controls that answer them."""

from collections.abc import Iterator, Mapping

import msgspec

from hemicycle.note.draft import Draft
from hemicycle.note.question import Field, Question
from hemicycle.web.pages.setup.controls import Control, Said, Surroundings, control
from hemicycle.web.pages.setup.labels import CHOICE, NO, YES
from hemicycle.web.pages.setup.table import KIND_OF
from hemicycle.wording.language import told

ANCHOR_OF_LIST: Mapping[Field, str] = {
    Field.SITTINGS: "sittings",
    Field.SEGMENTS: "segments",
    Field.SEATS: "seats",
    Field.LIMITS: "limits",
}


class QuestionView(msgspec.Struct, frozen=True, kw_only=True):
    """Answered by its control, or in the part of the form that `part` names."""

    texts: tuple[str, ...]
    said: Said | None
    suggestion: str | None
    control: Control | None
    part: str | None


def question_views(draft: Draft, around: Surroundings) -> Iterator[QuestionView]:
    """Those about one field together, the zone first: every hour rests on it."""
    fields = dict.fromkeys(one.field for one in draft.questions)
    for field in sorted(fields, key=lambda one: one is not Field.ZONE):
        asked = [one for one in draft.questions if one.field is field]
        kind = KIND_OF.get(field.value)
        yield QuestionView(
            texts=tuple(told(one.text, around.language) for one in asked),
            said=around.said.get(field.value) if any(one.evidence for one in asked) else None,
            suggestion=_suggestion(asked, around.language),
            control=control(field.value, field.value, kind, around) if kind is not None else None,
            part=ANCHOR_OF_LIST.get(field),
        )


def _suggestion(asked: list[Question], language: str) -> str | None:
    suggested = next((one.suggestion for one in asked if one.suggestion is not None), None)
    if suggested is None:
        return None
    if isinstance(suggested, bool):
        return told(YES if suggested else NO, language)
    label = {str(value): label for value, label in CHOICE.items()}.get(suggested)
    return told(label, language) if label is not None else suggested.replace("_", " ")
