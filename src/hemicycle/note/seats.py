"""Speakers whom the note announces, by name or by kind: they are not on the list."""

import re
from collections.abc import Iterator
from itertools import pairwise

from hemicycle.delegations.category import Category
from hemicycle.note.draft import DraftSeat, DraftSegment
from hemicycle.note.evidence import Found
from hemicycle.note.naming import delegation_named
from hemicycle.note.passage import Note, Passage
from hemicycle.note.topic import Topic

WILL = (
    r"(?:will (?:(?:then|also|first) )?(?:have the opportunity to|open|present|introduce|share|deliver (?:a|an|the) (?:keynote|opening)|make a presentation|brief|give a presentation|be invited to)|"
    r"(?:is|are) invited to (?:share|present|open|introduce)|aur(?:a|ont) (?:l['’]occasion|la possibilité) de|présentera|présenteront|ouvrira|partagera|sera invitée? à|seront invité\w+ à|"
    r"tendrán? (?:la (?:oportunidad|ocasión)|ocasión) de|presentará|abrirá|compartirá|será invitad[oa] a)"
)
ANNOUNCED = re.compile(rf"(?:^|,\s+|;\s+)(?P<who>[^,;.:]{{2,80}}?)\s+{WILL}", re.IGNORECASE)
GIVEN = re.compile(
    r"\b(?:giv(?:e|es|ing) the floor to|giv(?:e|es|ing) (?:a )?voice to|allow(?:ing|s)?|hear(?:ing)? from|donner la parole (?:à|aux?)|permettre (?:à|aux?)|permettant (?:à|aux?)|entendre|"
    r"dar la palabra a|ceder la palabra a|permitir (?:a|que)|escuchar a)\s*(?P<who>[^.;:]{4,140}?)(?=\s+to\s+\w+|,\s+(?:so that|in order|who|afin|para que|qui|quienes)\b|\s+(?:de présenter|presenten|afin)\b|[.;:]|$)",
    re.IGNORECASE,
)
ROLE = re.compile(
    r"^(?:opening (?:statement|remarks)|keynote(?: speakers?| address)?|panell?ists?|speakers|presentations?(?: by)?|intervenants|panelistas|ponentes)\s*:\s*(?P<who>.{4,400})$",
    re.IGNORECASE,
)
FLOOR = re.compile(
    r"\b(?:other|interested|participants|delegations?(?! of)|states parties|all|any|each|those|they|autres|intéressé\w*|délégations|participants|chaque|tous|toutes|otr[oa]s|interesad\w+|delegaciones|todos|cada)\b",
    re.IGNORECASE,
)
COURT = re.compile(
    r"\b(?:organs? of the court|principals of the court|prosecutor|registrar|president of the court|organes de la cour|procureur|greffi\w+|órganos de la corte|fiscal|secretari[oa] de la corte)\b",
    re.IGNORECASE,
)
KINDS = (
    (Category.COURT, COURT),
    (
        Category.NGO,
        re.compile(
            r"\b(?:civil society|NGOs?|non-governmental|société civile|ONG|sociedad civil|coalition)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Category.EXPERT,
        re.compile(
            r"\b(?:experts?|rapporteur|professor|expert[oa]s?|panell?ists?|H\.E\.|Ms?\.|Mr\.|Mrs\.|Dr\.)(?!\w)",
            re.IGNORECASE,
        ),
    ),
    (
        Category.ORGANISATION,
        re.compile(
            r"\b(?:organi[sz]ations?|organisations?|organizaciones|united nations|european union|union européenne|unión europea|agency|agencies|committee of the red cross)\b",
            re.IGNORECASE,
        ),
    ),
    (Category.STATE_PARTY, re.compile(r"\b(?:states?|états?|estados?|countries)\b", re.IGNORECASE)),
)
ARTICLE = re.compile(
    r"^(?:the |various |les? |la |l['’]|différents |los |las |el |a |un |une )+", re.IGNORECASE
)


def seats_of(note: Note, segments: tuple[Found[DraftSegment], ...]) -> tuple[Found[DraftSeat], ...]:
    bounds = [segment.evidence.index for segment in segments]
    found: dict[tuple[str, int | None], Found[DraftSeat]] = {}
    for passage in note.passages:
        if passage.topic in (Topic.ASIDE, Topic.ATTENDANCE, Topic.FILING, Topic.CONTACT):
            continue
        for who, start, end in _announced(passage):
            seat = _seat(who, _segment_at(bounds, passage.index), note.language)
            found.setdefault((seat.words.lower(), seat.segment), passage.found(seat, start, end))
    return tuple(found.values())


def _announced(passage: Passage) -> Iterator[tuple[str, int, int]]:
    for pattern in (ANNOUNCED, GIVEN, ROLE):
        if pattern is ANNOUNCED and passage.topic is Topic.SPEAKING:
            continue
        for match in pattern.finditer(passage.words):
            for who, start in _each(match["who"], match.start("who"), several=pattern is ROLE):
                if (not FLOOR.search(who) or pattern is ROLE) and _names_somebody(who):
                    yield who, start, start + len(who)


def _each(words: str, start: int, *, several: bool) -> Iterator[tuple[str, int]]:
    if not several:
        shown = words.strip()
        yield shown, start + words.find(shown)
        return
    at = start
    for part in re.split(r";", words):
        shown = part.strip(" .")
        if shown:
            yield shown, at + part.find(shown)
        at += len(part) + 1


def _names_somebody(who: str) -> bool:
    return any(words.search(who) for _, words in KINDS) or (
        bool(re.match(r"(?:the |la |le |el |l['’])?[A-ZÀ-Þ]", who))
        and not re.match(
            r"(?:This|These|It|As|In|Each|Participants|Speakers|Plenary|Segment|Statements|Ce|Cette|Este|Esta)\b",
            who,
        )
    )


def _seat(who: str, segment: int | None, language: str) -> DraftSeat:
    named = delegation_named(who, language)
    words = ARTICLE.sub("", who)
    return DraftSeat(
        words=words, segment=segment, delegation=named, category=None if named else _category(who)
    )


def _category(who: str) -> Category | None:
    """The first that is named: "experts from the Court" are experts."""
    named = [(match.start(), category) for category, words in KINDS if (match := words.search(who))]
    return min(named, key=lambda one: one[0])[1] if named else None


def _segment_at(bounds: list[int], index: int) -> int | None:
    ends = [*bounds, 10**9]
    return next(
        (number for number, (first, last) in enumerate(pairwise(ends)) if first <= index < last), None
    )
