"""Which segments a text names: by number, in words, all of them, by their topic; what it excludes and leaves open."""

import re
from bisect import bisect, bisect_left
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from hemicycle.mailroom.reading.capacity import ALIGNED
from hemicycle.mailroom.reading.columns import cells
from hemicycle.mailroom.reading.cues import Cues, scripts_in
from hemicycle.mailroom.reading.numbers import HAN_NUMBER, NUMBER, ORDINALS, value_of
from hemicycle.mailroom.reading.plain import plain
from hemicycle.mailroom.reading.segment_words import (
    BOTH,
    CLAUSE_NEGATION,
    EITHER,
    FROM,
    GIVEN_UP,
    HAN_SEGMENT,
    JOIN,
    NEGATION,
    OR,
    PREFERRING,
    SEGMENT,
)
from hemicycle.mailroom.reading.topics import Topic, topics_in
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.requests.request import Doubt

_W = r"(?<![\w-])"
_E = r"(?!\w|'(?!s\b))"
MYSELF = r"(?:i(?:'\w+| (?:also |therefore |hereby |kindly |would |then )*(?:am|was|will|wish|would|shall|should|have|had|has|can|could|may|might|must|do|did|write|wrote|hope|look|remain|thank|request|ask|confirm|attach|enclose|understand|trust|believe|know|note|want|need|speak|represent|regret|inform))|one of)\b"
"""As in "in Segment II, I would be grateful": nobody asks for the first."""
WORD_FIRST = re.compile(
    rf"{_W}{SEGMENT}(?:\(s\))?(?![^\W\d_])[ \t]*(?:[:#.(\"'/-]{{1,2}}|:[ \t]*\(|no\.?|n[°º.]|number|numero|numéro|номер|№|رقم)?[ \t]*(?:(?:the|le|la|el) )?(?P<numbers>{NUMBER}{_E}(?:{JOIN}(?:(?:in |the |le |el |la |du |au |en |в |во )*(?:{SEGMENT})[ \t]*)?(?!{MYSELF})(?:ال)?{NUMBER}{_E}){{0,9}})"
)
WITHIN = r"(?:in|on|under|within|during|dans|sous|lors|en|dentro|во?|на)"
"""As in "to speak second in Segment I": the ordinal is the place that is wished for."""
NUMBER_FIRST = re.compile(
    rf"{_W}(?P<numbers>{ORDINALS.pattern}(?:{JOIN}(?:the |le |la |el |du |au |al |in the |в |во )*{ORDINALS.pattern}){{0,9}})(?:[ \t]+|,[ \t]+(?!(?:in|on|for|under|of|to|dans|en|au|du|para|в|во|на)\b))(?:\([^()]*\)[ \t]*)?(?:(?!{WITHIN}\b)[\w-]+[ \t]+){{0,2}}?{SEGMENT}{_E}"
)
HAN = re.compile(
    rf"第?(?P<numbers>(?:(?<=第){HAN_NUMBER}|[1-9]|i{{1,3}})(?:\s*(?:、|和|及|与|與|或|,)\s*第?{HAN_NUMBER}){{0,9}})\s*(?:个|個)?\s*{HAN_SEGMENT}"
    rf"|{HAN_SEGMENT}\s*[:：]?\s*(?P<after>(?:i{{1,3}}|iv|v|[1-9]|[一二三四])(?![\w]))"
)
LATIN = re.compile(
    r"segments?\s*(?P<latin>(?:i{1,3}|iv|[1-9])(?:\s*(?:、|和|及|与|或|/|,|&)\s*(?:segments?\s*)?(?:i{1,3}|iv|[1-9])){0,9})(?![a-z0-9])"
)
ALONE = re.compile(rf"{_W}(?:number|no\.|n[°º]|numero|№|номер|رقم)[ \t]*(?P<numbers>{NUMBER}){_E}")
FROM_ONE = re.compile(
    rf"{_W}(?P<numbers>{ORDINALS.pattern})(?=[ \t]+(?:to|into|au|a la|al|a|в|во)[ \t]+(?:the |la |le |el )?{ORDINALS.pattern}[ \t]+{SEGMENT})"
)
TO_OTHER = re.compile(
    rf"(?<=[ivx12])[ \t]+(?:to|into|au|al)[ \t]+(?:the )?(?P<numbers>i{{1,3}}|[1-9]|second|first){_E}"
)
"""The first two as in "from the first to the second segment", the last as in "from Segment I to II"."""
BARE = re.compile(
    rf"{_W}(?:en el|para el|au|dans le|in the|на|во?)[ \t]+(?P<numbers>[12]|i{{1,2}}|uno|dos)(?=[ \t]*(?:[.,;!)\n]|$))"
)
"""As in "turno en el 2", where nothing follows that would make it a date."""
TO_THE = re.compile(
    rf"(?:(?<=segment)|(?<=segmento)|(?<=сегмента)|(?<=part)|(?<=list))[ \t]+(?:to|into|au|al|во|в|на)[ \t]+(?:the )?(?P<numbers>{ORDINALS.pattern})(?=[ \t]*(?:[?.,;!\n]|$))"
)
"""As in "from the first segment to the second"."""
LISTED = re.compile(
    rf"{_W}(?:for|in|under|list|lists|pour|en|para)[ \t]+(?P<numbers>(?:i{JOIN})?ii){_E}(?!\)[ \t]*\w|\.[ \t]*(?:{SEGMENT}|\w\.))"
)
"""A two in Roman figures that stands alone is no other word."""
IN_LIST = re.compile(
    rf"{_W}(?P<numbers>{ORDINALS.pattern})[ \t]+(?:lists?|liste|lista|спис\w+|sections?|bits?|half|mitad|moitie)(?!\w)(?! (?:of the |of |del |de la )?(?:day|week|year|dia|journee|semana|semaine|afternoon|morning))(?! (?:on|of|in) (?:the|your) (?:list|speakers))"
)
"""A list of speakers is a segment's."""
ONE = re.compile(rf"{_W}(?:ال|و|وال)?{NUMBER}{_E}|{HAN_NUMBER}")
ARTICLE = re.compile(r"^و?ال|^و")
BEFORE = 40
_SENTENCE_END = re.compile(r"[.;\n。]")


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """`numbers` counted from 1 as the programme lists them; `left` where the text says from it, or not it."""

    start: int
    end: int
    numbers: tuple[int, ...]
    excluded: bool = False
    left: bool = False
    open: bool = False


