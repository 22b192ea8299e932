"""The parts of the session, each with its theme: named by number, by the timetable, or by what one registers for."""

import re
from collections.abc import Iterator

from hemicycle.extraction.hours import Hours, find_hours
from hemicycle.extraction.numbers import NUMBER, number_of
from hemicycle.note.draft import DraftSegment
from hemicycle.note.evidence import Found
from hemicycle.note.passage import Note, Passage
from hemicycle.note.points import points_between
from hemicycle.note.topic import Topic

PART = (
    r"(?:(?:thematic |high-level |interactive )?(?:segment|panel(?: discussion)?|round ?table|dialogue|session|cluster|theme|item|agenda item|part|sub-theme|meeting|"
    r"table ronde|partie|volet|thème|séance|point|segmento|mesa redonda|parte|tema|sesión|diálogo|bloque|panel))"
)
NUMERAL = r"(?:\d{1,2}|[IVX]{1,5}|[A-H]|one|two|three|four|five|un|deux|trois|quatre|uno|dos|tres|cuatro)"
NUMBERED = re.compile(
    rf"^(?P<title>{PART}\s+(?:n[o°º]\.?\s*)?{NUMERAL})(?![\w/])\s*(?P<continued>\(cont['’]?d?\.?\))?\s*[:.–—-]*\s*(?P<theme>.*)$",
    re.IGNORECASE,
)
ORDERED = re.compile(
    r"^(?P<title>(?:first|second|third|fourth|premi(?:er|ère)|deuxième|second[eao]?|troisième|quatrième|primer[ao]?|segund[ao]|tercer[ao]?|cuart[ao])\s+"
    rf"{PART})\s*[:.–—-]+\s*(?P<theme>.*)$",
    re.IGNORECASE,
)
DOCUMENT_PART = re.compile(
    r"\b(?:guide|annex|election|logistics|registration|general information|information|introduction|background|credentials|contact|practical|documents?)\b",
    re.IGNORECASE,
)
SHAPE = r"(?:general debate|interactive (?:dialogue|discussion|debate)|panel discussion|round ?table|high-level segment|débat général|dialogue interactif|table ronde|debate general|diálogo interactivo)"
SHAPED_AT_END = re.compile(rf"\s[-–—]\s(?P<shape>{SHAPE})\b(?P<more>.*)$", re.IGNORECASE)
SHAPED = re.compile(
    rf"^(?P<shape>{SHAPE})\b(?:\s+(?:with|on|avec|sur|con|sobre)\s+)?(?:the |le |la |el )?(?P<theme>.*)$",
    re.IGNORECASE,
)
SLOTS = re.compile(
    rf"\b(?P<number>{NUMBER})\s+(?:slots?|rounds?|parts?|tranches?|partes?|bloques?) (?:of|de)\s+(?P<minutes>{NUMBER})\s*minut\w+(?: each)?",
    re.IGNORECASE,
)
SLOTTED = re.compile(
    r"\b(?P<what>(?:interactive |general |panel )?(?:discussion|debate|dialogue|débat|diálogo|debate interactivo))\b",
    re.IGNORECASE,
)
LISTED = re.compile(
    r"\b(?:lists? of speakers|speakers['’]? lists?|inscri\w+|expressions? of interest|regist\w+|speaking slots?|slots?|speak|liste des orat\w+|lista de oradores)\b[^.;]{0,50}?"
    r"\b(?:for|in|during|at|on|pour|dans|para|en|du|des)\s+(?:the |le |la |les |el |los |las )?(?P<part>(?:high-level |thematic |general |interactive |plenary )*"
    r"(?:debate|round ?tables?|dialogues?|segments?|panels?|discussions?|débat général|tables rondes|debate general|mesas redondas))\b",
    re.IGNORECASE,
)
DEBATE = re.compile(
    r"\b(?P<part>(?:general debate|general statements?|débat général|déclarations générales|debate general|declaraciones generales|high-level segment|plenary debate))\b",
    re.IGNORECASE,
)
THEMED = re.compile(
    r"(?:theme|thème|tema|topic|lema)[^\"“«:]{0,50}[:\s]\s*[\"“«]\s*(?P<theme>[^\"”»]{6,300}?)\s*[\"”»]",
    re.IGNORECASE,
)
AGENDA_ITEM = re.compile(
    r"^(?P<part>(?:general|national|opening|high-level) (?:statements?|debate|segment))\s*\((?:agenda )?item[^)]*\)$",
    re.IGNORECASE,
)
NO_PART = re.compile(
    r"\b(?:lunch|coffee|break|registration|arrival|welcome|opening (?:remarks|ceremony|session|statements?)|closing|conclusions?|photo|reception|adjourn\w*|pause|déjeuner|accueil|ouverture|clôture|"
    r"almuerzo|apertura|clausura|pausa|st meeting|nd meeting|rd meeting|th meeting)\b",
    re.IGNORECASE,
)
SHORT = 320
LONGEST_THEME_LINE = 160

