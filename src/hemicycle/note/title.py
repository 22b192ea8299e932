"""The title: the first line that names the session rather than the kind of paper, the house or the day."""

import re

from hemicycle.extraction.dates import find_dates
from hemicycle.extraction.hours import find_hours
from hemicycle.extraction.text import Kind
from hemicycle.note.body import KIND, ORDINAL, SESSION
from hemicycle.note.evidence import Found
from hemicycle.note.passage import Note, Passage
from hemicycle.note.venue import CITY

PAPER = re.compile(
    r"^(?:(?:revised |draft |final |provisional |annotated |updated )*(?:concept note|information note|aide[- ]?m[ée]moire|note verbale|order of the day|programme|agenda|background note|"
    r"annex|guidance note|logistics note|information circular|circular|note|annotated agenda|journal|letter|memorandum)|note (?:conceptuelle|d['’]information|de cadrage|explicative)|ordre du jour|"
    r"nota (?:conceptual|informativa|de concepto|de orientación)|orden del d[ií]a|programa|(?:conference|main|site) menu|menu|home|accueil|inicio|plenary (?:meetings?|session)s?(?:\s*[-–].*)?|"
    r"morning|afternoon|matin|après-midi|mañana|tarde|(?:reunión|sesión|session|réunion) (?:extra)?ordina(?:ria|ire)|(?:extraordinary|special|annual|ordinary) (?:session|meeting))\s*(?:\(.*\)|(?:for|to|para|pour|à l['’]attention d\w+)\s.{3,60})?[*:]?$",
    re.IGNORECASE,
)
GENERIC = re.compile(
    r"^(?:for delegates|documentation|documents|information|general debate|débat général|debate general|speakers['’]? list|list of speakers|"
    r"liste des orateurs|lista de oradores|practical information|informations pratiques|información práctica|statements|guide for delegat\w+|plenary|general statements|high-level segment|"
    r"frequently asked questions|FAQ)$",
    re.IGNORECASE,
)
OF_THE_PAPER = re.compile(
    r"^(?:(?:dates?|time|venue|place|room|theme|to|from|reference|ref|tel|fax|e-?mail|contact|language|order|deadline|speak\w+[ \w'’]*|statements?|duration|lieu|heure|"
    r"horaire|salle|thème|destinataires?|référence|fecha|hora|lugar|sala|tema|details[ \w]*|registration|hotel[ \w]*|side events?)\s?:\s|circular\b|(?:agenda )?item \d|point \d|tema \d|chair\b)",
    re.IGNORECASE,
)
"""A label such as "Date: …", or an item of an agenda."""
SUBJECT = re.compile(
    r"^(?:subject|re|title|objet|sujet|titre|asunto|título)\s?:\s*(?P<subject>.{6,})$", re.IGNORECASE
)
BY_ITS_DAY = re.compile(
    r"^(?:order of the day|agenda|programme|journal|ordre du jour|orden del d[ií]a|programa)\s*\*?$",
    re.IGNORECASE,
)
FORM = re.compile(
    r"\b(?:panel|plenary (?:session|discussion)|debate|dialogue|discussion|segment|round ?table|statements?|speak\w*|speakers|lists?|session on|réunion|débat|séance|table ronde|échos|parole|"
    r"orat\w+|diálogo|mesa redonda|sesión|panel|palabra|oradores|guide|information|forum|briefing|workshop|consultation|hearing|commemorat\w+|summit|event|day)\b",
    re.IGNORECASE,
)
AT_SESSION = re.compile(
    rf"\s+(?:at|of|during|to|for|à|lors de|de|en|durante) (?:the |la |le |l['’]|el )?(?=(?:{SESSION}|(?:{ORDINAL})\s+(?:[\w-]+\s+){{0,3}}?{KIND}))"
)
SAID = re.compile(r"\s+(?:is|are|was|will|est|sont|es|son|será|sera)\s+\w+.*$")
ARTICLE = re.compile(r"^(?:The|Le|La|Les|El|Los|Las)\s+(?=\S)")
TOP = 12
FEW_LETTERS = 12
SHORTEST = 4
LONGEST = 260

SHORTEST = 4
"""Letters of a title at least."""