class Segments(msgspec.Struct, frozen=True, kw_only=True):
    """`keys` are asked for, `leaves` given up or excluded; `is_named` unless only a matter of it is spoken of."""

    keys: tuple[str, ...] = ()
    leaves: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    is_named: bool = True

    @property
    def is_silent(self) -> bool:
        return not self.keys and not self.doubts and not self.leaves


def segments_in(text: str, programme: Programme) -> Segments:
    low = without_asides(plain(text))
    mentions = mentions_in(low)
    keys = tuple(segment.key for segment in programme.segments)
    several = len(keys) > 1
    if several and (
        EITHER.search(low) or any(mention.open for mention in mentions) or _is_ranked(low, mentions)
    ):
        return Segments(doubts=(Doubt.SEGMENT_LEFT_OPEN,), spans=_spans(mentions))
    found = BOTH.search(low)
    if several and found and not _negated(low, found.start()):
        return Segments(keys=keys, spans=(found.span(), *_spans(mentions)))
    numbered = _numbered(low, mentions, programme)
    return numbered if numbered.keys or numbered.doubts else _by_topic(low, programme)


def _is_ranked(low: str, mentions: tuple[Mention, ...]) -> bool:
    """One rather than the other, if it can be had: a choice that is left to us."""
    named = {number for mention in mentions if not mention.excluded for number in mention.numbers}
    return len(named) > 1 and PREFERRING.search(low) is not None


def moved_in(text: str, programme: Programme) -> Segments:
    """What a change of segment asks for and gives up: it goes from one to another."""
    low = without_asides(plain(text))
    mentions = mentions_in(low)
    if not mentions:
        return _moved_by_topic(low, programme)
    onward = tuple(mention for mention in mentions if not mention.left and not mention.excluded)
    given_up = tuple(mention for mention in mentions if mention.left or mention.excluded)
    return Segments(
        keys=_keys(onward, programme),
        leaves=tuple(key for key in _keys(given_up, programme) if key not in _keys(onward, programme)),
        spans=_spans(mentions),
    )


