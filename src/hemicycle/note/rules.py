"""Closings that are no date: so long before something, on the eve of it, when something ends."""

import re
from collections.abc import Iterator

from hemicycle.extraction.calendar_words import LONG_MONTHS, LONG_WEEKDAYS
from hemicycle.extraction.numbers import NUMBER

UNIT = r"(?:minutes?|hours?|(?:working |business |calendar )?days?|weeks?|heures?|jours?(?: ouvrables)?|semaines?|minutos?|horas?|d[ií]as?(?: hábiles)?|semanas?)"
SOME = rf"{NUMBER}(?:\s*\(\d+\))?\s+(?:full\s+)?{UNIT}"
LED = r"(?:(?:by|until|at least|no later than|not later than|at the latest|up to|within|preferably|about|au moins|au plus tard|jusqu['’]à|al menos|a más tardar|hasta|como mínimo|con)\s+)"
RELATIVE = re.compile(
    "|".join(
        (
            rf"{LED}*{SOME}\s+(?:before|prior to|in advance|ahead of|after|beforehand|avant|à l['’]avance|après|antes|de antelación|de anticipación|después)(?![\w-])",
            r"\b(?:by |until |no later than |not later than )?[^\s]*\s*(?:\([^)]{2,20}\)\s*)?(?:on |of )?(?:the )?(?:day|evening|working day) (?:before|preceding|prior)\b",
            rf"\b(?:by|until|before|no later than|not later than|jusqu['’]au|avant|au plus tard|hasta|antes del?)\s+(?:the |le |el )?(?:(?:midnight|noon|close of business) on (?:the )?)?(?:{LONG_WEEKDAYS})(?!\w)(?!,?\s*(?:the |le |el )?(?:\d|{LONG_MONTHS}))",
            r"\b(?:on |of )?the (?:eve|previous day|preceding day)\b|\bla veille\b|\ble jour précédent\b|\bla víspera\b|\bel día anterior\b|\bel día previo\b",
            r"\bclose of business\b|\bCOB\b|\bfin de la journée de travail\b|\bcierre de la jornada\b",
            r"\bbefore the end of\b|\bavant la fin d\w+|\bantes del? final\b",
            (
                r"\b(?:lists?|registration|inscriptions?|listes?|listas?)\b[^.;]{0,60}\b(?:clos\w+|ferm\w+|clôtur\w+|cerrar\w+|cierra\w*)\b[^.;]{0,40}\b"
                r"(?:when|once|at the (?:end|beginning|start|opening)|after|before|lorsque|dès que|à la fin|au début|à l['’]ouverture|cuando|al (?:final|comienzo|inicio))\b"
            ),
        )
    ),
    re.IGNORECASE,
)
VERB = re.compile(
    r"\b(?:opens?|clos(?:es?|ed)\b(?! of)|settled|stays? open|remains? open|ferm\w+|clôtur\w+|ouvr\w+|cerrar\w+|cierra\w*|abr\w+)\b",
    re.IGNORECASE,
)
LEADING = re.compile(
    r"\b(?:by|before|until|at least|at the latest|no later than|not later than|prior to|preferably|up to|within|avant|au moins|au plus tard|jusqu['’]à|"
    r"al menos|antes|a más tardar|hasta|con)\b",
    re.IGNORECASE,
)
CLAUSE_END = re.compile(r"[.;]?\]?$|\s\((?!CES?T|New|heure|hora|UTC|GMT)[^)]*\)?\.?\]?$")
EXPLAINED = re.compile(
    r"\s*\((?:in particular|especially|i\.e\.|e\.g\.|notamment|en particular|en particulier)[^)]*\)?",
    re.IGNORECASE,
)
LEAD_REACH = 45
WHOLE_CLAUSE = 40
LONG_CLAUSE = 80


def relative_rules(words: str) -> Iterator[tuple[int, int]]:
    """Where each rule stands: the clause of a list that closes, else from the cue to the end of the clause."""
    taken = 0
    for match in RELATIVE.finditer(words):
        if match.start() < taken:
            continue
        start, end = _clause(words, match)
        start = _without_preamble(words, start, match)
        if _opens_or_closes(words, start, match):
            yield start, end
        else:
            lead = next(
                iter(LEADING.finditer(words, max(start, match.start() - LEAD_REACH), match.end())), None
            )
            yield (min(lead.start(), match.start()) if lead else match.start()), end
        taken = end


def _opens_or_closes(words: str, start: int, match: re.Match[str]) -> bool:
    return any(
        match.start() - verb.start() < WHOLE_CLAUSE or verb.start() < match.start()
        for verb in VERB.finditer(words, start, match.end())
    )


def _without_preamble(words: str, start: int, match: re.Match[str]) -> int:
    """Of a clause that says much before it comes to the closing only what is said of the closing counts."""
    if match.start() - start < LONG_CLAUSE:
        return start
    verbs = [verb.start() for verb in VERB.finditer(words, start, match.end())]
    return verbs[-1] if verbs else start


def _clause(words: str, match: re.Match[str]) -> tuple[int, int]:
    """Between semicolons; what is only explained in brackets is left out."""
    start = words.rfind(";", 0, match.start()) + 1
    stop = words.find(";", match.end())
    end = len(words) if stop < 0 else stop
    explained = EXPLAINED.search(words, match.end(), end)
    end = explained.start() if explained else end
    tail = words[start:end]
    return start + len(tail) - len(tail.lstrip(" [")), start + len(tail.rstrip(" .;]"))
