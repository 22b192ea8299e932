"""Who will speak: the name as it is written, with the title beside it, in six languages."""

import re
from collections.abc import Iterable
from functools import lru_cache

from hemicycle.mailroom.reading.candidates import candidates_in
from hemicycle.mailroom.reading.columns import cells
from hemicycle.mailroom.reading.cues import scripts_in
from hemicycle.mailroom.reading.named import (
    LOOKED_AHEAD,
    is_courtesy,
    is_no_person,
    named_at,
    spoken_of,
    title_of,
    words_of_courtesy,
)
from hemicycle.mailroom.reading.names import FULL_NAME, HONORIFIC, NAME, POST_NOMINALS, TITLES
from hemicycle.mailroom.reading.plain import plain
from hemicycle.mailroom.reading.segment_asides import ASIDE, without_leaders
from hemicycle.mailroom.reading.segment_mentions import mentions_in
from hemicycle.mailroom.reading.speaker_arabic import arabic_persons, arabic_speakers
from hemicycle.mailroom.reading.speaker_chinese import chinese_persons, chinese_speakers
from hemicycle.mailroom.reading.speaker_words import (
    BEFORE_VERB,
    CUES,
    HONOURED,
    LATER,
    REPLACED,
    REPLACED_BEHIND,
    SALUTED,
    WRITER_SPEAKS,
)
from hemicycle.mailroom.reading.spoken import Spoken
from hemicycle.plenary.represented import Speaker


def speakers_in(text: str) -> tuple[Spoken, ...]:
    """Every speaker that the text names as one, in its order, each once; else whoever it names with courtesy or title."""
    bare = _without_segments(text)
    return speakers_told(text) or _persons(
        text,
        (
            *_honoured(bare),
            *_with_a_function(text, bare),
            *(arabic_persons(text) if "arabic" in scripts_in(text) else ()),
            *(chinese_persons(bare) if "han" in scripts_in(text) else ()),
        ),
        _names_of_delegations(text),
    )


@lru_cache(maxsize=16)
def speakers_told(text: str) -> tuple[Spoken, ...]:
    """Those of whom the text says in words that they will speak."""
    bare = _without_segments(text)
    scripts = scripts_in(text)
    found = (
        *(chinese_speakers(bare) if "han" in scripts else ()),
        *(arabic_speakers(text) if "arabic" in scripts else ()),
        *_after_cue(bare),
        *_before_verb(bare),
        *_behind_a_segment(text, bare),
        *_in_columns(text),
        *_right_behind_the_word(bare),
        *_called_our_speaker(bare),
    )
    return _persons(text, found, _names_of_delegations(text))


