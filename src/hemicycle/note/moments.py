"""Opening and closing moments: a date is one by the words right before it."""

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise

from hemicycle.extraction.dates import Day, Days, find_dates
from hemicycle.extraction.hours import Hour, find_hours
from hemicycle.note.draft import Moment
from hemicycle.note.passage import Passage
from hemicycle.note.sittings import partial
from hemicycle.note.venue import ZONE, zone_after
from hemicycle.note.years import is_of_a_past_act
from hemicycle.plenary.value import Value


class Edge(StrEnum):
    OPENS = "opens"
    CLOSES = "closes"


OPENING = (
    r"open(?:s|ed|ing)?|as (?:of|from)|from|start(?:s|ing|ed)?|begins?(?:ning)?|"
    r"ouvr\w+|ouvert\w*|ouverture|à (?:partir|compter) d[ue]?|dès|abr\w+|abiert\w*|apertura|a partir del?|desde"
)
CLOSING = (
    r"by|before|until|till|no later than|not later than|(?:at )?(?:the )?latest(?: by| on)?|clos(?:es?|ed|ing)|closing date|deadline|due|prior to|settled|"
    r"avant|au plus tard|jusqu['’]?(?:au?|à)?|d['’]ici|clôtur\w*|close|clos|date limite|délai|ferm\w+|"
    r"antes del?|a más tardar|hasta|cerrar\w*|cierr\w+|fecha límite|plazo"
)
EDGE = re.compile(rf"\b(?:(?P<closes>{CLOSING})|(?P<opens>{OPENING}))(?![\w-])", re.IGNORECASE)
LINK = re.compile(
    r"^(?:[\s,:()\-–]|\b(?:the|end|of|close|cob|business|on|at|is|be|will|are|by|midnight|noon|for|registration|requests?|applications?|submissions?|"
    r"inscriptions?|statements?|speakers?|list|local|time|later|than|latest|and|date|"
    r"le|la|l|fin|de|du|d|des|à|au|est|sera|la|journée|minuit|midi|fixée?|pour|liste|orateurs|heure|plus|tard|soir|inscripciones?|"
    r"el|final|del|día|es|será|a|las?|más|tardar|medianoche|hora|horas|fijad[oa]|para|solicitudes|lista|oradores|cierre|se)\b|['’])*$",
    re.IGNORECASE,
)
JOINED = re.compile(r"\s*(?:and|et|y)(?: the| le| el)?\s*", re.IGNORECASE)
BETWEEN = re.compile(r"\b(?:between|entre)(?:\s+(?:the|le|el))?\s*$", re.IGNORECASE)
END_OF_DAY = re.compile(r"\b(?:end|midnight|fin|minuit|final|medianoche)\b", re.IGNORECASE)
THAT_IS = re.compile(
    r"\(\s*(?:i\.?e\.?|that is|namely|c['’\s]est-à-dire|soit|es decir|esto es|a saber)[,:]?\s*$",
    re.IGNORECASE,
)
"""A day in brackets that works out the rule before it."""
HOUR_REACH = 30
EDGE_REACH = 110


class Dated(Value, frozen=True, kw_only=True):
    """`start` is where the cue stands, so that the words say "before the end of Wednesday"."""

    edge: Edge
    moment: Moment
    start: int
    end: int


def moments_in(passage: Passage, years: tuple[int, ...]) -> Iterator[Dated]:
    words = passage.words
    hours = [one for one in find_hours(words) if isinstance(one, Hour)]
    previous = 0
    dates = find_dates(words)
    if between := _between(words, dates):
        dates = (between,)
    for one in dates:
        if not is_of_a_past_act(words, one.start):
            yield from _edges(words, one, previous, hours, years)
        previous = one.end


def _between(words: str, dates: tuple[Day | Days, ...]) -> Days | None:
    """As in "Between 6 October and 31 October" opens on the first day and closes on the last."""
    for first, last in pairwise(dates):
        joined = JOINED.fullmatch(words[first.end : last.start])
        if (
            isinstance(first, Day)
            and isinstance(last, Day)
            and joined
            and BETWEEN.search(words[: first.start])
        ):
            return Days(first=first, last=last)
    return None