LONGEST_THEME = 160
"""Letters; what is longer below a segment is prose about it."""


def segments_of(note: Note, title: str) -> tuple[Found[DraftSegment], ...]:
    numbered = _numbered(note)
    if numbered:
        return numbered
    timetable = _timetable(note, title)
    if len(timetable) > 1:
        return timetable
    return _slots(note) or _lists(note) or _debate(note, title)


def _numbered(note: Note) -> tuple[Found[DraftSegment], ...]:
    """Headings that count segments; a paper's own parts are none."""
    heads = [(passage, match) for passage in note.passages if (match := _number(passage))]
    kinds = {_kind(match) for _, match in heads}
    chosen = next((kind for kind in ("segment", "segmento") if kind in kinds), None)
    if chosen:
        heads = [(passage, match) for passage, match in heads if _kind(match) == chosen]
    elif any(passage.topic is not None or DOCUMENT_PART.search(match["theme"]) for passage, match in heads):
        return ()
    seen: dict[str, Found[DraftSegment]] = {}
    for index, (passage, match) in enumerate(heads):
        stop = heads[index + 1][0].index if index + 1 < len(heads) else None
        name = re.sub(r"\s+", " ", match["title"]).strip()
        seen.setdefault(
            name.lower(), passage.found(_segment(note, passage, match, stop), 0, len(passage.words))
        )
    return tuple(seen.values()) if len(seen) > 1 or chosen else ()


def _kind(match: re.Match[str]) -> str:
    words = match["title"].lower().split()
    return next((word for word in words if word in {"segment", "segmento"}), words[0])


def _number(passage: Passage) -> re.Match[str] | None:
    """At the beginning of a heading or of a short line, not in the middle of prose."""
    words = _after_hours(passage.words)
    if (
        not passage.is_first
        or passage.topic in (Topic.ASIDE, Topic.ATTENDANCE)
        or len(passage.line.words) > SHORT
    ):
        return None
    match = NUMBERED.match(words) or ORDERED.match(words)
    if match is None or (passage.topic is Topic.SPEAKING and not passage.is_heading):
        return None
    theme = match["theme"]
    if re.match(
        r"^(?:of|will|is|are|shall|aims|focus\w*|and|to|sera|est|será|es|de la|du)\b", theme
    ) or NO_PART.match(theme):
        return None
    return match


def _segment(note: Note, passage: Passage, match: re.Match[str], stop: int | None) -> DraftSegment:
    title = re.sub(r"\s+", " ", match["title"]).strip()
    theme: str | None = match["theme"].strip(" *")
    following = next((one for one in note.passages if one.index == passage.index + 1 and one.is_first), None)
    shape = SHAPED_AT_END.search(theme or "")
    if theme and shape:
        title, theme = f"{title} {shape['shape'].lower()}{shape['more']}", theme[: shape.start()]
    elif (
        following
        and following.index != stop
        and (shaped := SHAPED.match(following.words))
        and len(following.words) < SHORT
    ):
        title, theme = f"{title} {shaped['shape'].lower()}", shaped["theme"].strip(" .") or theme
    elif (
        not theme
        and following
        and following.index != stop
        and len(following.words) < LONGEST_THEME
        and not following.words.endswith(".")
    ):
        theme = following.words
    return DraftSegment(title=title, theme=theme or None, points=points_between(note, passage.index, stop))


