"""In whose name a mail asks: its own, or a group's; aligning oneself with somebody's statement asks for nothing."""

import re

import msgspec

from hemicycle.delegations.candidate import Candidate, CandidateKind, Role
from hemicycle.delegations.groups import group
from hemicycle.mailroom.reading.cues import Cues
from hemicycle.mailroom.reading.plain import plain

BEHALF = Cues(
    r"\bon behalf of\b|\bin the name of\b|\bfor and on behalf of\b|\bjoint (?:statement|intervention|declaration) (?:of|by|from|for)\b",
    r"\bau nom (?:de l'|d[eu]s?\b|d')|\bpour le compte d[eu]s?\b|\b(?:declaration|intervention) (?:conjointe|commune) (?:de l'|d[eu]s?\b|d')",
    r"\ben nombre de(?:l| la| los| las)?\b|\ben representacion de(?:l| los| las)\b|\b(?:declaracion|intervencion) conjunta de(?:l| la| los| las)?\b",
    r"(?<!\w)(?:و|ال)?باسم|نيابه عن|بالنيابه عن|بالاصاله .{0,20}نيابه عن",
    r"\bот имени\b|\bот лица\b|\bсовместн\w+ (?:заявлени\w+|выступлени\w+)(?= (?:стран|государств|групп))",
    r"(?:代表|以)(?=.{0,20}(?:集团|国家集团|成员国|各国|国家组|组织|联盟|名义))",
)
_UNTIL_A_WISH = r"(?:(?!\b(?:and|but|et|mais|y|pero) (?:\w+ ){0,2}?(?:would|wish|will|request|ask|seek|intend|kindly|souhait|demand|prendra|interviendra|sollicit|desir|desea|solicit|hara|intervendra|quisiera|pide))[^.\n]){0,120}"
ALIGNED = Cues(
    rf"\balign(?:s|ed|ing)?\b.{{0,20}}\bwith\b{_UNTIL_A_WISH}|\bassociat(?:es?|ed|ing) (?:itself|themselves|ourselves|himself|herself)? ?with\b{_UNTIL_A_WISH}",
    rf"\bs'(?:associ|align|est ralli)\w+\b{_UNTIL_A_WISH}|\bse rallie\w*\b{_UNTIL_A_WISH}",
    rf"\bse (?:suma|adhiere|asocia|alinea)\b{_UNTIL_A_WISH}",
    r"(?:يؤيد|تؤيد|ينضم الي|تنضم الي|يويد|تويد)[^.\n]{0,80}(?:بيان|كلمه)[^.\n]{0,80}",
    r"\b(?:присоединя\w+|поддерживает заявление)\b[^.\n]{0,120}",
    r"(?:赞同|附议|支持)[^。\n]{0,40}(?:发言|声明)",
)
NATIONAL = Cues(
    r"\bnational capacity\b|\bnational statement\b|\bnationally\b|\bon (?:its|our) own behalf\b|\bown capacity\b",
    r"\ba titre national\b|\ben sa capacite nationale\b|\ben (?:son|notre) nom propre\b|\bdeclaration nationale\b",
    r"\ba titulo nacional\b|\ben (?:su )?capacidad nacional\b|\ben nombre propio\b|\ba titulo propio\b",
    r"بصفته\w* الوطنيه|بصفه وطنيه|صفتها الوطنيه|صفته الوطنيه|باسمها الوطني|بالصفه الوطنيه",
    r"\bв национальном качестве\b|\bот своего (?:собственного )?имени\b|\bв (?:своем )?национальн\w+ качестве\b",
    r"以(?:本国|国家|国别)(?:身份|名义)|国别发言|以国家名义",
)
OWN = re.compile(
    r"^\W*(?:the |my |our |its |this |la |ma |notre |mon |mi |nuestr[oa] |su |el )?(?:own )?(?:delegations?|missions?|permanent missions?|embass\w+|governments?|country|ambassador|minister|head of delegation|"
    r"gouvernement|pays|ambassad\w+|ministre|gobierno|pais|embajad\w+|ministr[oa]|h\.e|mr|ms|mrs|dr|m\.|mme|s\.e|sr|sra|делегаци|посл|правительств|министр)\b"
)
DENIED = re.compile(
    r"\b(?:not|never|no (?:habla|hablamos|interviene)|ne (?:parle|s'exprime|parlons) pas|не (?:выступает|говорит|выступаем))\b[^.,;\n]{0,20}$|(?:لا|لن) (?:ي|ت|ن)(?:تحدث|تكلم|لقي|لقي)\w*\s*$|(?:不|非|并非)$"
)
GROUP_WORDS = re.compile(
    r"[^,.;:\n()]{0,60}?\b(?:groups?|groupes?|grupos?|групп\w*|countries|states parties|member states|states|pays|etats|estados|paises|islands|partners|"
    r"members|coalition|alliance|network|union|community|caucus|стран\w*|государств\w*|союз\w*)\b[^,.;:\n()]{0,40}|[^,。;\n]{0,20}(?:集团|国家|成员国|联盟|各国)|[^,.;\n]{0,40}(?:مجموعه|المجموعه|دول|الدول|رابطه|اتحاد|الاتحاد)[^,.;\n]{0,40}"
)
ITS_MEMBERS = re.compile(
    r"\W*(?:its|ses|sus|своих|所有)\W+(?:\w+\W+){0,2}?(?:member states|members|etats membres|membres|estados miembros|miembros|государств-членов|членов|成员国)"
)
"""Whoever speaks for its own members speaks for itself."""
JOINING = re.compile(
    r"^[\s,;():]*(?:(?:and|et|y|e|и|و|和|及|as well as|the|la|le|de|d'|du|des|l')[\s]*)*[\s,;()、]*$"
)