def _moved_by_topic(low: str, programme: Programme) -> Segments:
    topics = topics_in(low, programme)
    leaves = tuple(dict.fromkeys(topic.segment for topic in topics if _is_turned_down(low, topic)))
    keys = tuple(dict.fromkeys(topic.segment for topic in topics if topic.segment not in leaves))
    if len(keys) > 1 or not keys:
        return Segments()
    return Segments(keys=keys, leaves=leaves, spans=tuple((topic.start, topic.end) for topic in topics))


def _numbered(low: str, mentions: tuple[Mention, ...], programme: Programme) -> Segments:
    wanted = tuple(mention for mention in mentions if not mention.excluded)
    spans = _spans(wanted)
    if any(number > len(programme.segments) for mention in wanted for number in mention.numbers):
        return Segments(doubts=(Doubt.SEGMENT_UNKNOWN,), spans=spans)
    if any(_contradicted(low, mention, mentions, programme) for mention in wanted):
        return Segments(doubts=(Doubt.SEGMENT_CONTRADICTORY,), spans=spans)
    excluded = tuple(mention for mention in mentions if mention.excluded)
    return Segments(keys=_keys(wanted, programme), leaves=_keys(excluded, programme), spans=spans)


def _keys(mentions: tuple[Mention, ...], programme: Programme) -> tuple[str, ...]:
    """The keys of the segments mentioned, each once; those that the programme lacks are left out."""
    numbers = (number for mention in mentions for number in mention.numbers)
    known = len(programme.segments)
    return tuple(dict.fromkeys(programme.segments[number - 1].key for number in numbers if number <= known))


_UP_TO_A_COMMA = r"(?:[^.;\n]|(?<=\b\w)\.|(?<=\b\w\w)\.|(?<=\b\w\w\w)\.|(?<=prof)\.){0,90}?,"
"""Over the points of short titles."""
ASIDE = Cues(
    r"\b(?:is|are|am) already (?:in|on|down|inscribed|registered|listed)\b[^.;,\n]{0,60}|\b(?:est|sommes|figure) deja (?:inscrit\w*|enregistre\w*|sur)\b[^.;,\n]{0,60}|\bya (?:esta\w*|figura\w*|tiene) [^.;,\n]{0,60}|\bуже (?:записан|включен|внесен)\w*[^.;,\n]{0,60}",
    rf"\b(?:besides|in addition to|apart from|further to|on top of|beyond)\b{_UP_TO_A_COMMA}",
    rf"\b(?:outre|en plus d[eu]|en complement d[eu])\b{_UP_TO_A_COMMA}",
    rf"\b(?:ademas de|aparte de|adicionalmente a)\b{_UP_TO_A_COMMA}",
    r"(?:بالاضافه الي|علاوه علي|اضافه الي|فضلا عن)[^.;\n]{0,90}?,",
    r"\b(?:помимо|кроме|в дополнение к)\b[^.;\n]{0,90}?,",
    r"除[^,。\n]{0,30}外|在保留[^,。\n]{0,30}同时",
)
"""What is said of a place that the delegation has already."""
OTHERS_ASK = Cues(
    r"\b(?:in (?:its|their) own right|(?:contact|write to|approach) you themselves|register for themselves|(?:communicates?|writes?|registers?|appl(?:y|ies)|repl(?:y|ies)) (?:\w+ ){0,2}?separately)\b",
    r"\b(?:eux-memes|elles-memes|de leur propre chef)\b",
    r"\bpor (?:su (?:propia )?cuenta|si mism[oa]s)\b",
)
"""What others will ask for themselves."""
UNCHANGED = Cues(
    r"\b(?:remains? (?:as|unchanged|the same)|stays? as|unchanged|(?:is|are) maintained)\b|\b(?:which|that) we keep\b|\bwe (?:also )?keep (?:our|the) (?:\w+ )?(?:place|slot|inscription)\b",
    r"\b(?:reste(?:nt)?|restant|demeur(?:e|ent|ant)) (?:\w+ )?(?:inchange\w*|la meme|telle)\b|\bgard(?:e|ons|ent)\b[^.,;\n]{0,30}?\b(?:notre|sa|leur) (?:place|inscription)\b",
    r"\b(?:sin cambios?|que (?:se )?mant(?:enemos|iene)|no cambian?|se mantienen?|sigue igual|(?:queda|permanece)n? (?:igual|inalterad\w+|como esta))\b",
    r"(?:ف|و)?قائمه كما|(?:ف|و)?قايمه كما|باق\w* علي|(?:ت|ي)بقي كما|دون تغيير|(?:ت|ي)بقي (?:\S+ )?علي حال\w*",
    r"\b(?:остается в силе|ничего не меняется|без изменений|остается|сохраняется|остается в силе)\b",
    r"不变|照旧|维持|保持",
)
"""What a sentence says of a place that stays as it is."""
FORM = re.compile(
    rf"(?m)^(?P<label>[ \t>*|-]*{SEGMENT}[^\n(:\d]{{0,20}}?)(?P<options>[ \t]*\([^)\n]*\))?[ \t]*:?[ \t]*\n[ \t]*(?=(?:(?:the|le|la|el) )?{NUMBER}{_E})"
)
"""A line of a form, its options in brackets, with the answer on the next line."""


