"""How long an intervention may be, for whom: only what the note limits, not how long a panel or a pause lasts."""

import re
from collections.abc import Iterator

from hemicycle.extraction.durations import Duration, find_durations
from hemicycle.extraction.numbers import NUMBER, number_of
from hemicycle.note.draft import DraftLimit, Speakers
from hemicycle.note.evidence import Found
from hemicycle.note.passage import Note, Passage
from hemicycle.note.speakers import Mention, mentions_of
from hemicycle.note.topic import Topic

LIMITED = re.compile(
    r"\b(?:limit\w*|exceed\w*|maximum|at most|no longer|not longer|no more|up to|speaking time|time allotted|allocated|allotted|within|restrict\w*|"
    r"confined?|keep|kept|long|duration|minutes? each|per (?:speaker|delegation|statement|intervention)|have|ha[sd]|given|(?:may )?speak for|lasts?|"
    r"temps de parole|dépass\w*|excéd\w*|au plus|limit\w*|durée|dispos\w+|dur\w+|ne pas|"
    r"tiempo de uso|uso de la palabra|máximo|exced\w*|supera\w*|dispon\w+|limit\w*|duraci[oó]n|durar\w*)\b",
    re.IGNORECASE,
)
SPOKEN = re.compile(
    r"\b(?:statements?|interventions?|speak\w*|speech\w*|remarks|address|floor|delegat\w+|videos?|"
    r"déclarations?|intervenant\w*|orat\w+|parole|discours|délégation\w*|"
    r"declaraci\w+|intervenci\w+|orador\w*|palabra|discursos?|delegaci\w+)\b|\bminutes? (?:for|to|par|pour|para|por)\b",
    re.IGNORECASE,
)
NOT_A_LIMIT = re.compile(
    r"^\s*(?:before|prior|after|of (?:the|their)|remain\w*|left|are left|in advance|later|earlier|avant|après|à l['’]avance|antes|después|de anticipación|"
    r"(?:long )?(?:panel|session|segment|slot|break|video message))\b",
    re.IGNORECASE,
)
PART_OF_THE_DAY = re.compile(
    r"\b(?:slots?|rounds?|parts?|panel discussion|session|segment|meeting|debate|séance|sesión) (?:of|lasting|de|d['’]une durée de)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
OTHER_THING = re.compile(
    r"\b(?:at least|about|approximately|au moins|al menos|environ)\s+(?:the (?:last|first)\s+)?$",
    re.IGNORECASE,
)
FLOOR_SHARE = re.compile(
    r"^\s*(?:for|to)\s+(?:comments|questions|discussion|presentations|replies|the panel|the discussion)\b",
    re.IGNORECASE,
)
AFTERWARDS = re.compile(
    r"^[\s,(]*(?:\w+\s+)?(?:each|maximum|au maximum|au plus|máximo|como máximo|cada un[oa])?[\s,(]*"
    r"(?:for|per|by|to|when|if|par|pour|por|para|à|a|aux|lorsqu\w+|s['’]ils?|cuando)\b|^\s*\(",
    re.IGNORECASE,
)
LONGEST = 30 * 60
LONGEST_SLOT = 12 * 60
BARE = re.compile(
    rf"(?<![\w:.,-])(?P<number>{NUMBER})(?=\s+(?:for|per|when|if|par|pour|por|para|aux)\s)|(?:(?<=\bfor )|(?<=\bpor )|(?<=\bto )|(?<=\bà )|(?<=\bde )|(?<=\ba ))(?P<last>{NUMBER})(?=\s*[.,;)]|$)",
    re.IGNORECASE,
)
CLAUSE_END = re.compile(r"[;,.]")
MORE_FOR_GROUPS = re.compile(
    r"\bgroups?\b[^.]*\b(?:additional|more|extra|longer) time|groupes?\b[^.]*\btemps (?:supplémentaire|plus long)|grupos?\b[^.]*\bm[aá]s tiempo",
    re.IGNORECASE,
)


def limits_of(note: Note) -> tuple[Found[DraftLimit], ...]:
    found = [limit for passage in note.passages if _limits(passage) for limit in _limits_in(passage)]
    kept: dict[tuple[Speakers, int | None], Found[DraftLimit]] = {}
    for one in _without_groups(note, found):
        kept.setdefault((one.value.speakers, one.value.segment), one)
    return tuple(kept.values())


def _limits(passage: Passage) -> bool:
    if passage.topic in (Topic.ASIDE, Topic.ATTENDANCE, Topic.CONTACT):
        return False
    context = f"{passage.heading} {passage.words}"
    return bool(SPOKEN.search(context)) or any(True for _ in mentions_of(passage.words))


def _without_groups(note: Note, found: list[Found[DraftLimit]]) -> list[Found[DraftLimit]]:
    """Where groups get more, by no stated amount, a limit for all is one for those who speak for themselves."""
    if not any(MORE_FOR_GROUPS.search(passage.words) for passage in note.passages):
        return found
    return [
        Found(value=DraftLimit(seconds=one.value.seconds, speakers=Speakers.STATE), evidence=one.evidence)
        if one.value.speakers is Speakers.ALL
        else one
        for one in found
    ]


def _limits_in(passage: Passage) -> Iterator[Found[DraftLimit]]:
    words = passage.words
    durations = _durations(words)
    if not durations or (not _is_limiting(passage)):
        return
    mentions = list(mentions_of(words))
    taken = 0
    for index, duration in enumerate(durations):
        following = durations[index + 1].start if index + 1 < len(durations) else len(words)
        after = [one for one in mentions if duration.end <= one.start < following]
        before = [one for one in mentions if taken <= one.start and one.end <= duration.start]
        named, taken = _named(words, duration, before, after, following)
        for speakers in dict.fromkeys(named) or (Speakers.ALL,):
            limit = DraftLimit(seconds=duration.seconds, speakers=speakers)
            yield passage.found(limit, duration.start, duration.end)


def _is_limiting(passage: Passage) -> bool:
    return bool(
        LIMITED.search(f"{passage.heading} {passage.words}") or SPOKEN.search(passage.words)
    ) or _names_directly(passage.words)


def _named(
    words: str, duration: Duration, before: list[Mention], after: list[Mention], following: int
) -> tuple[list[Speakers], int]:
    """Those after "for" belong to the duration before them; else those that stand before it."""
    if after and AFTERWARDS.match(words[duration.end : after[0].end]):
        return [one.speakers for one in after], following
    if before:
        return _meant(before), duration.end
    same_clause = after and not CLAUSE_END.search(words[duration.end : after[0].start])
    return ([one.speakers for one in after[:1]] if same_clause else []), duration.end


def _meant(before: list[Mention]) -> list[Speakers]:
    """As in "All statements, whether by a delegation or a group": all of them. Otherwise those that are named."""
    return [one.speakers for one in before]


def _durations(words: str) -> list[Duration]:
    stated = [
        one for one in find_durations(words) if 0 < one.seconds <= LONGEST and not _is_other(words, one)
    ]
    if not stated:
        return []
    elliptic = [
        Duration(seconds=number_of(match[0]) * 60, start=match.start(), end=match.end())
        for match in BARE.finditer(words)
        if number_of(match[0]) * 60 <= LONGEST
        and not any(one.start <= match.start() < one.end for one in stated)
        and match[0].lower() not in {"a", "an", "un", "une", "una", "uno", "one"}
    ]
    return sorted([*stated, *elliptic], key=lambda one: one.start)


def _is_other(words: str, one: Duration) -> bool:
    before, after = words[max(0, one.start - 40) : one.start], words[one.end : one.end + 40]
    if PART_OF_THE_DAY.search(before) and one.seconds > LONGEST_SLOT:
        return True
    return bool(OTHER_THING.search(before) or NOT_A_LIMIT.match(after) or FLOOR_SHARE.match(after))


def _names_directly(words: str) -> bool:
    """As in "Member States: 3 minutes; observers: 2 minutes"."""
    return bool(re.search(r"(?::|=|\()\s*(?:\w+\s+){0,2}$", words[: find_durations(words)[0].start]))
