"""Who will speak: the name as it is written, with the title beside it, in six languages."""

import re
from collections.abc import Iterable
from functools import lru_cache

import msgspec

from hemicycle.mailroom.reading.candidates import candidates_in
from hemicycle.mailroom.reading.plain import plain
from hemicycle.mailroom.reading.segments import mentions_in
from hemicycle.mailroom.reading.speaker_words import (
    ARABIC_BEFORE_VERB,
    ARABIC_CUE,
    ARABIC_END,
    ARABIC_HONORIFIC,
    BEFORE_VERB,
    CUES,
    FULL_NAME,
    HAN_CUE,
    HAN_ORGANS,
    HAN_PERSON,
    HAN_TITLES,
    HONORIFIC,
    HONOURED,
    LATER,
    NAME,
    NO_PERSON,
    REPLACED,
    SALUTED,
    TITLES,
    WRITER_SPEAKS,
)
from hemicycle.plenary.represented import Speaker


class Spoken(msgspec.Struct, frozen=True, kw_only=True):
    speaker: Speaker
    start: int
    end: int


def speakers_in(text: str) -> tuple[Spoken, ...]:
    """Every speaker that the text names as one, in its order, each once; else whoever it names with courtesy or title."""
    bare = _without_segments(text)
    return speakers_told(text) or _persons(
        text, (*_honoured(bare), *_with_a_function(text, bare)), _names_of_delegations(text)
    )


@lru_cache(maxsize=16)
def speakers_told(text: str) -> tuple[Spoken, ...]:
    """Those of whom the text says in words that they will speak."""
    bare = _without_segments(text)
    found = (
        *_han(bare),
        *_arabic(bare),
        *_after_cue(bare),
        *_before_verb(bare),
        *_behind_a_segment(text, bare),
        *_right_behind_the_word(bare),
        *_called_our_speaker(bare),
    )
    return _persons(text, found, _names_of_delegations(text))