def _names_of_delegations(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((one.start, one.end) for one in candidates_in(text))


def _persons(text: str, found: Iterable[Spoken], names: tuple[tuple[int, int], ...]) -> tuple[Spoken, ...]:
    """Each once; what is the name of a delegation is nobody's, and who is replaced or spoken of besides does not speak."""
    once: dict[str, Spoken] = {}
    low = plain(text)
    besides = tuple(match.span() for match in ASIDE.finditer(low))
    for one in sorted(found, key=lambda spoken: spoken.start):
        is_a_delegation = any(start < one.end and one.start < end for start, end in names)
        is_kept_away = REPLACED_BEHIND.match(low[one.end : one.end + 80]) is not None
        is_replaced = REPLACED.search(low[max(0, one.start - 60) : one.start]) is not None
        is_beside = any(start <= one.start < end for start, end in besides)
        if not (is_a_delegation or is_kept_away or is_replaced or is_beside):
            once.setdefault(_folded(one.speaker.name), one)
    return tuple(once.values())


def _without_segments(text: str) -> str:
    """The number of a segment at the end of a sentence is no initial of the name that follows."""
    for mention in mentions_in(plain(text)):
        text = text[: mention.start] + " " * (mention.end - mention.start) + text[mention.end :]
    return without_leaders(text)


def _honoured(text: str) -> list[Spoken]:
    """Somebody who is only named with courtesy, where nobody is named as the speaker."""
    low = plain(text)
    found = []
    for match in HONOURED.finditer(low):
        if SALUTED.search(low[max(0, match.start() - 25) : match.start()]) or _is_an_initial(text, match):
            continue
        spoken = named_at(text, low, match.start())
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
            if is_no_person(function["name"]) or TITLES.isdisjoint(plain(function["title"]).split()):
                continue
            spoken = named_at(bare, low, function.start("name"))
            if spoken is not None:
                title = title_of(function["title"]) or None
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
            spoken = named_at(text, low, name.start())
            found.extend([spoken] if spoken is not None else [])
    return found


SPEAKER_AND_NAME = re.compile(r"\b(?:[Ss]peaker|[Dd]elegate|[Oo]rateur|[Oo]ratrice|[Oo]radora?)[ ]+(?=\w)")


def _right_behind_the_word(text: str) -> list[Spoken]:
    """As in "speaker Ana Ruiz", without a mark between."""
    found = []
    for word in SPEAKER_AND_NAME.finditer(text):
        window = text[word.end() : word.end() + LOOKED_AHEAD]
        name = NAME.match(window)
        spoken = spoken_of(window, word.end(), name, [], honoured=False) if name else None
        if spoken is not None:
            found.append(spoken)
    return found


MARK = re.compile(r"[ \t]*[:–—-][ \t]*")
ALONE = re.compile(rf",[ ]+(?P<name>{FULL_NAME})[ ]*(?:[.;]|\n|$)")


def _behind_a_segment(text: str, bare: str) -> list[Spoken]:
    """Whoever stands behind a segment: "Segment I: Ambassador Ruiz"."""
    low = plain(bare)
    found = []
    for mention in mentions_in(plain(text)):
        mark = MARK.match(low, mention.end) or _courteously(low, mention.end)
        alone = ALONE.match(text, mention.end)
        if alone is not None and not is_no_person(alone["name"]):
            found.append(
                Spoken(speaker=Speaker(name=alone["name"]), start=alone.start("name"), end=alone.end("name"))
            )
        if mark is None:
            continue
        spoken = named_at(bare, low, mark.end())
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


SPEAKER_HEAD = re.compile(
    r"(?:name of (?:the )?)?(?:speakers?|delegates?|orat(?:eurs?|rices?)|intervenante?s?|orador(?:es|as?)?|выступающ\w+|оратор\w*|докладчик\w*)"
)


def _in_columns(text: str) -> list[Spoken]:
    """Whoever stands below the word for a speaker in a table."""
    low = plain(text)
    heads = (cell for cell in cells(text) if SPEAKER_HEAD.fullmatch(plain(cell.head).strip(" .")))
    found = (named_at(text, low, cell.start) for cell in heads)
    return [one for one in found if one is not None]


BESIDE_A_NAME = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|[|/].*$")


def writer_speaks(text: str, sender_name: str) -> tuple[Spoken, ...]:
    """The writer, called as the sender calls oneself, where the text says "I" of who will speak."""
    said = WRITER_SPEAKS.search(plain(text))
    if said is None:
        return ()
    last, _, first = BESIDE_A_NAME.sub("", sender_name).strip(" \"'").partition(",")
    name = " ".join(f"{first} {last}".split())
    if not NAME.fullmatch(name) or " " not in name or is_no_person(name) or candidates_in(name):
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
        spoken = named_at(text, low, cue.end())
        if spoken is not None:
            found.append(spoken)
    return found


def _before_verb(text: str) -> list[Spoken]:
    low = plain(text)
    found = []
    for name in NAME.finditer(text):
        if not BEFORE_VERB.match(low, name.end()) or _is_an_office(text, low, name):
            continue
        honorific = HONOURED.search(low, max(0, name.start() - 12), name.end())
        words = name[0].rstrip(".-–' ").split()
        if plain(words[0]) in INSTEAD:
            continue
        if words[0] == "E." and text[: name.start()].endswith(("S.", "S. ", "H.", "H. ")):
            words.pop(0)
        before: list[str] = []
        while len(words) > 1 and (courtesy := words_of_courtesy(words)):
            before.extend(words[:courtesy])
            del words[:courtesy]
        if len(words) < 2 and not (before or honorific):  # noqa: PLR2004 - as above
            continue
        while words and words[-1].strip(".,") in POST_NOMINALS:
            words.pop()
        full = " ".join(words)
        if not full or is_no_person(full) or plain(full) in TITLES:
            continue
        behind = re.match(r"\s*[,(]\s*([^.;),\n]{3,140})", text[name.end() :])
        title = title_of(behind[1]) if behind else " ".join(one for one in before if not is_courtesy(one))
        start = name.start() + max(0, name[0].find(full))
        found.append(Spoken(speaker=Speaker(name=full, title=title or None), start=start, end=name.end()))
    return found


INSTEAD = frozenset({"вместо", "instead", "besides"})
APPOSITION = re.compile(rf",[ ]+(?P<name>{FULL_NAME}),")


def _is_an_office(text: str, low: str, name: re.Match[str]) -> bool:
    """Of an office the name comes behind it."""
    if COURTESY_BEHIND.match(low, name.end()):
        return True
    inside = APPOSITION.match(text, name.end())
    if inside is None or not TITLES.isdisjoint(plain(inside["name"]).split()):
        return False
    before = low[max(0, name.start() - 40) : name.end()]
    return not TITLES.isdisjoint(before.replace(",", " ").split())


COURTESY_BEHIND = re.compile(r"[ ]*,[ ]*(?:mr|mrs|ms|miss|dr|prof|mme|mlle|m|sr|sra|h\. ?e|s\. ?e)\b\.?[ ]")
"""As in "the Director of Legal Advice, Mr. Paz, will speak": the name comes behind the office."""
