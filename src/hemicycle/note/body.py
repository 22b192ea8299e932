"""Which house meets: its name as it stands, with the session's number; else the house whose site or address it is."""

import re
from collections.abc import Iterator
from itertools import chain

from hemicycle.note.bodies import HOUSES, house_of_site
from hemicycle.note.evidence import Evidence, Found
from hemicycle.note.passage import Note, Passage
from hemicycle.note.years import is_of_a_past_act

ORDINAL_WORD = (
    r"(?:(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety)[- ]?)?"
    r"(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|[Ee]leventh|[Tt]welfth|"
    r"[Tt]hirteenth|[Ff]ourteenth|[Ff]ifteenth|[Ss]ixteenth|[Ss]eventeenth|[Ee]ighteenth|[Nn]ineteenth|[Tt]wentieth|[Tt]hirtieth|[Ff]ortieth|[Ff]iftieth)"
)
FRENCH_ORDINAL = r"(?:[\w-]*(?:ième|uième)|[Pp]remière?|[Ss]econde?)"
SPANISH_ORDINAL = r"(?:[Pp]rimer[ao]?|[Ss]egund[ao]|[Tt]ercer[ao]?|[Cc]uart[ao]|[Qq]uint[ao]|[Ss]ext[ao]|[Ss]éptim[ao]|[Oo]ctav[ao]|[Nn]oven[ao]|[Dd]écim[ao](?:\s\w+)?|[Vv]igésim[ao](?:\s\w+)?)"
ORDINAL = rf"(?:\d{{1,3}}(?:st|nd|rd|th|e|ème|er|ère|\.?[ªº°a])|{ORDINAL_WORD}|{FRENCH_ORDINAL}|{SPANISH_ORDINAL}|[XVI]+(?=\s))"
SESSION = rf"(?:{ORDINAL})\s+(?:(?:regular|special|annual|ordinary|resumed|extraordinaire|ordinaire|période de|período de)\s+)*(?:session|sessions?|sesi[óo]n(?:es)?|meeting|réunion|reunión|[Ss]eries of [Mm]eetings)"
KIND = r"(?:Assembl(?:y|ies|ée|ées)|Conf[ée]renc(?:e|ia)|Council|Conseil|Consejo|Commission|Comisi[óo]n|Committee|Comité|Forum|Foro|Organi[sz]ation|Organisation|Organización|Union|Unión|Board|Meeting|Réunion|Reunión|Congress|Congrès|Congreso|Asamblea|Instance|Summit|Sommet|Cumbre)"
SMALL = r"(?:of|the|for|on|and|to|de|des|du|la|le|les|l['’]|d['’]|del|los|las|y|et|sur|para|el|en|contre|against|au|aux|à|pour|sobre|contra)"
WORD = r"(?:[A-ZÀ-Þ][\w’'-]{0,40})"
ADJECTIVE = r"(?:[a-zà-ÿ]{2,12}(?:ale?|aire|ienne|ain|aine|ique|ive|ieure?|an[ao]|ic[ao]|aria|ario)s?\b)"
"""As it follows in French and Spanish: "Conférence internationale"."""
NAME = re.compile(
    rf"\b(?P<name>(?:(?:{ORDINAL}|{WORD})\s+){{0,6}}{KIND}\b(?:\s+{ADJECTIVE})?(?:(?:\s+{SMALL}){{1,3}}\s*{WORD}(?:\s+(?:{WORD}|[a-zà-ÿ]{{4,}}ales?\b|parties\b|droits de l['’]homme))*|\s+{WORD}){{0,7}}(?:\s*\([A-Z][A-Za-z0-9 -]{{1,14}}\))?)"
)
GENERIC = re.compile(
    rf"^(?:the\s+|this\s+)?(?:plenary |high-level |general |informal |annual |working |conference |main )*{KIND}s?$|"
    r"^(?:Standing|Drafting|Credentials|Main|Executive|Organizing) |^(?:Conference|Assembly) (?:Officers?|Services|Affairs|Room|Building|Centre|Hall|Website)|"
    r"(?:Programme|Declaration)$|^Plenary|Security Council$|\b(?:Chamber|Building|Room|Hall|Governing (?:Body|Council)s?|Executive (?:Board|Council)|[Aa]dministraci[oó]n|d['’][Aa]dministration|Trusteeship\b.*)$",
    re.IGNORECASE,
)
NOT_MEETING = re.compile(
    r"\b(?:resolution|decision|president|chair\w*|secretary|director|convention|mandate|pursuant|united nations conference on trade)\b[^.]{0,20}$",
    re.IGNORECASE,
)
AFTER_NAME = re.compile(
    r"^\s+(?:Chamber|Hall|Centre|Center|Services|Affairs|website|resolutions?|decisions?|headquarters|Building|Room|Officers?|Extranet|desk|Secretariat)",
    re.IGNORECASE,
)
LETTERED = re.compile(
    r"\b(?P<letters>(?:COP|CMP|CSP|MOP|WHA|UNEA|ASP|HRC|PP|GC|ILC|LDC|CND|CRPD|UNGA|SB|ExCom)[- ]?\d{1,3})\b"
)
NUMBERED = re.compile(rf"{SESSION} (?:of|de|du) (?:the |la |l['’])?{WORD}(?: {WORD}){{0,5}}")
SESSION_NUMBER = re.compile(SESSION)
REST = re.compile(
    rf"\s+(?:{SMALL}\s*){{1,3}}[a-zà-ÿ’'-]+(?:\s+[a-zà-ÿ’'-]+){{0,4}}(?:\s*\([A-Z][A-Za-z0-9 -]{{1,14}}\))?(?=\s*(?:[,–:;]|$|\s-\s))|"
    rf"\s+[a-zà-ÿ’'-]{{5,}}(?=\s*(?:$|[–:]|\s-\s))"
)
SURE = 3.0
"""A name that a heading, the first lines, its number or the known houses support."""

