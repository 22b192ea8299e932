"""When a field counts as read right."""

import re
import unicodedata
from enum import StrEnum
from typing import Any

ENOUGH = 0.5
COMPARED = (
    "title",
    "body",
    "dates",
    "start",
    "end",
    "timezone_or_city",
    "duration_minutes",
    "sessions",
    "segments",
    "time_limits_seconds",
    "registration.to",
    "registration.cc",
    "registration.url",
    "registration.opens",
    "registration.deadline",
    "registration.deadline_rule",
    "registration.method",
    "registration.fields_asked",
    "order_policy",
    "statements.to",
    "statements.cc",
    "statements.deadline",
    "statements.deadline_rule",
    "languages",
)
SMALL = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "for",
        "on",
        "at",
        "by",
        "a",
        "an",
        "with",
        "de",
        "la",
        "le",
        "les",
        "des",
        "du",
        "et",
        "en",
        "pour",
        "sur",
        "au",
        "aux",
        "à",
        "l",
        "d",
        "el",
        "los",
        "las",
        "y",
        "del",
        "para",
        "con",
        "un",
        "una",
        "une",
    ]
)
SAME = {
    "minutos": "minutes", "heures": "hours", "horas": "hours", "hour": "hours", "jours": "days", "jour": "day", "dias": "days", "dia": "day",
    "avant": "before", "antes": "before", "prior": "before", "veille": "eve", "vispera": "eve", "apres": "after", "despues": "after",
    "moins": "least", "menos": "least", "one": "1", "two": "2", "three": "3", "four": "4", "eight": "8", "semaines": "weeks", "semanas": "weeks",
}  # fmt: skip
WAYS = {
    "email": r"e-?mail|courriel|correo|courrier électronique",
    "form": r"\bform\b|formula",
    "online": r"portal|on-?line|web|platform|\bpage\b|en ligne|en línea|edelegate|platform|plateforme|plataforma",
    "desk": r"desk|in person|oficina|guichet|bureau|on the spot|sur place",
    "microphone": r"microphone|button|raising|raise",
    "telephone": r"fax|phone|teléfono",
    "letter": r"letter|note verbale|nota verbal|lettre",
    "statement": r"statement text is|sending the statement|, statement|^statement",
}
ORDERS = {
    "first-come": r"first[- ]come|receipt|received|arrival|inscription|registration order|order of (?:registration|requests?|inscription)|submission|button|chronolog|llegada|réception|arrivée|recepción|inscripción|requests|time of",
    "lots": r"\blots?\b|tirage|sorteo",
    "rank": r"rank|dignitar|protocol|ministers|seniority|heads of state|rang|ministres",
    "groups": r"group",
    "category": r"category|observers|\bthen (?:members|states|ngo)",
    "alphabetical": r"alphabet",
}
LIMIT_NAMES = {
    "group": "group", "state": "state", "states": "state", "party": "state", "parties": "state", "individual": "state", "country": "state",
    "national": "state", "delegation": "state", "delegations": "state", "member": "member", "members": "member", "observer": "observer",
    "observers": "observer", "ngo": "ngo", "ngos": "ngo", "nsa": "ngo", "civil": "ngo", "nhri": "nhri", "igo": "organisation",
    "organisation": "organisation", "organization": "organisation", "all": "all", "default": "all", "each": "all", "speaker": "all",
    "panellist": "panellist", "panelist": "panellist", "expert": "expert", "court": "court", "minister": "dignitary", "head": "dignitary",
}  # fmt: skip
WIDER = {
    "member": ("state", "all"), "observer_state": ("observer", "all"), "nhri": ("observer", "all"), "ngo": ("observer", "all"),
    "organisation": ("observer", "all"), "state": ("member", "all"),
}  # fmt: skip


UNITS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
TEENS = [
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
TENS = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50, "sixt": 60, "sevent": 70, "eight": 80, "ninet": 90}
ORDINALS = {
    **{
        f"{tens}y-{unit}": value + number
        for tens, value in TENS.items()
        for number, unit in enumerate(UNITS, start=1)
    },
    **{f"{tens}ieth": value for tens, value in TENS.items()},
    **{unit: number for number, unit in enumerate([*UNITS, *TEENS], start=1)},
}
ORDINAL = re.compile(r"\b(?:" + "|".join(sorted(ORDINALS, key=len, reverse=True)) + r")\b")


class Verdict(StrEnum):
    RIGHT = "right"
    WRONG = "wrong"
    MISSED = "missed"
    INVENTED = "invented"
    SILENT = "silent"


