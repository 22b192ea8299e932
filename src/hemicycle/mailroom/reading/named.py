"""The name that stands at a place of a text, with the courtesy and the office before and behind it."""

import re

from hemicycle.mailroom.reading.names import (
    FULL_NAME,
    HONORIFIC,
    NAME,
    NO_PERSON,
    POST_NOMINALS,
    TITLES,
    UPPER,
)
from hemicycle.mailroom.reading.plain import plain
from hemicycle.mailroom.reading.spoken import Spoken
from hemicycle.plenary.represented import Speaker


def _behind_a_label(text: str, start: int) -> int:
    """A line of a form has its answer on the next."""
    found = LABEL_END.match(text, start)
    return found.end() if found else start


LABEL_END = re.compile(r"[ \t:]*\n\n?[ \t]*(?=\S)")
LOOKED_AHEAD = 90
WORD = re.compile(r"[\s,]*([^\s,;:.()]+)")


def named_at(text: str, low: str, start: int) -> Spoken | None:
    """The first name behind a cue, on the same line; an office may stand before it."""
    start = _behind_a_label(text, start)
    end = text.find("\n", start)
    window = text[start : min(len(text) if end < 0 else end, start + LOOKED_AHEAD + 200)]
    below = low[start : start + len(window)]
    place = 0
    before: list[str] = []
    honoured = False
    while place < min(len(window), LOOKED_AHEAD):
        honorific = HONORIFIC.match(below, place)
        if honorific and honorific.end() > place:
            honoured = honoured or "." in honorific[0] or len(honorific[0].strip()) > 1
            place = honorific.end()
            continue
        office = _end_of_office(window, below, place, is_begun=bool(before))
        if office is None:
            word = WORD.match(window, place)
            name = NAME.match(window, word.start(1)) if word else None
            return spoken_of(window, start, name, before, honoured=honoured) if name else None
        before.append(window[place:office].strip(" ,"))
        place = office
    return None


def _end_of_office(window: str, low: str, place: int, *, is_begun: bool) -> int | None:
    """Where the word of an office, or what stands between it and the name, ends; None where none stands here."""
    aside = BRACKET.match(window, place) if is_begun else None
    if aside is not None:
        return aside.end()
    word = WORD.match(window, place)
    if word is None:
        return None
    name = NAME.match(window, word.start(1))
    if _is_title(word[1]):
        return word.end()
    ahead = _name_ahead(window, low, place) if is_begun else None
    if ahead is not None:
        return ahead
    if name is not None:
        mark = ABBREVIATED.match(window, word.start(1))
        goes_on = is_begun and _goes_on_as_an_office(window, name)
        return mark.end() if mark else name.end() if goes_on else None
    is_small = word[1][0].islower() and window[word.end() : word.end() + 1] not in {".", ";"}
    return word.end() if is_small else None


def _name_ahead(window: str, low: str, place: int) -> int | None:
    """An office may be long, but a name follows right behind a courtesy, and begins with initials."""
    courtesy = COURTESY_AHEAD.match(low, place)
    if courtesy is not None and NAME.match(window, courtesy.end()):
        return None if _is_named_already(window, place) else courtesy.start("courtesy")
    initials = INITIALS_AHEAD.match(window, place)
    return initials.start("name") if initials is not None else None


HERE = re.compile(rf"[\s,]*(?P<name>{FULL_NAME})(?!,)")


def _is_named_already(window: str, place: int) -> bool:
    """Somebody's whole name stands here: the courtesy is another's."""
    name = HERE.match(window, place)
    return name is not None and not any(map(_is_title, name["name"].split()))


COURTESY_AHEAD = re.compile(
    r"[^.;:\n]{1,110}?[ ,](?P<courtesy>(?:mr|mrs|ms|miss|dr|prof|h\.e|mme|mlle|m|sr|sra|srta|d|dna|г-н|г-жа|господин|госпожа|min\.|emb\.|amb\.|lic\.|abg\.|ing\.|cons\.|dip\.|mons\.|sen\.|gen\.|col\.)\.?[ ]+)"
)
INITIALS_AHEAD = re.compile(
    rf"[^.;:,\n]{{1,110}}?[ ](?P<name>(?:[{UPPER}]\.[ ]?){{1,3}}[{UPPER}][^\W\d_]{{2,}})"
)
BRACKET = re.compile(r"[ ]*\([^()\n]{1,12}\)")
ABBREVIATED = re.compile(rf"[{UPPER}][^\W\d_]{{1,4}}\.[ \u00a0]+(?=[{UPPER}])")
"""A title that is cut short, as in "Abg. Ruiz": an initial is one letter."""
OFFICE_GOES_ON = re.compile(
    rf"[ \u00a0]+[^\W\d_{UPPER}][\w-]*(?:[ \u00a0]+[\w.'’-]+){{0,5}}?[ \u00a0]+[{UPPER}]"
)