def title_of(note: Note, body: Found[str] | None) -> Found[str] | None:
    """A line that names what is held, else an order of the day by its day, else the house's own line, else a sentence."""
    top = [passage for passage in note.passages[: TOP * 2] if passage.index <= TOP and passage.is_first]
    if subject := next(((one, named) for one in top if (named := SUBJECT.match(one.words))), None):
        return _source(subject[0], _shown(subject[1]["subject"]))
    lines = [passage for passage in _before_prose(top) if _may_name(passage)]
    forms = [passage for passage in lines if not _is_house(passage, body)]
    papers = [passage for passage in top if BY_ITS_DAY.match(passage.words)]
    if not forms and papers:
        return _paper(note, papers[0])
    sentences = [passage for passage in top if _may_name(passage)]
    chosen = next(iter([*forms, *lines, *sentences]), None)
    if chosen is None:
        return None
    fuller = _fuller(note, chosen)
    return _source(fuller or chosen, _without_hours(fuller.words) if fuller else _shown(chosen.words))


def _before_prose(top: list[Passage]) -> list[Passage]:
    """The head of a note ends where its first sentence begins."""
    ends = next(
        (
            position
            for position, one in enumerate(top)
            if one.words.endswith((".", ".]")) or len(one.words) > LONGEST
        ),
        len(top),
    )
    return top[:ends]


def _fuller(note: Note, chosen: Passage) -> Passage | None:
    """A timetable may say more of what the head of the note only calls "panel discussion"."""
    for one in note.passages[: TOP * 3]:
        said = _without_hours(one.words)
        if said != one.words and said.lower().startswith(chosen.words.lower()):
            return one
    return None


def _source(passage: Passage, shown: str) -> Found[str]:
    start = max(0, passage.words.find(shown))
    return passage.found(shown, start, min(len(passage.words), start + len(shown)))


def _may_name(passage: Passage) -> bool:
    words = passage.words.strip(" *")
    if (
        PAPER.match(words)
        or passage.line.kind in (Kind.ITEM, Kind.FOOTNOTE)
        or len(words) > LONGEST
        or len(words) < SHORTEST
    ):
        return False
    dates, hours = find_dates(words), find_hours(words)
    covered = sum(one.end - one.start for one in (*dates, *hours))
    return covered < len(words) * 0.5 and not OF_THE_PAPER.match(words)


def _is_house(passage: Passage, body: Found[str] | None) -> bool:
    """A line that holds the house's name, its session, its days and its city, and nothing that is held."""
    rest = re.sub(SESSION, " ", _without_hours(passage.words))
    for one in find_dates(rest)[::-1]:
        rest = rest[: one.start] + " " + rest[one.end :]
    if body:
        for part in body.value.split(", "):
            rest = rest.replace(part, " ")
    rest = re.sub(
        rf"\b(?:{CITY}|the|of|at|la|le|de|du|del|el|en|UN|United Nations)\b|\([^)]{{1,14}}\)", " ", rest
    )
    return sum(character.isalpha() for character in rest) <= FEW_LETTERS


def _without_hours(words: str) -> str:
    hours = find_hours(words)
    if not hours or hours[0].start > 3:  # noqa: PLR2004 - a timetable's line begins with its hours
        return words
    return words[hours[0].end :].lstrip(" /:–—-|\t")


def _shown(words: str) -> str:
    shown = SAID.sub("", words) if words.endswith(".") else words
    shown = AT_SESSION.split(shown)[0] if len(AT_SESSION.split(shown)[0].split()) > 1 else shown
    return ARTICLE.sub("", shown.strip(" *.")) if words.endswith(".") else shown.strip(" *")


def _paper(note: Note, paper: Passage) -> Found[str]:
    shown = paper.words.strip(" *")
    days = [
        one.words
        for one in note.passages[:TOP]
        if (dates := find_dates(one.words)) and dates[0].end - dates[0].start > len(one.words) - 3
    ]
    return paper.found(", ".join((shown, *days[-1:])), 0, len(shown))


def with_house(title: Found[str] | None, body: Found[str] | None, part: str | None) -> Found[str] | None:
    """As in "For delegates" says nothing without the part and the house it is for."""
    if title is None or not GENERIC.match(title.value):
        return title
    said = title.value if FORM.search(title.value) or part is None else part
    if body is None or body.value in said:
        return Found(value=said, evidence=title.evidence)
    letters = re.search(r"\(([A-Z][\w -]+)\)$", body.value.split(", ")[0])
    shown = (
        f"{said} ({letters[1]})"
        if letters and said is not part
        else f"{said}, {body.value}"
        if said is part
        else f"{said} ({body.value})"
    )
    return Found(value=shown, evidence=title.evidence)