def _after_hours(words: str) -> str:
    hours = find_hours(words)
    leads = bool(hours) and hours[0].start <= 3 and isinstance(hours[0], Hours)  # noqa: PLR2004
    return words[hours[0].end :].lstrip(" /:–—-|\t") if leads else words


def _timetable(note: Note, title: str) -> tuple[Found[DraftSegment], ...]:
    """Lines of hours with what is held then."""
    rows = []
    for passage in note.passages:
        words = _after_hours(passage.words)
        held = passage.is_first and words != passage.words and passage.topic in (None, Topic.SPEAKING)
        if held and re.search(r"[^\W\d_]{4}", words) and not NO_PART.search(words) and len(words) < SHORT:
            rows.append((passage, words.strip(" .")))
    name = _singular(title)
    return tuple(
        passage.found(
            DraftSegment(title=f"{name} {index}", theme=words),
            len(passage.words) - len(words),
            len(passage.words),
        )
        for index, (passage, words) in enumerate(rows, start=1)
    )


def _singular(title: str) -> str:
    """As in "Partnership dialogues" holds one dialogue after another."""
    found = re.search(
        r"(?P<one>(?:[\w-]+ )?(?:dialogue|panel|round ?table|debate|session|discussion|segment))s\b",
        title,
        re.IGNORECASE,
    )
    return found["one"].capitalize() if found else "Part"


def _slots(note: Note) -> tuple[Found[DraftSegment], ...]:
    for passage in note.passages:
        match = SLOTS.search(passage.words)
        if match and number_of(match["number"]) > 1:
            before = list(SLOTTED.finditer(passage.words, 0, match.start()))
            what = before[-1]["what"].capitalize() if before else "Part"
            minutes = number_of(match["minutes"])
            return tuple(
                passage.found(
                    DraftSegment(title=f"{what} slot {number}", minutes=minutes), match.start(), match.end()
                )
                for number in range(1, min(number_of(match["number"]), 12) + 1)
            )
    return ()


def _lists(note: Note) -> tuple[Found[DraftSegment], ...]:
    """Two or more parts that one registers for separately."""
    found: dict[str, Found[DraftSegment]] = {}
    for passage in note.about(Topic.SPEAKING):
        for match in LISTED.finditer(passage.words):
            part = match["part"]
            found.setdefault(
                part.lower().rstrip("s"),
                passage.found(
                    DraftSegment(title=part[0].upper() + part[1:]), match.start("part"), match.end("part")
                ),
            )
    return tuple(found.values()) if len(found) > 1 else ()


def _debate(note: Note, title: str) -> tuple[Found[DraftSegment], ...]:
    """A single debate is a part of a longer session where it has a heading of its own, or a theme and hours."""
    for passage in _near_debates(note, title):
        if match := AGENDA_ITEM.match(passage.words):
            return (passage.found(DraftSegment(title=passage.words), match.start(), match.end()),)
        debate, theme = DEBATE.search(passage.words), THEMED.search(passage.words)
        if debate and theme and not passage.is_heading:
            segment = DraftSegment(title=debate["part"].capitalize(), theme=theme["theme"].strip(" ."))
            return (passage.found(segment, debate.start("part"), debate.end("part")),)
    return ()


def _near_debates(note: Note, title: str) -> Iterator[Passage]:
    for passage in note.passages:
        if (
            DEBATE.search(passage.words)
            and not DEBATE.fullmatch(title)
            and passage.topic not in (Topic.ASIDE, Topic.ATTENDANCE)
        ):
            yield passage