def _goes_on_as_an_office(window: str, name: re.Match[str]) -> bool:
    """One word written large inside an office, as in "the deputy of the Permanent representative Ana Ruiz"."""
    return " " not in name[0].strip() and OFFICE_GOES_ON.match(window, name.end()) is not None


def _is_title(word: str) -> bool:
    """Also where it only begins with one, as in "Ambassador-at-large"."""
    low = plain(word).strip("'.,")
    return low in TITLES or low.split("-")[0] in TITLES


def spoken_of(
    window: str, start: int, name: re.Match[str], before: list[str], *, honoured: bool
) -> Spoken | None:
    words = name[0].rstrip(".-–' ").split()
    while len(words) > 1 and (courtesy := words_of_courtesy(words)):
        before.extend(one for one in words[:courtesy] if not is_courtesy(one))
        honoured = True
        del words[:courtesy]
    while words and (plain(words[-1]).strip(".,") in TITLES or words[-1].strip(".,") in POST_NOMINALS):
        words.pop()
    full = " ".join(words)
    if not full or (len(words) < 2 and not honoured and not before):  # noqa: PLR2004 - a first and a last name
        return None
    if is_no_person(full) or plain(full) in TITLES:
        return None
    behind = re.match(r"\s*[,(–-]\s*([^.;)\n]{3,140})", window[name.end() :])
    title = title_of(behind[1]) if behind else " ".join(before).strip()
    return Spoken(
        speaker=Speaker(name=full, title=title or None), start=start + name.start(), end=start + name.end()
    )


NO_TITLE = re.compile(
    r",?\s*(?:\(.*|(?:\binstead|plut[oô]t|en su lugar|кто |который |которая )$"
    r"|,?\s*\b(?:will|shall|is|has|would|who|whom|qui|quien|que|вместо|acompañad[oa]|accompanied|accompagnée?|en (?:su|remplacement)|au lieu|instead|in (?:place|lieu) of|replacing|as (?:our|the|its) speaker|à la place|en (?:lugar|vez|reemplazo))\b.*|[,،]?\s*(?:بدلا|بدلاً|عوضا|عوضاً) (?:من|عن).*)$",
    re.IGNORECASE,
)


def title_of(words: str) -> str:
    """As far as it is one: neither what he or she will do nor who else may speak."""
    return NO_TITLE.sub("", words).strip(" ,")


def is_no_person(name: str) -> bool:
    return bool(NO_PERSON.search(plain(name)))


ALL_IN_ONE = frozenset(
    {"S.E.", "S.E.M.", "H.E.", "S.A.R.", "S.A.", "HE", "SE", "Ms", "Mr", "Mrs", "Dr", "Mme", "Sr", "Sra"}
)
"""With their points and without."""


def is_courtesy(word: str) -> bool:
    """And no office."""
    return word in ALL_IN_ONE or (not _is_title(word) and HONORIFIC.fullmatch(f"{plain(word)} ") is not None)


def words_of_courtesy(words: list[str]) -> int:
    """How many words before a name are a title or courtesy: one, two as in "Son Excellence", or none."""
    if words[0] in ALL_IN_ONE or plain(words[0]) in {"d'etat", "d'affaires"}:
        return 1
    first = plain(words[0]).strip(".").removeprefix("l'").removeprefix("c'est")
    if not first or _is_title(first) or HONORIFIC.fullmatch(f"{plain(words[0])} "):
        return 1
    if words[0] in {"D.", "D.ª", "Dª", "Dª."} and len(words) > 2:  # noqa: PLR2004 - "don" before two names, else an initial
        return 1
    two = plain(" ".join(words[:2]))
    return 2 if len(words) > 2 and HONORIFIC.fullmatch(f"{two} ") else 0  # noqa: PLR2004 - a name must be left