def _edges(
    words: str, one: Day | Days, previous: int, hours: list[Hour], years: tuple[int, ...]
) -> Iterator[Dated]:
    """As in "From 12 May to 7 June" opens and closes; a single day does what the cue before it says."""
    if isinstance(one, Days):
        cue = _cue(words, one.start, previous, hours) or BETWEEN.search(words[: one.start])
        if cue:
            start = cue.start()
            yield Dated(
                edge=Edge.OPENS,
                moment=_moment(words, one.first, hours, years),
                start=start,
                end=one.first.end,
            )
            yield Dated(
                edge=Edge.CLOSES,
                moment=_moment(words, one.last, hours, years),
                start=one.last.start,
                end=one.end,
            )
        return
    cue = _cue(words, one.start, previous, hours)
    if cue is None:
        return
    edge = Edge.CLOSES if cue["closes"] else Edge.OPENS
    hour = _hour_of(words, one, hours)
    end = max(one.end, hour.end) if hour else one.end
    moment = _moment(words, one, hours, years)
    if edge is Edge.CLOSES and END_OF_DAY.search(words[cue.start() : one.start]):
        moment = Moment(
            day=moment.day,
            hour=moment.hour,
            ends_day=moment.hour is None or _is_midnight(moment),
            zone=moment.zone,
        )
    yield Dated(edge=edge, moment=moment, start=cue.start(), end=end)


def _is_midnight(moment: Moment) -> bool:
    return moment.hour is not None and moment.hour.hour == 0 and moment.hour.minute == 0


def _cue(words: str, start: int, previous: int, hours: list[Hour]) -> re.Match[str] | None:
    """The nearest cue with nothing but small words, hours and zones between it and the date."""
    floor = max(previous, start - EDGE_REACH)
    explains = bool(THAT_IS.search(words, floor, start))
    cues = list(EDGE.finditer(words, floor, start))
    if explains:
        return next((cue for cue in cues if cue["closes"]), None)
    for cue in reversed(cues):
        between = words[cue.end() : start]
        for hour in reversed(hours):
            if cue.end() <= hour.start < start:
                between = between[: hour.start - cue.end()] + " " + between[hour.end - cue.end() :]
        if LINK.match(ZONE.sub(" ", between)):
            return _outermost(words, cue, floor)
    return None


def _outermost(words: str, cue: re.Match[str], floor: int) -> re.Match[str]:
    """As in "No later than" and "closes on … at the latest" are one cue."""
    wider = [
        one for one in EDGE.finditer(words, floor, cue.end()) if LINK.match(words[one.end() : cue.start()])
    ]
    return wider[0] if wider and (wider[0]["closes"] is None) == (cue["closes"] is None) else cue


def _hour_of(words: str, day: Day, hours: list[Hour]) -> Hour | None:
    """The hour beside the date: after it, or before it with at most a zone between them."""
    after = [
        one
        for one in hours
        if 0 <= one.start - day.end <= HOUR_REACH and _is_bridge(words[day.end : one.start])
    ]
    before = [
        one
        for one in hours
        if 0 <= day.start - one.end <= HOUR_REACH and _is_bridge(words[one.end : day.start])
    ]
    return before[-1] if before else after[0] if after else None


def _is_bridge(between: str) -> bool:
    return bool(LINK.match(ZONE.sub(" ", between))) and not EDGE.search(between)


def _moment(words: str, day: Day, hours: list[Hour], years: tuple[int, ...]) -> Moment:
    hour = _hour_of(words, day, hours)
    return Moment(
        day=partial(day, years),
        hour=None if hour is None or hour.ends_day else hour.at,
        ends_day=hour is not None and hour.ends_day,
        zone=zone_after(words, hour.end) if hour else None,
    )
