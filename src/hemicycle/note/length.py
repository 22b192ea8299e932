"""How long the session is to last, where a heading or its format says so."""

import re

from hemicycle.extraction.durations import find_durations, find_short
from hemicycle.note.evidence import Found
from hemicycle.note.passage import Note

FORMAT = re.compile(
    r"^(?:format|duration|durée|duración|formato|length|modalities|modalités|modalidades)\b", re.IGNORECASE
)
SHORTEST = 30 * 60


def stated_minutes(note: Note) -> Found[int] | None:
    for passage in note.passages:
        if not FORMAT.match(passage.words):
            continue
        for one in (*find_short(passage.words), *find_durations(passage.words)):
            if one.seconds >= SHORTEST:
                return passage.found(one.seconds // 60, one.start, one.end)
    return None
