"""Where a text names segments by number: in figures, in words, in the boxes and columns of a form."""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from hemicycle.mailroom.reading.columns import cells
from hemicycle.mailroom.reading.cues import Cues, scripts_in
from hemicycle.mailroom.reading.numbers import HAN_NUMBER, NUMBER, ORDINALS, value_of
from hemicycle.mailroom.reading.segment_words import (
    CLAUSE_NEGATION,
    FROM,
    GIVEN_UP,
    HAN_SEGMENT,
    JOIN,
    NEGATION,
    OR,
    SEGMENT,
)

NO_WORD_BEFORE = r"(?<![\w-])"
NO_WORD_BEHIND = r"(?!\w|'(?!s\b))"
MYSELF = r"(?:i(?:'\w+| (?:also |therefore |hereby |kindly |would |then )*(?:am|was|will|wish|would|shall|should|have|had|has|can|could|may|might|must|do|did|write|wrote|hope|look|remain|thank|request|ask|confirm|attach|enclose|understand|trust|believe|know|note|want|need|speak|represent|regret|inform))|one of)\b"
"""As in "in Segment II, I would be grateful": nobody asks for the first."""
WORD_FIRST = re.compile(
    rf"{NO_WORD_BEFORE}{SEGMENT}(?:\(s\))?(?![^\W\d_])[ \t]*(?:[:#.(\"'/-]{{1,2}}|:[ \t]*\(|no\.?|n[°º.]|number|numero|numéro|номер|№|رقم)?[ \t]*(?:(?:the|le|la|el) )?(?P<numbers>{NUMBER}{NO_WORD_BEHIND}(?:{JOIN}(?:(?:in |the |le |el |la |du |au |en |в |во )*(?:{SEGMENT})[ \t]*)?(?!{MYSELF})(?:ال)?{NUMBER}{NO_WORD_BEHIND}){{0,9}})"
)
WITHIN = r"(?:in|on|under|within|during|dans|sous|lors|en|dentro|во?|на)"
"""As in "to speak second in Segment I": the ordinal is the place that is wished for."""
NUMBER_FIRST = re.compile(
    rf"{NO_WORD_BEFORE}(?P<numbers>{ORDINALS.pattern}(?:{JOIN}(?:the |le |la |el |du |au |al |in the |в |во )*{ORDINALS.pattern}){{0,9}})(?:[ \t]+|,[ \t]+(?!(?:in|on|for|under|of|to|dans|en|au|du|para|в|во|на)\b))(?:\([^()]*\)[ \t]*)?(?:(?!{WITHIN}\b)[\w-]+[ \t]+){{0,2}}?{SEGMENT}{NO_WORD_BEHIND}"
)
HAN = re.compile(
    rf"第?(?P<numbers>(?:(?<=第){HAN_NUMBER}|[1-9]|i{{1,3}})(?:\s*(?:、|和|及|与|與|或|,)\s*第?{HAN_NUMBER}){{0,9}})\s*(?:个|個)?\s*{HAN_SEGMENT}"
    rf"|{HAN_SEGMENT}\s*[:：]?\s*(?P<after>(?:i{{1,3}}|iv|v|[1-9]|[一二三四])(?![\w]))"
)
LATIN = re.compile(
    r"segments?\s*(?P<latin>(?:i{1,3}|iv|[1-9])(?:\s*(?:、|和|及|与|或|/|,|&)\s*(?:segments?\s*)?(?:i{1,3}|iv|[1-9])){0,9})(?![a-z0-9])"
)
ALONE = re.compile(
    rf"{NO_WORD_BEFORE}(?:number|no\.|n[°º]|numero|№|номер|رقم)[ \t]*(?P<numbers>{NUMBER}){NO_WORD_BEHIND}"
)
FROM_ONE = re.compile(
    rf"{NO_WORD_BEFORE}(?P<numbers>{ORDINALS.pattern})(?=[ \t]+(?:to|into|au|a la|al|a|в|во)[ \t]+(?:the |la |le |el )?{ORDINALS.pattern}[ \t]+{SEGMENT})"
)
TO_OTHER = re.compile(
    rf"(?<=[ivx12])[ \t]+(?:to|into|au|al)[ \t]+(?:the )?(?P<numbers>i{{1,3}}|[1-9]|second|first){NO_WORD_BEHIND}"
)
"""The first two as in "from the first to the second segment", the last as in "from Segment I to II"."""
BARE = re.compile(
    rf"{NO_WORD_BEFORE}(?:en el|para el|au|dans le|in the|на|во?)[ \t]+(?P<numbers>[12]|i{{1,2}}|uno|dos)(?=[ \t]*(?:[.,;!)\n]|$))"
)
"""As in "turno en el 2", where nothing follows that would make it a date."""
TO_THE = re.compile(
    rf"(?:(?<=segment)|(?<=segmento)|(?<=сегмента)|(?<=part)|(?<=list))[ \t]+(?:to|into|au|al|во|в|на)[ \t]+(?:the )?(?P<numbers>{ORDINALS.pattern})(?=[ \t]*(?:[?.,;!\n]|$))"
)
"""As in "from the first segment to the second"."""
LISTED = re.compile(
    rf"{NO_WORD_BEFORE}(?:for|in|under|list|lists|pour|en|para)[ \t]+(?P<numbers>(?:i{JOIN})?ii){NO_WORD_BEHIND}(?!\)[ \t]*\w|\.[ \t]*(?:{SEGMENT}|\w\.))"
)
"""A two in Roman figures that stands alone is no other word."""
IN_LIST = re.compile(
    rf"{NO_WORD_BEFORE}(?P<numbers>{ORDINALS.pattern})[ \t]+(?:lists?|liste|lista|спис\w+|sections?|bits?|half|mitad|moitie)(?!\w)(?! (?:of the |of |del |de la )?(?:day|week|year|dia|journee|semana|semaine|afternoon|morning))(?! (?:on|of|in) (?:the|your) (?:list|speakers))"
)
"""A list of speakers is a segment's."""
ONE = re.compile(rf"{NO_WORD_BEFORE}(?:ال|و|وال)?{NUMBER}{NO_WORD_BEHIND}|{HAN_NUMBER}")
ARTICLE = re.compile(r"^و?ال|^و")
BEFORE = 40
SENTENCE_END = re.compile(r"[.;\n。]")