def _names_of_delegations(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((one.start, one.end) for one in candidates_in(text))


def _persons(text: str, found: Iterable[Spoken], names: tuple[tuple[int, int], ...]) -> tuple[Spoken, ...]:
    """Each once; what is the name of a delegation is nobody's, and who is replaced does not speak."""
    once: dict[str, Spoken] = {}
    for one in sorted(found, key=lambda spoken: spoken.start):
        is_a_delegation = any(start < one.end and one.start < end for start, end in names)
        if not is_a_delegation and not REPLACED.search(plain(text[max(0, one.start - 60) : one.start])):
            once.setdefault(_folded(one.speaker.name), one)
    return tuple(once.values())


def _without_segments(text: str) -> str:
    """The number of a segment at the end of a sentence is no initial of the name that follows."""
    for mention in mentions_in(plain(text)):
        text = text[: mention.start] + " " * (mention.end - mention.start) + text[mention.end :]
    return text


def _honoured(text: str) -> list[Spoken]:
    """Somebody who is only named with courtesy, where nobody is named as the speaker."""
    low = plain(text)
    found = []
    for match in HONOURED.finditer(low):
        if SALUTED.search(low[max(0, match.start() - 25) : match.start()]) or _is_an_initial(text, match):
            continue
        spoken = _named_at(text, low, match.start())
        if spoken is not None:
            found.append(spoken)
    return found


def _is_an_initial(text: str, match: re.Match[str]) -> bool:
    """The M. of "John M. Smith", unlike that of "avec M. Smith"."""
    before = text[: match.start()].rsplit(None, 1)[-1:] if match[0].startswith("m.") else []
    return bool(before) and before[0][:1].isupper() and before[0][-1:].isalpha()


BRACKETED = re.compile(r"\((?P<inside>[^()\n]{6,160})\)")
FUNCTION = re.compile(
    rf"(?:(?<=[(,:–—-])|(?<=[(,:–—-] ))(?P<name>{FULL_NAME})(?:,|\s[–—-])\s+(?P<title>[^(),;.\n]{{3,80}})"
)


def _with_a_function(text: str, bare: str) -> list[Spoken]:
    """A name and a function behind it, in brackets or in a line that names a segment."""
    stretches = [match.span("inside") for match in BRACKETED.finditer(text)]
    for mention in mentions_in(plain(text)):
        end = text.find("\n", mention.end, mention.end + LOOKED_AHEAD)
        stretches.append((mention.end, mention.end + LOOKED_AHEAD if end < 0 else end))
    found = []
    low = plain(bare)
    for start, end in stretches:
        for function in FUNCTION.finditer(bare, start, end):
            if _is_no_person(function["name"]) or TITLES.isdisjoint(plain(function["title"]).split()):
                continue
            spoken = _named_at(bare, low, function.start("name"))
            if spoken is not None:
                title = _title(function["title"]) or None
                speaker = Speaker(name=spoken.speaker.name, title=title)
                found.append(Spoken(speaker=speaker, start=spoken.start, end=spoken.end))
    return found


AS_SPEAKER = re.compile(r"as (?:our|the|its) speaker\b")
BEHIND_A_NAME = re.compile(r"[ ]*(?:\([^()\n]{2,60}\)[ ]*)?(?:,[^.,\n]{2,60},[ ]*)?(?=as )")


def _called_our_speaker(text: str) -> list[Spoken]:
    """As in "you can put Ana Ruiz as our speaker"."""
    found: list[Spoken] = []
    if AS_SPEAKER.search(text) is None:
        return found
    low = plain(text)
    for name in NAME.finditer(text):
        behind = BEHIND_A_NAME.match(text, name.end())
        if " " in name[0] and behind is not None and AS_SPEAKER.match(text, behind.end()):
            spoken = _named_at(text, low, name.start())
            found.extend([spoken] if spoken is not None else [])
    return found


SPEAKER_AND_NAME = re.compile(r"\b(?:[Ss]peaker|[Dd]elegate|[Oo]rateur|[Oo]ratrice|[Oo]radora?)[ ]+(?=\w)")


def _right_behind_the_word(text: str) -> list[Spoken]:
    """As in "speaker Ana Ruiz", without a mark between."""
    found = []
    for word in SPEAKER_AND_NAME.finditer(text):
        window = text[word.end() : word.end() + LOOKED_AHEAD]
        name = NAME.match(window)
        spoken = _spoken(window, word.end(), name, [], honoured=False) if name else None
        if spoken is not None:
            found.append(spoken)
    return found


MARK = re.compile(r"[ \t]*[:–—-][ \t]*")


def _behind_a_segment(text: str, bare: str) -> list[Spoken]:
    """Whoever stands behind a segment: "Segment I: Ambassador Ruiz"."""
    low = plain(bare)
    found = []
    for mention in mentions_in(plain(text)):
        mark = MARK.match(low, mention.end) or _courteously(low, mention.end)
        if mark is None:
            continue
        spoken = _named_at(bare, low, mark.end())
        if spoken is not None and (" " in spoken.speaker.name or HONORIFIC.match(low, mark.end())):
            found.append(spoken)
    return found


BESIDE = re.compile(r"[ ]+(?:(?:el|la|le|l'|the|our|nuestr[oa]|notre)[ ]+)?(?=(?P<word>[\w'-]+))")


def _courteously(low: str, start: int) -> re.Match[str] | None:
    """Without a mark, as in "and in Segment II Counsellor Ruiz": a title or a courtesy says that somebody is named."""
    beside = BESIDE.match(low, start)
    if beside is None:
        return None
    return beside if beside["word"] in TITLES or HONOURED.match(low, beside.end()) else None


BESIDE_A_NAME = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|[|/].*$")


def writer_speaks(text: str, sender_name: str) -> tuple[Spoken, ...]:
    """The writer, called as the sender calls oneself, where the text says "I" of who will speak."""
    said = WRITER_SPEAKS.search(plain(text))
    if said is None:
        return ()
    last, _, first = BESIDE_A_NAME.sub("", sender_name).strip(" \"'").partition(",")
    name = " ".join(f"{first} {last}".split())
    if not NAME.fullmatch(name) or " " not in name or _is_no_person(name) or candidates_in(name):
        return ()
    return (Spoken(speaker=Speaker(name=name), start=said.start(), end=said.end()),)


def _folded(name: str) -> str:
    return "".join(letter for letter in plain(name) if letter.isalnum())


def _after_cue(text: str) -> list[Spoken]:
    low = plain(text)
    found = []
    for cue in CUES.finditer(low):
        if LATER.match(low[cue.end() : cue.end() + 60]):
            continue
        spoken = _named_at(text, low, cue.end())
        if spoken is not None:
            found.append(spoken)
    return found


def _behind_a_label(text: str, start: int) -> int:
    """A line of a form has its answer on the next."""
    found = LABEL_END.match(text, start)
    return found.end() if found else start


LABEL_END = re.compile(r"[ \t:]*\n[ \t]*(?=\S)")
LOOKED_AHEAD = 90
WORD = re.compile(r"[\s,]*([^\s,;:.()]+)")


def _named_at(text: str, low: str, start: int) -> Spoken | None:
    """The first name behind a cue, on the same line; a title may stand before it."""
    start = _behind_a_label(text, start)
    end = text.find("\n", start)
    window = text[start : min(len(text) if end < 0 else end, start + LOOKED_AHEAD + 200)]
    place = 0
    before: list[str] = []
    honoured = False
    while place < min(len(window), LOOKED_AHEAD):
        honorific = HONORIFIC.match(low, start + place)
        if honorific and honorific.end() > start + place:
            honoured = honoured or "." in honorific[0] or len(honorific[0].strip()) > 1
            place = honorific.end() - start
            continue
        word = WORD.match(window, place)
        if word is None:
            return None
        if plain(word[1]).strip("'") in TITLES:
            before.append(word[1])
            place = word.end()
            continue
        name = NAME.match(window, word.start(1))
        if name is not None:
            return _spoken(window, start, name, before, honoured=honoured)
        if not word[1][0].islower() or window[word.end() : word.end() + 1] in {".", ";"}:
            return None
        before.append(word[1])
        place = word.end()
    return None


COURTESIES = frozenset({"HE", "SE", "Ms", "Mr", "Mrs", "Dr", "Mme", "Sr", "Sra"})
"""As they stand without their points, before a name."""


def _spoken(
    window: str, start: int, name: re.Match[str], before: list[str], *, honoured: bool
) -> Spoken | None:
    words = name[0].rstrip(".-–' ").split()
    while len(words) > 1 and (words[0] in COURTESIES or plain(words[0]).strip(".") in TITLES):
        first = words.pop(0)
        honoured = honoured or first in COURTESIES
        before.extend(() if first in COURTESIES else (first,))
    while words and plain(words[-1]).strip(".,") in TITLES:
        words.pop()
    full = " ".join(words)
    if not full or (len(words) < 2 and not honoured and not before):  # noqa: PLR2004 - a first and a last name
        return None
    if _is_no_person(full) or plain(full) in TITLES:
        return None
    behind = re.match(r"\s*[,(–-]\s*([^.;)\n]{3,140})", window[name.end() :])
    title = _title(behind[1]) if behind else " ".join(before).strip()
    return Spoken(
        speaker=Speaker(name=full, title=title or None), start=start + name.start(), end=start + name.end()
    )


BEHIND_A_TITLE = re.compile(
    r"[,،]?\s*(?:instead\b.*|in (?:place|lieu) of\b.*|replacing\b.*|as (?:our|the|its) speaker\b.*|will\b.*|shall\b.*"
    r"|plut[oô]t|(?:au lieu|à la place|en remplacement) d.*|en su lugar|en (?:lugar|vez|reemplazo) de.*"
    r"|вместо\b.*|(?:بدلا|بدلاً|عوضا|عوضاً) (?:من|عن).*)$",
    re.IGNORECASE,
)
"""What the sentence goes on with: what the person does, and whom they replace."""


def _title(words: str) -> str:
    return BEHIND_A_TITLE.sub("", words).strip(" ,،")


def _is_no_person(name: str) -> bool:
    return bool(NO_PERSON.search(plain(name)))


def _before_verb(text: str) -> list[Spoken]:
    low = plain(text)
    found = []
    for name in NAME.finditer(text):
        if not BEFORE_VERB.match(low, name.end()) or COURTESY_BEHIND.match(low, name.end()):
            continue
        honorific = HONOURED.search(low, max(0, name.start() - 12), name.end())
        words = name[0].rstrip(".-–' ").split()
        before: list[str] = []
        while len(words) > 1 and (courtesy := _words_of_courtesy(words)):
            before.extend(words[:courtesy])
            del words[:courtesy]
        if len(words) < 2 and not (before or honorific):  # noqa: PLR2004 - as above
            continue
        full = " ".join(words)
        if _is_no_person(full) or plain(full) in TITLES:
            continue
        behind = re.match(r"\s*[,(]\s*([^.;),\n]{3,140})", text[name.end() :])
        title = _title(behind[1]) if behind else " ".join(one for one in before if not _is_courtesy(one))
        start = name.start() + max(0, name[0].find(full))
        found.append(Spoken(speaker=Speaker(name=full, title=title or None), start=start, end=name.end()))
    return found


def _is_courtesy(word: str) -> bool:
    """And no office."""
    return plain(word).strip(".") not in TITLES and HONORIFIC.fullmatch(f"{plain(word)} ") is not None


COURTESY_BEHIND = re.compile(r"[ ]*,[ ]*(?:mr|mrs|ms|miss|dr|prof|mme|mlle|m|sr|sra|h\. ?e|s\. ?e)\b\.?[ ]")
"""As in "the Director of Legal Advice, Mr. Paz, will speak": the name comes behind the office."""


def _words_of_courtesy(words: list[str]) -> int:
    """How many words before a name are a title or courtesy: one, two as in "Son Excellence", or none."""
    first = plain(words[0]).strip(".").removeprefix("l'")
    if first in TITLES or HONORIFIC.fullmatch(f"{plain(words[0])} "):
        return 1
    two = plain(" ".join(words[:2]))
    return 2 if len(words) > 2 and HONORIFIC.fullmatch(f"{two} ") else 0  # noqa: PLR2004 - a name must be left


def _han(text: str) -> list[Spoken]:
    """A name stands beside a title, before or behind it, with or without a space between."""
    found = []
    for cue in HAN_CUE.finditer(text):
        words, start = (cue["named"], cue.start("named")) if cue["named"] else (cue["by"], cue.start("by"))
        if LATER.match(words):
            continue
        pieces = [piece for piece in re.split(rf"(?:{HAN_TITLES})|[\s、]+", words) if piece]
        name = next(
            (piece for piece in pieces if HAN_PERSON.fullmatch(piece) and not HAN_ORGANS.search(piece)), None
        )
        if name is None:
            continue
        place = start + words.index(name)
        behind = re.match(
            rf"[\s,，、(（]*((?:[\u4e00-\u9fff]{{0,16}}?(?:{HAN_TITLES})[ 、]*)+)", text[place + len(name) :]
        )
        title = (behind[1] if behind else words[: words.index(name)]).strip(" 、,")
        found.append(
            Spoken(speaker=Speaker(name=name, title=title or None), start=place, end=place + len(name))
        )
    return found


def _arabic(text: str) -> list[Spoken]:
    found = [
        Spoken(speaker=Speaker(name=one["name"]), start=one.start("name"), end=one.end("name"))
        for one in ARABIC_BEFORE_VERB.finditer(text)
    ]
    for cue in ARABIC_CUE.finditer(text):
        if LATER.match(plain(text[cue.end() : cue.end() + 30])):
            continue
        honorific = ARABIC_HONORIFIC.match(text[cue.end() :])
        start = cue.end() + (honorific.end() if honorific else 0)
        end = ARABIC_END.search(text, start)
        name = text[start : end.start() if end else len(text)].strip(" -–\u200f\u200e")
        words = name.split()
        if not 2 <= len(words) <= 8 or not re.match(r"[\u0600-\u06ffA-Z]", name):  # noqa: PLR2004 - a name, not a sentence
            continue
        behind = re.match(r"\s*[،,(–-]\s*([^.)\n]{3,120})", text[start + len(name) :])
        found.append(
            Spoken(
                speaker=Speaker(name=name, title=(_title(behind[1]) or None) if behind else None),
                start=start,
                end=start + len(name),
            )
        )
    return found