def verdict(field: str, stated: Any, read: Any, truth: dict[str, Any]) -> Verdict:
    if stated in (None, [], {}):
        if read in (None, [], {}) or _repeats_a_date(field, truth):
            return Verdict.SILENT
        return Verdict.INVENTED
    if read in (None, [], {}):
        return Verdict.MISSED
    return Verdict.RIGHT if _same(field, stated, read) else Verdict.WRONG


def _repeats_a_date(field: str, truth: dict[str, Any]) -> bool:
    """A rule in words beside a stated date says the same fact twice."""
    place, _, name = field.rpartition(".")
    return name == "deadline_rule" and bool(truth.get(place, {}).get("deadline"))


def _same(field: str, stated: Any, read: Any) -> bool:
    name = field.rpartition(".")[2]
    if name in {"title", "body", "deadline_rule"}:
        return overlap(stated, read) >= ENOUGH
    if name == "timezone_or_city":
        return _contains(stated, read)
    if name in {"to", "cc", "languages"}:
        return {one.lower() for one in stated} == {one.lower() for one in read}
    if name == "url":
        return stated.rstrip("/").lower() == read.rstrip("/").lower()
    if name == "method":
        return _share(_classes(stated, WAYS), _classes(read, WAYS)) >= ENOUGH
    if name == "order_policy":
        return _share(_classes(stated, ORDERS), _classes(read, ORDERS)) >= ENOUGH
    if name == "fields_asked":
        return _lists_agree(stated, read)
    if name == "segments":
        return _segments_agree(stated, read)
    return _limits(stated, read) if name == "time_limits_seconds" else stated == read


def words_of(text: str) -> frozenset[str]:
    text = re.sub(r"\b([A-Z]{2,})[ -](\d+)\b", r"\1\2", text)
    plain = unicodedata.normalize("NFD", text.lower())
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    plain = ORDINAL.sub(lambda found: str(ORDINALS[found[0]]), plain)
    found = re.findall(r"\d+(?::\d+)?|[a-z]+\d*", re.sub(r"(?<=\d)(?:st|nd|rd|th|e|eme|er)\b", "", plain))
    return frozenset(SAME.get(word, word) for word in found if word not in SMALL)


def overlap(stated: str, read: str) -> float:
    one, other = words_of(stated), words_of(read)
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0


def _contains(stated: str, read: str) -> bool:
    """One of the named places or zones stands in the other's words."""
    parts = [part.strip() for part in re.split(r"[(),/]", stated) if part.strip()]
    return any(part.lower() in read.lower() or read.lower() in part.lower() for part in parts)


def _classes(text: str, known: dict[str, str]) -> frozenset[str]:
    return frozenset(name for name, words in known.items() if re.search(words, text, re.IGNORECASE))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0


def _lists_agree(stated: list[str], read: list[str]) -> bool:
    right = sum(any(words_of(one) & words_of(other) for other in read) for one in stated)
    meant = sum(any(words_of(one) & words_of(other) for one in stated) for other in read)
    return 2 * right * meant / max(1, right * len(read) + meant * len(stated)) >= 0.7


def _segments_agree(stated: list[dict[str, Any]], read: list[dict[str, Any]]) -> bool:
    if len(stated) != len(read):
        return False
    return all(_segment_agrees(one, other) for one, other in zip(stated, read, strict=True))


def _segment_agrees(stated: dict[str, Any], read: dict[str, Any]) -> bool:
    whole = (
        " ".join(filter(None, (stated["title"], stated["theme"]))),
        " ".join(filter(None, (read["title"], read["theme"]))),
    )
    if stated["theme"]:
        return overlap(stated["theme"], read["theme"] or read["title"]) >= ENOUGH
    return overlap(stated["title"], read["title"]) >= ENOUGH or overlap(*whole) >= ENOUGH


def _limits(stated: dict[str, int], read: dict[str, int]) -> bool:
    """Everybody whom the note names gets what it says, and nobody is given another limit."""
    wanted = {_limit_name(name): seconds for name, seconds in stated.items()}
    given = {_limit_name(name): seconds for name, seconds in read.items()}
    every = all(_given(name, given) == seconds for name, seconds in wanted.items())
    return every and all(
        _given(name, wanted) in (seconds, None) or name in WIDER for name, seconds in given.items()
    )


def _given(name: str, limits: dict[str, int]) -> int | None:
    return next((limits[one] for one in (name, *WIDER.get(name, ("all",))) if one in limits), None)


def _limit_name(name: str) -> str:
    if re.search(r"observer_?state", name):
        return "observer_state"
    return next((LIMIT_NAMES[part] for part in re.split(r"[_\s]", name.lower()) if part in LIMIT_NAMES), name)
