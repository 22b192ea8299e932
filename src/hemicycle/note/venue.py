"""Where the session meets and whose clock it names, only if the note says so."""

import re
from itertools import chain

from hemicycle.extraction.dates import find_dates
from hemicycle.note.evidence import Found
from hemicycle.note.passage import Note, Passage
from hemicycle.note.places import ZONE_OF
from hemicycle.note.topic import Topic

CITY = "|".join(re.escape(city) for city in sorted(ZONE_OF, key=len, reverse=True))
BUILDING = (
    r"Palais des Nations|Palacio de las Naciones|United Nations Headquarters|UN Headquarters|Siège (?:de l['’]ONU|des Nations Unies)|"
    r"Sede de las Naciones Unidas|World Forum|Vienna International Centre|Conference Centre|Centre (?:de conférences|des congrès)|"
    r"Centro de Convenciones|Congress Cent(?:re|er)|Convention Cent(?:re|er)"
)
NAMED_AFTER = (
    r"(?!\s+(?:Statute|Agreement|Protocol|Convention|Declaration|Programme|Process|Conventions|Principles|time|Accord|Academy|"
    r"Framework|Consensus|Commitment|Action|Plan|Amendment)\b)"
)
PLACED = re.compile(rf"(?:\b(?:in|at|à|en|a)\s+|,\s*|^|[-–—:(]\s*|session\s+)(?P<city>{CITY})\b{NAMED_AFTER}")
HEADQUARTERED = re.compile(
    rf"(?P<place>(?:[Hh]eadquarters|[Ss]iège|[Ss]ede|{BUILDING})[^.;]{{0,20}}?(?:,|\bin|\bat|\bà|\ben)\s+(?:the\s+)?(?P<city>{CITY})\b)"
)
HELD = re.compile(
    r"\b(?:held|take[s]? place|taking place|meets?|convened?|venue|hosted|lieu|se tiendra\w*|se réuni\w+|se celebrar\w+|tendrán? lugar|lugar)\b",
    re.IGNORECASE,
)
ZONE = re.compile(
    rf"(?P<named>(?:{CITY})(?:\s+local)?\s+time|(?:heure|hora)s?\s+(?:locale?\s+)?(?:de|d['’])\s*(?:{CITY})|"
    r"\b(?:CEST|CET|EDT|EST|GMT|UTC|BST|EAT|PDT|PST|JST|WEST|EEST|EET|HAEC|HEC|MEZ|MESZ)\b(?:\s?[+-−]\s?\d{1,2}(?::?\d\d)?)?)"
)
BESIDE = re.compile(
    r"(?:^|,\s*|\s[-–—]\s)(?!Morning|Afternoon|The\b|Date|Room|Hall|Resolution|Assembly|Conference|Council|Session|Plenary)"
    r"(?P<city>[A-ZÀ-Þ][a-zà-ÿ’'-]+(?: (?:[a-z]{2} )?[A-ZÀ-Þ][a-zà-ÿ’'-]+){0,2}),\s*(?:[Dd]u |[Dd]el |[Ll]e |[Ee]l )?$"
)
LONGEST_PLACE_LINE = 160


def place_of(note: Note) -> Found[str] | None:
    """A city beside the date or after a verb of meeting; then a headquarters or a well-known building."""
    passages = [passage for passage in note.passages if passage.topic not in (Topic.ASIDE, Topic.ATTENDANCE)]
    unknown = (_beside_the_date(passage) for passage in passages if passage.topic is None)
    cities = (_city(passage) for passage in passages if _tells_where(passage))
    seats = (_headquarters(passage) for passage in passages)
    buildings = (_building(passage) for passage in passages)
    return next((found for found in chain(cities, unknown, seats, buildings) if found), None)


def _tells_where(passage: Passage) -> bool:
    if passage.topic in (Topic.FILING, Topic.CONTACT):
        return False
    dated = bool(find_dates(passage.words)) and passage.topic is None
    opens_the_note = passage.index <= 6 and len(passage.words) < LONGEST_PLACE_LINE  # noqa: PLR2004 - the head of a note
    return (
        bool(HELD.search(passage.words))
        or (dated and len(passage.words) < LONGEST_PLACE_LINE)
        or opens_the_note
    )


def _city(passage: Passage) -> Found[str] | None:
    found = PLACED.search(passage.words)
    return passage.found(found["city"], found.start("city"), found.end("city")) if found else None


def _beside_the_date(passage: Passage) -> Found[str] | None:
    """As in "…, La Paz, 9-11 September": a name right before the day is where one meets."""
    if len(passage.words) > LONGEST_PLACE_LINE or passage.words.endswith("."):
        return None
    for one in find_dates(passage.words):
        if beside := BESIDE.search(passage.words, 0, one.start):
            return passage.found(beside["city"], beside.start("city"), beside.end("city"))
    return None


def _headquarters(passage: Passage) -> Found[str] | None:
    found = HEADQUARTERED.search(passage.words)
    return passage.found(found["city"], found.start("place"), found.end("place")) if found else None


def _building(passage: Passage) -> Found[str] | None:
    found = re.search(BUILDING, passage.words)
    return passage.found(found[0], found.start(), found.end()) if found else None


def zone_of(note: Note) -> Found[str] | None:
    return next(
        (
            passage.found(zone["named"], zone.start(), zone.end())
            for passage in note.passages
            if passage.topic is not Topic.ASIDE and (zone := ZONE.search(passage.words))
        ),
        None,
    )


def zone_after(words: str, end: int, within: int = 30) -> str | None:
    """The zone that is named right after an hour."""
    zone = ZONE.search(words, end, min(len(words), end + within))
    return zone["named"] if zone else None


def iana_of(words: str) -> str | None:
    """The IANA name for a city's time or a city; None for letters such as CEST, which several cities share."""
    city = re.search(CITY, words)
    return ZONE_OF[city[0]] if city else "UTC" if re.fullmatch(r"UTC|GMT", words) else None
