"""Topics inside a segment on which others may intervene too."""

import itertools
import re
from collections.abc import Iterator

from hemicycle.extraction.text import Kind
from hemicycle.note.evidence import Found
from hemicycle.note.passage import Note, Passage

ON_THIS = re.compile(
    r"\b(?:on|regarding|concerning) (?:this|that) (?:point|topic|matter|subject)\b|\bsur ce (?:point|sujet|thème)\b|\bsobre est[ae] (?:punto|tema|cuestión|asunto)\b",
    re.IGNORECASE,
)
SUBJECT = re.compile(
    r"\b(?:in the (?:field|area) of|on the (?:topic|subject|issue|question) of|with regard to|concerning|regarding|experience (?:with|of)|dans le domaine d(?:e|es|u)|en matière d[e'’]|concernant|"
    r"au sujet d(?:e|es|u)|en materia de|en el ámbito de|sobre|on|sur)\s+(?:the |les? |la |l['’]|los |las |el )?(?P<subject>[^.,;:()]{4,90})",
    re.IGNORECASE,
)
LISTED = re.compile(
    r"\b(?:points|topics|sub-?themes|issues|questions|sujets|sous-thèmes|puntos|temas|cuestiones)\b[^:]{0,60}:$",
    re.IGNORECASE,
)
NUMBERED = re.compile(r"^\(?(?:\d{1,2}|[a-z])[.)]\s*")


def points_between(note: Note, start: int, stop: int | None) -> tuple[Found[str], ...]:
    """Those named after the heading at `start` and before the one at `stop`."""
    inside = [one for one in note.passages if one.index > start and (stop is None or one.index < stop)]
    return (*_referred_to(inside), *_listed(inside))


def _referred_to(inside: list[Passage]) -> Iterator[Found[str]]:
    for before, passage in itertools.pairwise(inside):
        subjects = list(SUBJECT.finditer(before.words)) if ON_THIS.search(passage.words) else []
        if subjects:
            last = subjects[0]
            yield before.found(last["subject"].strip(), last.start("subject"), last.end("subject"))


def _listed(inside: list[Passage]) -> Iterator[Found[str]]:
    for position, passage in enumerate(inside):
        if not LISTED.search(passage.words):
            continue
        for item in inside[position + 1 :]:
            if item.line.kind is not Kind.ITEM:
                return
            if item.is_first:
                words = NUMBERED.sub("", item.line.words).rstrip(" ;.,")
                yield Found(value=words, evidence=item.evidence())
        return
