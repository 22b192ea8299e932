"""The note's own words, with what each field rests on marked in them."""

from collections.abc import Mapping
from itertools import pairwise

import msgspec

from hemicycle.extraction.text import Line, Text
from hemicycle.note.draft import Draft
from hemicycle.note.evidenced import evidence_of
from hemicycle.note.passage import LONGEST_NOTE
from hemicycle.web.pages.setup.labels import name_of
from hemicycle.web.pages.setup.page import anchor_of
from hemicycle.web.views.mail import CONTROL

HUE: Mapping[str, str] = {
    "registration": "registering",
    "sittings": "hours",
    "limits": "hours",
    "zone": "hours",
    "seats": "speakers",
    "title": "session",
    "body": "session",
    "place": "session",
}


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """`says` names the fields that rest on these words; `anchors` are those whose evidence begins here."""

    words: str
    says: str | None = None
    hue: str = ""
    anchors: tuple[str, ...] = ()


class LineView(msgspec.Struct, frozen=True, kw_only=True):
    kind: str
    level: int
    pieces: tuple[Piece, ...]


class NoteView(msgspec.Struct, frozen=True, kw_only=True):
    lines: tuple[LineView, ...]
    is_cut: bool


class _Mark(msgspec.Struct, frozen=True, kw_only=True):
    path: str
    start: int
    end: int
    is_first: bool


def note_view(text: Text, draft: Draft | None, language: str) -> NoteView:
    evidence = evidence_of(draft) if draft is not None else {}
    marks: dict[int, list[_Mark]] = {}
    for path, each in evidence.items():
        for one in each:
            mark = _Mark(path=path, start=one.start, end=one.end, is_first=one is each[0])
            marks.setdefault(one.index, []).append(mark)
    lines: list[LineView] = []
    read = 0
    for index, line in enumerate(text.lines):
        read += len(line.words)
        if read > LONGEST_NOTE:
            break
        lines.append(_line(line, marks.get(index, []), language))
    return NoteView(lines=tuple(lines), is_cut=len(lines) < len(text.lines))


def _line(line: Line, marks: list[_Mark], language: str) -> LineView:
    length = len(line.words)
    edges = sorted(
        {0, length, *(min(max(edge, 0), length) for one in marks for edge in (one.start, one.end))}
    )
    pieces = tuple(
        _piece(
            line.words[start:end],
            [one for one in marks if one.start <= start and end <= one.end],
            start,
            language,
        )
        for start, end in pairwise(edges)
    )
    return LineView(kind=line.kind.value, level=line.level, pieces=pieces)


def _piece(words: str, marks: list[_Mark], start: int, language: str) -> Piece:
    """Fields that rest on few words are named before those that rest on many."""
    narrow = sorted(marks, key=lambda one: one.end - one.start)
    return Piece(
        words=words.translate(CONTROL),
        says=", ".join(dict.fromkeys(name_of(one.path, language) for one in narrow)) or None,
        hue=HUE.get(narrow[0].path.partition(".")[0], "") if narrow else "",
        anchors=tuple(anchor_of(one.path) for one in marks if one.is_first and one.start == start),
    )