OPEN_BOX, TICK = r"(?:\[[ _]*\]|[☐□×✗✘])", r"(?:\[[xv]\]|[☑☒✓✔√✅])"
CHOSEN_BOX = rf"(?:{NO_WORD_BEFORE}(?:(?:{SEGMENT})[ \t]*)?(?:{NUMBER}){NO_WORD_BEHIND}|第?[一二三四](?:{HAN_SEGMENT})?)"
BOX = re.compile(rf"{OPEN_BOX}|{TICK}")
CHOICE = re.compile(CHOSEN_BOX)

TICKED = re.compile(
    rf"{TICK}[ \t]*(?:(?:{SEGMENT}[ \t]*)?(?P<numbers>{NUMBER}){NO_WORD_BEHIND}|(?P<han>[一二三四]))"
)

NEAR = re.compile(rf"{NO_WORD_BEFORE}{SEGMENT}{NO_WORD_BEHIND}|{HAN_SEGMENT}")


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """`numbers` counted from 1 as the programme lists them; `left` where the text says from it, or not it."""

    start: int
    end: int
    numbers: tuple[int, ...]
    excluded: bool = False
    left: bool = False
    open: bool = False


@lru_cache(maxsize=64)
def mentions_in(low: str) -> tuple[Mention, ...]:
    """Every naming of segments by number, in the order of the text, in plain letters."""
    found: dict[int, Mention] = {}
    taken = bytearray(len(low))
    for match in _namings(low):
        if any(taken[match.start() : match.end()]):
            continue
        words = next((group for group in match.groupdict().values() if group), "")
        numbers = _numbers(words)
        if numbers:
            taken[match.start() : match.end()] = b"x" * (match.end() - match.start())
            found[match.start()] = _mention(low, match, words, numbers)
    for start, end, numbers in _in_columns(low):
        if not any(taken[start:end]):
            found[start] = Mention(start=start, end=end, numbers=numbers)
    return tuple(found[start] for start in sorted(found))


HEAD = re.compile(rf"{SEGMENT}|{HAN_SEGMENT}")
IN_A_CELL = re.compile(rf"(?:{SEGMENT}[ ]*)?(?:{NUMBER})(?:{JOIN}(?:{NUMBER}))*(?:[ ]*\([^()]*\))?")


def _in_columns(low: str) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """What stands below the word for a segment in a table."""
    if NEAR.search(low) is None:
        return
    for cell in cells(low):
        if HEAD.fullmatch(cell.head.strip(" .")) and IN_A_CELL.fullmatch(low, cell.start, cell.end):
            yield cell.start, cell.end, _numbers(low[cell.start : cell.end])


