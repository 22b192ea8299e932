"""The resolutions and decisions on which a session rests."""

import re
from collections.abc import Iterator

from hemicycle.note.draft import DraftMandate
from hemicycle.note.evidence import Found
from hemicycle.note.passage import Note, Passage

SYMBOL = r"(?:[A-Z][A-Z0-9-]*(?:/[A-Za-z0-9.-]+){1,4}|\d{1,3}/\d{1,3}(?:\s?[A-Z])?(?![\d/]))"
KIND = (
    r"(?:(?:General Assembly|Human Rights Council|Security Council|Council|Economic and Social Council|Conference|Assembly|Commission|Committee)\s+)?"
    r"(?:[Rr]esolutions?|[Dd]ecisions?|[Rr]ésolutions?|[Dd]écisions?|[Rr]esoluci(?:ón|ones)|[Dd]ecisi(?:ón|ones))"
)
NAMED = re.compile(rf"(?P<kind>{KIND})\s+(?:n[o°º]\.?\s*)?(?P<symbol>{SYMBOL}|\d{{3,4}}\s?\((?:19|20)\d\d\))")
NEXT = re.compile(
    rf"(?:\s+(?:of|du|de)\s+\d{{1,2}}\s+\S+\s+(?:19|20)\d\d)?\s*(?:,|and|et|y)\s+(?P<symbol>{SYMBOL})"
)
ALONE = re.compile(
    r"(?<![\w/])(?P<symbol>[A-Z]{1,5}(?:-[A-Z]{2,5})?(?:/[A-Za-z0-9.-]+)*/(?:Res|RES|Dec|DEC)[./]?[\w./]*\w)"
)
PARAGRAPH = re.compile(
    r"\b(?:operative\s+)?(?:paragraphs?|paras?\.?|paragraphes?|párrafos?)\s+(?P<number>\d{1,3}(?:\s*\([a-z]\))?)\s+(?:of|de|de la|du)\s+(?:the\s+|its\s+|sa\s+|la\s+|su\s+)?$",
    re.IGNORECASE,
)
SMALL_KIND = {
    "resolutions": "resolution",
    "decisions": "decision",
    "résolutions": "résolution",
    "décisions": "décision",
}


def mandates_of(note: Note) -> tuple[Found[DraftMandate], ...]:
    found: dict[str, Found[DraftMandate]] = {}
    for passage in note.passages:
        for mandate in _mandates(passage):
            symbol = mandate.value.instrument.split()[-1]
            if symbol not in found or (mandate.value.paragraph and not found[symbol].value.paragraph):
                found[symbol] = mandate
    return tuple(found.values())


def _mandates(passage: Passage) -> Iterator[Found[DraftMandate]]:
    words = passage.words
    for match in NAMED.finditer(words):
        kind = " ".join(SMALL_KIND.get(word.lower(), word) for word in match["kind"].split())
        yield _mandate(passage, kind, match)
        following = NEXT.match(words, match.end())
        while following:
            yield _mandate(passage, kind, following)
            following = NEXT.match(words, following.end())
    named = {match.start("symbol") for match in NAMED.finditer(words)}
    for match in ALONE.finditer(words):
        if match.start("symbol") not in named:
            yield _mandate(passage, "", match)


def _mandate(passage: Passage, kind: str, match: re.Match[str]) -> Found[DraftMandate]:
    """A symbol that names its house and its kind needs no more words."""
    symbol = match["symbol"].rstrip(".")
    whole = bool(re.match(r"[A-Z]", symbol))
    before = PARAGRAPH.search(passage.words, 0, match.start())
    value = DraftMandate(
        instrument=symbol if whole or not kind else f"{kind} {symbol}",
        paragraph=before["number"] if before else None,
    )
    return passage.found(value, match.start(), match.end())
