"""What stands beside each field: the words of the note, and what is still to be answered."""

from collections import defaultdict
from collections.abc import Mapping

import msgspec

from hemicycle.note.draft import Draft
from hemicycle.note.evidence import Evidence
from hemicycle.note.evidenced import evidence_of
from hemicycle.note.question import Question
from hemicycle.note.toml.literals import comment, literal

LONGEST_QUOTE = 240
QUOTED_ONCE = frozenset({"priorities", "registration.fields_asked"})
"""Lists whose first entry shows where the others stand."""


class Comments(msgspec.Struct, frozen=True):
    """By the path of the field: lines above it, and lines where it would stand if it were answered."""

    above: Mapping[str, tuple[str, ...]]
    open: Mapping[str, tuple[str, ...]]


NO_COMMENTS = Comments({}, {})


def comments_of(draft: Draft) -> Comments:
    above = {path: _quotes(path, evidence) for path, evidence in evidence_of(draft).items()}
    return Comments(above, _open(draft.questions))


def _quotes(path: str, evidence: tuple[Evidence, ...]) -> tuple[str, ...]:
    quoted = evidence[:1] if path in QUOTED_ONCE else evidence
    return tuple(dict.fromkeys(_quote(one) for one in quoted))


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