class Behalf(msgspec.Struct, frozen=True, kw_only=True):
    """`group` is a key of the groups' table, or the words that name it; `start` to `end` the whole phrase."""

    group: str
    start: int
    end: int


def behalf_in(text: str, candidates: tuple[Candidate, ...], own: frozenset[str]) -> tuple[Behalf, ...]:
    """The groups that the text speaks for; `own` are the delegations that it may speak for anyway."""
    low = plain(text)
    found = (
        _behalf(low, text, match.start(), match.end(), candidates, own) for match in BEHALF.finditer(low)
    )
    members = tuple(
        Behalf(group=candidate.key, start=candidate.start, end=candidate.end)
        for candidate in candidates
        if candidate.kind is CandidateKind.GROUP and candidate.key == "european-union-and-member-states"
    )
    return (*(one for one in found if one is not None), *_spoken_for(text, low, candidates), *members)


SPEAKING_FOR = re.compile(
    r"\b(?:speak\w*|floor|statements?|interven\w+|deliver\w*|declaration|parole|palabra|declaracion)\b[^.\n]{0,60}?\b(?:for|pour|por)\W+(?:(?:the|all|all the|its|le|les|los|las|el) )*(?:(?:members?|states|countries|membres|etats|pays|miembros|estados|paises)(?: \w+)? (?:of|de|du|del) (?:the |la |le )?)?(?:\w+ )?$"
)


def _spoken_for(text: str, low: str, candidates: tuple[Candidate, ...]) -> tuple[Behalf, ...]:
    """As in "a statement for the Nordic countries", unless it is somebody else's that one aligns oneself with."""
    groups = [one for one in candidates if one.kind is CandidateKind.GROUP]
    aligned = aligned_in(text) if groups else ()
    return tuple(
        Behalf(
            group=one.key, start=one.start, end=_with_listed(text, _with_members(text, one.end), candidates)
        )
        for one in groups
        if one.key != "european-union-and-member-states"
        and SPEAKING_FOR.search(low[max(0, one.start - 100) : one.start])
        and not any(start <= one.start < end for start, end in aligned)
    )


def _behalf(  # noqa: PLR0913, PLR0917 - one phrase of a text
    low: str, text: str, start: int, end: int, candidates: tuple[Candidate, ...], own: frozenset[str]
) -> Behalf | None:
    if OWN.match(low[end : end + 40].lstrip()) or DENIED.search(low[max(0, start - 40) : start]):
        return None
    behind = tuple(
        one for one in candidates if end <= one.start <= end + 90 and "\n\n" not in text[end : one.start]
    )
    groups = tuple(one for one in behind if one.kind is CandidateKind.GROUP)
    if groups and "." not in text[end : groups[0].start].replace("U.N.", ""):
        end = _with_members(text, groups[0].end)
        return Behalf(group=groups[0].key, start=start, end=_with_listed(text, end, candidates))
    listed = _listed(text, end, behind)
    keys = {one.key for one in listed}
    if listed and keys - own and not _is_the_only_one(keys, candidates):
        last = listed[-1].end
        return Behalf(group=text[listed[0].start : last].strip(), start=start, end=_with_members(text, last))
    if listed:
        return None
    is_of_members = bool(candidates) and ITS_MEMBERS.match(low, end) is not None
    named = None if is_of_members else GROUP_WORDS.match(low, end)
    if named and named[0].strip():
        return Behalf(
            group=text[named.start() : named.end()].strip(), start=start, end=_with_members(text, named.end())
        )
    return None


def _is_the_only_one(keys: set[str], candidates: tuple[Candidate, ...]) -> bool:
    """Who names itself alone speaks for itself, whatever the turn of phrase."""
    named = {one.key for one in candidates if one.kind is CandidateKind.DELEGATION and one.role is Role.NAMED}
    return len(keys) == 1 and named == keys


def _listed(text: str, end: int, behind: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The delegations that follow each other right behind the phrase."""
    listed: list[Candidate] = []
    place = end
    for one in behind:
        if one.start < place:
            continue
        if not JOINING.match(plain(text[place : one.start])):
            break
        listed.append(one)
        place = one.end
    return tuple(listed)


_PARENTHESIS = re.compile(r"[^().\n]{0,60}\([^()]*\)")


def _with_members(text: str, end: int) -> int:
    """Members named in brackets belong to the phrase."""
    found = _PARENTHESIS.match(text, end)
    return found.end() if found else end


MEMBERS = re.compile(
    r"[ \t]*(?:[,(]?[ \t]*\b(?:namely|comprising|consisting of|composed of|that is|i\.e\.|viz\.|a savoir|soit|compose\w* (?:de|du|des)|c'est-a-dire|a saber|es decir|integrad\w+ por|compuest\w+ por|"
    r"а именно|в составе)|[:—–-])[ \t]*"
)
"""What stands between a group and its members."""


def _with_listed(text: str, end: int, candidates: tuple[Candidate, ...]) -> int:
    """Members listed behind the name of a group belong to the phrase."""
    found = MEMBERS.match(plain(text[end : end + 60]))
    if found is None:
        return end
    start = end + found.end()
    listed = _listed(text, start, tuple(one for one in candidates if one.start >= start))
    return listed[-1].end if len(listed) > 1 else end


def aligned_in(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in ALIGNED.finditer(plain(text)))


def is_national_too(text: str) -> bool:
    return bool(NATIONAL.search(plain(text)))


def name_of_group(key: str, language: str = "en") -> str:
    try:
        return group(key).name(language)
    except LookupError:
        return key