_OPEN_BOX, _TICK = r"(?:\[[ _]*\]|[☐□×✗✘])", r"(?:\[[xv]\]|[☑☒✓✔√✅])"
_CHOICE = rf"(?:{_W}(?:(?:{SEGMENT})[ \t]*)?(?:{NUMBER}){_E}|第?[一二三四](?:{HAN_SEGMENT})?)"
BOX = re.compile(rf"{_OPEN_BOX}|{_TICK}")
CHOICE = re.compile(_CHOICE)
OPEN_BEFORE = re.compile(rf"{_OPEN_BOX}[ \t]*{_CHOICE}")
OPEN_BEHIND = re.compile(rf"{_CHOICE}[ \t]*(?:\([^)\n]*\))?[ \t:]*{_OPEN_BOX}")
_NO = r"[ \t]*[:–—-][ \t]*(?:no|non|none|n/?a|nein|нет|لا|否|不)[ \t]*\.?[ \t]*(?=\n|\Z)"
LEADERS = re.compile(r"\.{3,}[ \t]*:?|…+[ \t]*:?")
"""Dots that lead from a label to its answer."""


def without_leaders(text: str) -> str:
    if "..." not in text and "…" not in text:
        return text
    return LEADERS.sub(lambda match: ":" + " " * (len(match[0]) - 1), text)


A_NO = re.compile(_NO.removeprefix(r"[ \t]*"))
DECLINED = re.compile(_CHOICE + _NO)
"""A line of a form that is answered with no."""
TICKED = re.compile(rf"{_TICK}[ \t]*(?:(?:{SEGMENT}[ \t]*)?(?P<numbers>{NUMBER}){_E}|(?P<han>[一二三四]))")


def _blank(match: re.Match[str]) -> str:
    return "\0" * len(match[0])


def _without_what_is_not_ticked(low: str) -> str:
    """Of the boxes of a form, which stand before what is chosen or behind it, the open ones with what they are for."""
    lines = low.split("\n")
    for place, line in enumerate(lines):
        box, choice = BOX.search(line), CHOICE.search(line)
        if box is not None and choice is not None:
            is_before = box.start() < choice.start()
            pattern = OPEN_BEFORE if is_before else OPEN_BEHIND
            lines[place] = pattern.sub(lambda match: " " * len(match[0]), line)
    return "\n".join(lines)


def without_asides(low: str) -> str:
    """The text in plain letters without what does not say what is asked for now, every place as it was."""
    low = without_leaders(low)
    if BOX.search(low):
        low = _without_what_is_not_ticked(low)
    if A_NO.search(low):
        low = DECLINED.sub(lambda match: " " * len(match[0]), low)
    for pattern in (ASIDE, ALIGNED):
        low = pattern.sub(lambda match: " " * len(match[0]), low)
    low = _without_the_unchanged(without_what_others_ask(low))
    return FORM.sub(lambda match: match["label"] + ":" + " " * (len(match[0]) - len(match["label"]) - 1), low)


STOP = re.compile(r"[.\n。]")


@lru_cache(maxsize=32)
def without_what_others_ask(low: str) -> str:
    for match in OTHERS_ASK.finditer(low):
        start = max(low.rfind(mark, 0, match.start()) for mark in ".;\n") + 1
        end = STOP.search(low, match.end())
        stop = end.start() if end else len(low)
        low = low[:start] + " " * (stop - start) + low[stop:]
    return low


