"""What a text says of segments that is no wish for a place now, every place as it was."""

import re
from bisect import bisect
from functools import lru_cache

from hemicycle.mailroom.reading.capacity import ALIGNED
from hemicycle.mailroom.reading.cues import Cues
from hemicycle.mailroom.reading.numbers import NUMBER
from hemicycle.mailroom.reading.segment_mentions import (
    BOX,
    CHOICE,
    CHOSEN_BOX,
    NEAR,
    NO_WORD_BEHIND,
    OPEN_BOX,
    SENTENCE_END,
)
from hemicycle.mailroom.reading.segment_words import (
    SEGMENT,
)

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
    rf"(?m)^(?P<label>[ \t>*|-]*{SEGMENT}[^\n(:\d]{{0,20}}?)(?P<options>[ \t]*\([^)\n]*\))?[ \t]*:?[ \t]*\n[ \t]*(?=(?:(?:the|le|la|el) )?{NUMBER}{NO_WORD_BEHIND})"
)
"""A line of a form, its options in brackets, with the answer on the next line."""

OPEN_BEFORE = re.compile(rf"{OPEN_BOX}[ \t]*{CHOSEN_BOX}")
OPEN_BEHIND = re.compile(rf"{CHOSEN_BOX}[ \t]*(?:\([^)\n]*\))?[ \t:]*{OPEN_BOX}")
_NO = r"[ \t]*[:–—-][ \t]*(?:no|non|none|n/?a|nein|нет|لا|否|不)[ \t]*\.?[ \t]*(?=\n|\Z)"

LEADERS = re.compile(r"\.{3,}[ \t]*:?|…+[ \t]*:?")
"""Dots that lead from a label to its answer."""


def without_leaders(text: str) -> str:
    if "..." not in text and "…" not in text:
        return text
    return LEADERS.sub(lambda match: ":" + " " * (len(match[0]) - 1), text)


A_NO = re.compile(_NO.removeprefix(r"[ \t]*"))
DECLINED = re.compile(CHOSEN_BOX + _NO)
"""A line of a form that is answered with no."""


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
    ends = [-1, *(match.start() for match in SENTENCE_END.finditer(low)), len(low)]
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
        words = [word.start() for word in NEAR.finditer(low, start, bracket)]
        closed = low.find(")", place, end)
        return (words[-1] if words else bracket), (closed + 1 if closed >= 0 else end)
    comma = low.rfind(",", start, place)
    while comma >= 0:
        if NEAR.search(low, comma, place):
            return comma + 1, end
        comma = low.rfind(",", start, comma)
    return start, end