FIRST_PASSAGES = 3
"""So many passages stand at the top of a note, where it names its body."""

LONG_NAME = 3
"""Words from which on a name is more than a common noun with its adjective."""


def body_of(note: Note) -> Found[str] | None:
    """The best named house, and the number of its session where one stands near."""
    named = sorted(_candidates(note), key=lambda one: -one[0])
    lettered = _lettered(note)
    if lettered and ", " in lettered.value and not (named and re.match(ORDINAL, named[0][1].value)):
        return lettered
    if named and named[0][0] >= SURE:
        return _with_session(note, named[0][1])
    passing = _with_session(note, named[0][1]) if named else None
    return lettered or _by_site(note) or passing or _by_session(note)


def _candidates(note: Note) -> Iterator[tuple[float, Found[str]]]:
    """Early, numbered, frequent and known names count; a name after "resolution" does not."""
    counts: dict[str, int] = {}
    found: list[tuple[Passage, re.Match[str], str]] = []
    for passage in note.passages:
        for match in NAME.finditer(passage.words):
            name = re.sub(r"^(?:The|This|At|For|In|Each|All|Le|La|L['’]|El)\s+", "", match["name"])
            if (
                GENERIC.search(name)
                or is_of_a_past_act(passage.words, match.start())
                or AFTER_NAME.match(passage.words[match.end() :])
            ):
                continue
            if not _says_which(name) or NOT_MEETING.search(passage.words[: match.start()]):
                continue
            name += _rest_of_the_name(passage.words[match.end() :])
            counts[_key(name)] = counts.get(_key(name), 0) + 1
            found.append((passage, match, name.strip()))
    for passage, match, name in found:
        start = passage.words.find(name, match.start())
        score = (
            3.0 * (passage.index < FIRST_PASSAGES)
            + 1.5 * passage.is_heading
            + min(counts[_key(name)], 3)
            - passage.index * 0.15
        )
        score += (
            2.0 * bool(re.match(ORDINAL, name))
            + 1.5 * _is_known(name)
            + 1.0 * bool(re.search(r"\([A-Z]", name))
        )
        score += 1.0 * (len(name.split()) >= LONG_NAME)
        yield score, passage.found(name, start, start + len(name))


def _rest_of_the_name(after: str) -> str:
    """French and Spanish names go on in small letters: "… sur les semences (CEP5)", up to the end of the line or a comma."""
    rest = REST.match(after)
    return rest[0] if rest else ""


def _says_which(name: str) -> bool:
    """A bare "Assembly", or "first Assembly", could be anybody's."""
    bare = re.sub(rf"^(?:{ORDINAL})\s+", "", name)
    return (
        len(
            [
                word
                for word in re.findall(r"[\w’'-]+", bare)
                if any(character.isupper() for character in word[:3])
            ]
        )
        > 1
    )


def _key(name: str) -> str:
    return re.sub(r"\s*\([^)]*\)$", "", name).lower()


def _is_known(name: str) -> bool:
    return any(
        known.lower() in name.lower()
        for house in HOUSES
        for known in (house.en, house.fr, house.es, house.en.removeprefix("UN "))
        if known
    )


def _with_session(note: Note, found: Found[str]) -> Found[str]:
    if re.match(ORDINAL, found.value) and not SESSION_NUMBER.match(found.value):
        return found
    for passage in chain((one for one in note.passages if one.index == found.evidence.index), note.passages):
        session = SESSION_NUMBER.search(passage.words)
        if (
            session
            and session[0].lower() not in found.value.lower()
            and not is_of_a_past_act(passage.words, session.start())
        ):
            return Found(value=f"{found.value}, {session[0]}", evidence=found.evidence)
    return found


def _lettered(note: Note) -> Found[str] | None:
    """As in "COP23" with the convention whose letters stand in the note."""
    for passage in note.passages[:12]:
        if match := LETTERED.search(passage.words):
            house = next((letters for one in note.passages if (letters := _letters(one))), None)
            name = f"{house}, {match['letters']}" if house else match["letters"]
            return passage.found(name, match.start(), match.end())
    return None


def _letters(passage: Passage) -> str | None:
    return next(
        (
            short
            for house in HOUSES
            for short in house.short
            if re.search(rf"\b{re.escape(short)}\b", passage.words)
        ),
        None,
    )


def _by_session(note: Note) -> Found[str] | None:
    """A numbered meeting of a house that has no other name: "the 30th meeting of the Board"."""
    for passage in note.passages:
        if match := NUMBERED.search(passage.words):
            return passage.found(match[0], match.start(), match.end())
    return None


def _by_site(note: Note) -> Found[str] | None:
    for passage in note.passages:
        for match in re.finditer(
            r"@(?P<host>[\w.-]+\w)|https?://(?:www\.)?(?P<site>[\w.-]+\w)", passage.words
        ):
            if house := house_of_site((match["host"] or match["site"]).lower()):
                return passage.found(house.name(note.language), match.start(), match.end())
    house = house_of_site(note.host) if note.host else None
    if house is None:
        return None
    evidence = Evidence(words=note.host or "", index=0, start=0, end=0)
    return Found(value=house.name(note.language), evidence=evidence)