def _without_the_unchanged(low: str) -> str:
    """Without the sentences, or their clauses, that say of a place that it stays."""
    ends = [-1, *(match.start() for match in _SENTENCE_END.finditer(low)), len(low)]
    for match in UNCHANGED.finditer(low):
        if low[match.start()] == " ":
            continue
        after = bisect(ends, match.start())
        start, end = _clause_with_a_segment(low, match.start(), ends[after - 1] + 1, ends[after])
        low = low[:start] + " " * (end - start) + low[end:]
    return low


def _clause_with_a_segment(low: str, place: int, start: int, end: int) -> tuple[int, int]:
    """Back to the comma before the segment that stays."""
    bracket = low.rfind("(", start, place)
    if bracket > low.rfind(")", start, place):
        words = [word.start() for word in _NEAR.finditer(low, start, bracket)]
        closed = low.find(")", place, end)
        return (words[-1] if words else bracket), (closed + 1 if closed >= 0 else end)
    comma = low.rfind(",", start, place)
    while comma >= 0:
        if _NEAR.search(low, comma, place):
            return comma + 1, end
        comma = low.rfind(",", start, comma)
    return start, end


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
    if _NEAR.search(low) is None:
        return
    for cell in cells(low):
        if HEAD.fullmatch(cell.head.strip(" .")) and IN_A_CELL.fullmatch(low, cell.start, cell.end):
            yield cell.start, cell.end, _numbers(low[cell.start : cell.end])


def _namings(low: str) -> Iterator[re.Match[str]]:
    """The surest first; "the first to the second segment" is two of them."""
    numbered = tuple(NUMBER_FIRST.finditer(low))
    left = tuple(FROM_ONE.finditer(low)) if numbered else ()
    yield from left
    yield from NUMBER_FIRST.finditer(FROM_ONE.sub(_blank, low)) if left else numbered
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
        excluded=_negated(low, match.start())
        or _is_turned_down_behind(low, match.end())
        or UNDECIDED.match(low, match.end()) is not None,
        left=bool(FROM.search(low[max(0, match.start() - BEFORE) : match.start()]))
        or bool(GIVEN_UP.search(_clause_before(low, match.start()))),
        open=len(numbers) > 1 and bool(OR.search(words)),
    )


def _negated(low: str, place: int) -> bool:
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
    found = (_number(one.group().strip()) for one in ONE.finditer(words))
    return tuple(dict.fromkeys(number for number in found if number is not None))


def _number(word: str) -> int | None:
    """With or without the Arabic article and "and" before it."""
    bare = ARTICLE.sub("", word)
    return next((number for one in (word, bare, f"ال{bare}") if (number := value_of(one)) is not None), None)


def _spans(mentions: tuple[Mention, ...]) -> tuple[tuple[int, int], ...]:
    return tuple((mention.start, mention.end) for mention in mentions)


def _by_topic(low: str, programme: Programme) -> Segments:
    """A topic beside the word for a segment decides; without it, one that stands alone in the text."""
    topics = topics_in(low, programme)
    found = tuple(topic for topic in topics if not _is_turned_down(low, topic))
    near = [topic for topic in found if _is_near_the_word(low, topic.start, topic.end)]
    chosen = near or list(found)
    keys = tuple(dict.fromkeys(topic.segment for topic in chosen))
    if not keys:
        return Segments()
    spans = tuple((topic.start, topic.end) for topic in chosen)
    if len(keys) > 1 and _each_with_a_word_of_its_own(low, near):
        return Segments(keys=keys, spans=spans)
    if len(keys) > 1:
        return Segments(doubts=(Doubt.SEGMENT_LEFT_OPEN,), spans=spans, is_named=bool(near))
    leaves = tuple(dict.fromkeys(topic.segment for topic in topics if topic.segment not in keys))
    turned_down = leaves if len(found) < len(topics) else ()
    return Segments(keys=keys, leaves=turned_down, spans=spans, is_named=bool(near))