def _namings(low: str) -> Iterator[re.Match[str]]:
    """The surest first; "the first to the second segment" is two of them."""
    numbered = tuple(NUMBER_FIRST.finditer(low))
    left = tuple(FROM_ONE.finditer(low)) if numbered else ()
    yield from left
    yield from NUMBER_FIRST.finditer(FROM_ONE.sub(blanked, low)) if left else numbered
    if BOX.search(low):
        yield from TICKED.finditer(low)
    yield from IN_LIST.finditer(low)
    yield from BARE.finditer(low)
    yield from TO_THE.finditer(low)
    for pattern in (
        WORD_FIRST,
        TO_OTHER,
        *((HAN,) if "han" in scripts_in(low) else ()),
        LATIN,
        ALONE,
        LISTED,
    ):
        yield from pattern.finditer(low)


UNDECIDED = re.compile(
    r"[ ]*(?:is|remains|stays|est|reste|esta|sigue|queda)[ ]+(?:still |not yet |yet |encore |aun |todavia )?(?:to be )?(?:under (?:consideration|discussion|review)|undecided|decided|pending|open|considered|"
    r"a l'etude|en suspens|a confirmer|en estudio|pendiente|por (?:decidir|confirmar))\b"
)
"""Whether it is asked for is not said yet."""


def _mention(low: str, match: re.Match[str], words: str, numbers: tuple[int, ...]) -> Mention:
    return Mention(
        start=match.start(),
        end=match.end(),
        numbers=numbers,
        excluded=is_negated(low, match.start())
        or is_turned_down_behind(low, match.end())
        or UNDECIDED.match(low, match.end()) is not None,
        left=bool(FROM.search(low[max(0, match.start() - BEFORE) : match.start()]))
        or bool(GIVEN_UP.search(_clause_before(low, match.start()))),
        open=len(numbers) > 1 and bool(OR.search(words)),
    )


def is_negated(low: str, place: int) -> bool:
    """Right before it, or in the same clause where that says that somebody does not ask."""
    return bool(NEGATION.search(low[max(0, place - BEFORE) : place])) or bool(
        CLAUSE_NEGATION.search(_clause_before(low, place))
    )


CLAUSE_END = re.compile(
    r"[.;,:!?\n。]|\b(?:but|and|mais|pero|sino|but|et|y|а|но|и)\b|(?:لكن|بل|اما)|(?:但|而)"
)
LONGEST_CLAUSE = 80


def _clause_before(low: str, place: int) -> str:
    before = low[max(0, place - LONGEST_CLAUSE) : place]
    ends = [match.end() for match in CLAUSE_END.finditer(before)]
    return before[ends[-1] :] if ends else before


def _numbers(words: str) -> tuple[int, ...]:
    found = (number_of(one.group().strip()) for one in ONE.finditer(words))
    return tuple(dict.fromkeys(number for number in found if number is not None))


def number_of(word: str) -> int | None:
    """With or without the Arabic article and "and" before it."""
    bare = ARTICLE.sub("", word)
    return next((number for one in (word, bare, f"ال{bare}") if (number := value_of(one)) is not None), None)


def spans_of(mentions: tuple[Mention, ...]) -> tuple[tuple[int, int], ...]:
    return tuple((mention.start, mention.end) for mention in mentions)


NOT_BEHIND = Cues(
    r"\b(?:do|does|will|shall|would|are|is)(?: not|n't) (?:\w+ ){0,2}(?:wish|ask|speak|request|seek|interven\w*|regist\w*|want|participat\w*|take the floor)\b|\bleave the floor\b|\b(?:is|are) (?:not of interest|of no interest)\b",
    r"\bn(?:e |')(?:\w+ )?(?:souhait\w+|demand\w+|interv\w+|prend\w+) pas\b",
    r"\bno (?:vamos a|dese\w+|intervendr\w+|solicit\w+|hablar\w+)\b",
    r"(?:لا|لن) (?:ن|ت|ي)(?:نوي|رغب|طلب|تدخل|شارك)\w*",
    r"\bне (?:планиру\w+|намерен\w*|буд\w+|хот\w+|прос\w+|интересу\w+|нужен|нужна|требу\w+)\b",
    r"(?:就)?不(?:用|感兴趣|讲|講|发言|参加|申请|需要)",
)


def is_turned_down_behind(low: str, place: int) -> bool:
    furthest = place + LONGEST_CLAUSE
    end = CLAUSE_END.search(low, place, furthest)
    return NOT_BEHIND.search(low, place, end.start() if end else furthest) is not None


def blanked(match: re.Match[str]) -> str:
    return "\0" * len(match[0])
