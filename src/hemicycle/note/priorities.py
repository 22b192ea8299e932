"""The priorities that a note lists."""

import re
from collections.abc import Iterator

from hemicycle.extraction.text import Kind
from hemicycle.note.evidence import Found
from hemicycle.note.passage import Note, Passage

ANNOUNCED = re.compile(
    r"\b(?:priorit(?:y|ies)|priority areas?|priorités?|axes prioritaires|prioridad(?:es)?)\b[^.:;]{0,80}?"
    r"(?:\b(?:including|namely|such as|notably|are|notamment|à savoir|sont|telles? que|dont|incluid[oa]s|a saber|como|son|en particular|entre ellas)\b|:)",
    re.IGNORECASE,
)
LAST = r"(?:as well as|and|ainsi que|et|así como|y|e)"
COMMA = re.compile(rf"\s*[,;]\s*(?:{LAST}\s+)?(?![^()]*\))", re.IGNORECASE)
LAST_TWO = re.compile(r"\s+(?:as well as|ainsi que|así como)\s+", re.IGNORECASE)
AND = re.compile(r"\s+(?:and|et|y)\s+", re.IGNORECASE)
ARTICLE = re.compile(r"^(?:the|le|la|les|l['’]|el|los|las|on)\s*(?=\S)", re.IGNORECASE)
LONGEST = 120


def priorities_of(note: Note) -> tuple[Found[str], ...]:
    """At least two, else the sentence only speaks of priorities."""
    for passage in note.passages:
        announced = ANNOUNCED.search(passage.words)
        if not announced:
            continue
        listed = tuple(_in_sentence(passage, announced.end())) or tuple(_items(note, passage))
        if len(listed) > 1:
            return listed
    return ()


def _in_sentence(passage: Passage, start: int) -> Iterator[Found[str]]:
    words = passage.words.rstrip(".")
    cuts = [(match.start(), match.end()) for match in COMMA.finditer(words, start)]
    last = LAST_TWO.search(words, cuts[-1][1] if cuts else start)
    if last:
        cuts.append((last.start(), last.end()))
    elif len(cuts) == 1 or (cuts and not re.search(rf"\b{LAST}\s*$", words[: cuts[-1][1]])):
        final = list(AND.finditer(words, cuts[-1][1]))
        cuts += [(final[-1].start(), final[-1].end())] if len(final) == 1 else []
    edges = [start, *(end for _, end in cuts)], [*(begin for begin, _ in cuts), len(words)]
    for begin, end in zip(*edges, strict=True):
        part = words[begin:end]
        named = ARTICLE.sub("", part.strip())
        if re.search(r"[^\W\d_]{3}", named) and len(named) <= LONGEST:
            shift = begin + len(part) - len(part.lstrip())
            yield passage.found(named, shift, end)


def _items(note: Note, passage: Passage) -> Iterator[Found[str]]:
    for line in note.lines:
        if line[0].index <= passage.index:
            continue
        if line[0].line.kind is not Kind.ITEM:
            return
        words = re.sub(r"^\(?(?:\d{1,2}|[a-z])[.)]\s*", "", line[0].line.words).rstrip(" ;,.")
        yield Found(value=ARTICLE.sub("", words), evidence=line[0].evidence())