TURNED_DOWN = re.compile(
    r"\b(?:not|no|non|pas|не)\b(?! (?:only|solo|seulement|только))[^.,;:()\n]{0,45}$"
    r"|(?:\b(?:instead of|rather than|au lieu d[ue']|plutot qu[e']|en (?:vez|lugar) del?|вместо)|بدلا من|عوضا عن|而不是|代替)[^.;,\n]{0,50}$"
)
NOT_BEHIND = Cues(
    r"\b(?:do|does|will|shall|would|are|is)(?: not|n't) (?:\w+ ){0,2}(?:wish|ask|speak|request|seek|interven\w*|regist\w*|want|participat\w*|take the floor)\b|\bleave the floor\b|\b(?:is|are) (?:not of interest|of no interest)\b",
    r"\bn(?:e |')(?:\w+ )?(?:souhait\w+|demand\w+|interv\w+|prend\w+) pas\b",
    r"\bno (?:vamos a|dese\w+|intervendr\w+|solicit\w+|hablar\w+)\b",
    r"(?:لا|لن) (?:ن|ت|ي)(?:نوي|رغب|طلب|تدخل|شارك)\w*",
    r"\bне (?:планиру\w+|намерен\w*|буд\w+|хот\w+|прос\w+|интересу\w+|нужен|нужна|требу\w+)\b",
    r"(?:就)?不(?:用|感兴趣|讲|講|发言|参加|申请|需要)",
)


def _is_turned_down(low: str, topic: Topic) -> bool:
    """What is said not to be wished for, before it or right behind it in its clause."""
    if _negated(low, topic.start) or TURNED_DOWN.search(low[max(0, topic.start - 90) : topic.start]):
        return True
    return _is_turned_down_behind(low, topic.end)


def _is_turned_down_behind(low: str, place: int) -> bool:
    furthest = place + LONGEST_CLAUSE
    end = CLAUSE_END.search(low, place, furthest)
    return NOT_BEHIND.search(low, place, end.start() if end else furthest) is not None


def _each_with_a_word_of_its_own(low: str, near: list[Topic]) -> bool:
    """Several are asked for where each is called a segment by itself, as in a list, and none is an alternative."""
    words = [word.start() for word in _NEAR.finditer(low)]
    nearest = {
        topic.segment: min(words, key=lambda place: abs(place - topic.start), default=None) for topic in near
    }
    places = [place for place in nearest.values() if place is not None]
    return (
        bool(places)
        and len(nearest) == len(set(places))
        and OR.search(low, min(places), max(places)) is None
        and PREFERRING.search(low) is None
    )


_NEAR = re.compile(rf"{_W}{SEGMENT}{_E}|{HAN_SEGMENT}")


def _is_near_the_word(low: str, start: int, end: int) -> bool:
    return bool(_NEAR.search(low[max(0, start - BEFORE) : end + BEFORE]))


CHOSEN = re.compile(
    rf"(?m:^)[ \t]*(?:the |le |la |el )?(?P<numbers>{ORDINALS.pattern}|{NUMBER}|former|latter)(?: one)?"
    r"(?:[ ,]*(?:please|pls|thanks|thank you|svp|s'il vous plait|merci|por favor|gracias|пожалуйста|谢谢))*[ \t.!,]*(?m:$)"
)


def chosen_in(text: str, programme: Programme) -> Segments:
    """Which one an answer means that says no more, as in "the first one, please"."""
    found = CHOSEN.search(plain(text))
    several = {"former": 1, "latter": len(programme.segments)}
    number = (several.get(found["numbers"]) or _number(found["numbers"])) if found else None
    if found is None or number is None or number > len(programme.segments):
        return Segments()
    return Segments(keys=(programme.segments[number - 1].key,), spans=(found.span("numbers"),))


BRACKET = re.compile(r"[ \t]*[(\[,–—-][ \t]*(?:i\.?e\.?,?[ \t]*)?")
"""Between a description and the number behind it, as in "on arrests (Segment I)"."""


def _contradicted(low: str, mention: Mention, mentions: tuple[Mention, ...], programme: Programme) -> bool:
    """The number says one segment and what follows describes another."""
    if len(mention.numbers) > 1:
        return False
    following = bisect_left(mentions, mention.end, key=lambda other: other.start)
    stop = mentions[following].start if following < len(mentions) else len(low)
    end = _SENTENCE_END.search(low, mention.end)
    window = low[mention.end : min(stop, end.start() if end else len(low), mention.end + 90)]
    described = {topic.segment for topic in topics_in(window, programme)}
    described.update(
        topic.segment
        for topic in topics_in(low[max(0, mention.start - BEFORE) : mention.start + 1], programme)
        if BRACKET.fullmatch(low, max(0, mention.start - BEFORE) + topic.end, mention.start)
    )
    own = (
        programme.segments[mention.numbers[0] - 1].key
        if mention.numbers[0] <= len(programme.segments)
        else None
    )
    return bool(described) and own not in described
