"""When the session meets: days with their hours, else the days alone, else the hours of every day."""

import re
from collections.abc import Iterator
from datetime import time

from hemicycle.extraction.dates import Day, Days, find_dates
from hemicycle.extraction.hours import Hour, Hours, find_hours
from hemicycle.note.draft import DailyHours, DraftSitting, PartialDay, Period
from hemicycle.note.evidence import Found
from hemicycle.note.passage import Note, Passage
from hemicycle.note.topic import Topic
from hemicycle.note.years import in_known_year, is_mere_date, is_of_a_past_act
from hemicycle.plenary.value import Value

HELD = re.compile(
    r"\b(?:held|hold|holds|takes? place|taking place|scheduled|convened?|meets?|inaugurated|runs?|will (?:begin|start|open)|starts?|begins?|"
    r"(?:aur(?:a|ont)|a) lieu|se (?:tien(?:t|dra|dront)|déroul\w+|réuni\w+)|débuter\w*|prévue?s?|"
    r"se celebrar\w+|tendrán? lugar|se reunir\w+|comenzar\w+|está previst\w+|se desarrollar\w+)\b",
    re.IGNORECASE,
)
HELD_HEADING = re.compile(
    r"\b(?:dates?|time|when|venue|schedule|calendar|timetable|programme of work|horaires?|calendrier|quand|fechas?|horario|calendario|cuándo)\b",
    re.IGNORECASE,
)
OTHER_MOMENT = re.compile(
    r"\b(?:deadline|closing date|by|before|until|no later than|no later|latest|opens?|opened|as of|available|published?|issued|"
    r"avant|au plus tard|jusqu|date limite|clôture|à partir|ouvert\w*|publi\w+|antes|a más tardar|hasta|fecha límite|a partir|abrirá)\b",
    re.IGNORECASE,
)
SMALL = re.compile(
    r"\b(?:from|to|at|on|and|the|room|salle|sala|hours?|hrs|de|du|le|la|el|à|a|au|of|in|en|plenary|meetings?|session|conference|"
    r"local|time|date|dates|venue|[XIV]+|morning|afternoon|matin|après-midi|mañana|tarde)\b|[\W\d_]",
    re.IGNORECASE,
)
AROUND_THE_CLOCK = re.compile(
    r"\b(?:lunch|coffee|break|luncheon|pause|déjeuner|almuerzo|night|evening sessions?)\b", re.IGNORECASE
)
MOST_OTHER_LETTERS = 45


class When(Value, frozen=True, kw_only=True):
    periods: tuple[Found[Period], ...] = ()
    sittings: tuple[Found[DraftSitting], ...] = ()
    daily: Found[DailyHours] | None = None


def partial(day: Day, years: tuple[int, ...]) -> PartialDay:
    known = in_known_year(day, years)
    return PartialDay(month=known.month, day=known.day, year=known.year, weekday=known.weekday)


def when_of(note: Note, years: tuple[int, ...]) -> When:
    passages = [passage for passage in note.passages if _may_tell_when(passage)]
    sittings = _each_once(_sittings(passages, years))
    timed = tuple(one for one in sittings if one.value.end) or tuple(
        one for one in sittings if one.value.start
    )
    if timed:
        return When(periods=_days_of(timed), sittings=timed)
    return When(periods=_periods(note, passages, years), daily=_daily(passages))


def _may_tell_when(passage: Passage) -> bool:
    if passage.topic in (Topic.ASIDE, Topic.ATTENDANCE, Topic.CONTACT, Topic.FILING):
        return False
    return (
        passage.topic is None
        or (bool(HELD.search(passage.words)) and not OTHER_MOMENT.search(passage.words))
        or (passage.is_heading)
    )


def _sittings(passages: list[Passage], years: tuple[int, ...]) -> Iterator[Found[DraftSitting]]:
    """Hours belong to the date beside them, else to the last date line above them."""
    current: tuple[Day, ...] = ()
    waiting: tuple[Hours | Hour, Passage] | None = None
    for passage in passages:
        days = [one for one in find_dates(passage.words) if not is_of_a_past_act(passage.words, one.start)]
        hours = [one for one in find_hours(passage.words) if _is_of_a_sitting(passage, one)]
        single = [one for one in days if isinstance(one, Day)]
        if days and hours and single:
            if _shows_when(passage, [*days, *hours]):
                yield from _paired(passage, single, hours, years)
                current = (single[-1],)
        elif days and is_date_line(passage, days):
            current = tuple(single) if len(single) == len(days) else ()
            if waiting and current and passage.index - waiting[1].index == 1:
                yield _sitting(waiting[1], current[0], waiting[0], years)
            waiting = None
        elif hours and _leads(passage, hours[0]):
            timed = [one for one in hours if isinstance(one, Hours)] or hours[:1]
            if current:
                for day in current:
                    for one in timed:
                        yield _sitting(passage, day, one, years)
            else:
                waiting = (timed[0], passage)


def _is_of_a_sitting(passage: Passage, hours: Hour | Hours) -> bool:
    around = passage.words[max(0, hours.start - 40) : hours.start]
    return not OTHER_MOMENT.search(around) and not AROUND_THE_CLOCK.search(passage.words)


def _shows_when(passage: Passage, parts: list[Day | Days | Hour | Hours]) -> bool:
    return (
        bool(HELD.search(passage.words) or HELD_HEADING.search(passage.heading))
        or HELD_HEADING.match(passage.words) is not None
        or is_date_line(passage, parts)
        or min(part.start for part in parts) <= 3  # noqa: PLR2004 - a line that begins with them is a timetable's
    )


def is_date_line(passage: Passage, parts: list[Day | Days] | list[Day | Days | Hour | Hours]) -> bool:
    """Little stands in it beside the date, the hours and a place."""
    rest, end = "", 0
    for part in sorted(parts, key=lambda part: part.start):
        rest += passage.words[end : part.start]
        end = max(end, part.end)
    return len(SMALL.sub("", rest + passage.words[end:])) <= MOST_OTHER_LETTERS and not (
        OTHER_MOMENT.search(passage.words) or is_of_a_past_act(passage.words, len(passage.words))
    )


def _leads(passage: Passage, hours: Hour | Hours) -> bool:
    """A timetable's line begins with its hours; a sentence may say when one meets."""
    if isinstance(hours, Hour) and not HELD_HEADING.match(passage.words):
        return False
    return len(SMALL.sub("", passage.words[: hours.start])) <= 12 or bool(HELD.search(passage.words))  # noqa: PLR2004


def _paired(
    passage: Passage, days: list[Day], hours: list[Hour | Hours], years: tuple[int, ...]
) -> Iterator[Found[DraftSitting]]:
    """As in "Day, hours" or "hours, day": whichever comes first leads each pair; "days, hours" are the hours of each day."""
    if len(days) > 1 and (days[-1].end <= hours[0].start or hours[-1].end <= days[0].start):
        yield from (_sitting(passage, day, one, years) for day in days for one in hours)
        return
    hours_lead = hours[0].start < days[0].start
    for one in hours:
        if hours_lead:
            beside = [day for day in days if day.start >= one.end] or days[-1:]
            yield _sitting(passage, beside[0], one, years)
        else:
            above = [day for day in days if day.end <= one.start] or days[:1]
            yield _sitting(passage, above[-1], one, years)


def _sitting(passage: Passage, day: Day, hours: Hour | Hours, years: tuple[int, ...]) -> Found[DraftSitting]:
    start = hours.first.at if isinstance(hours, Hours) else hours.at
    end = hours.last.at if isinstance(hours, Hours) else None
    value = DraftSitting(day=partial(day, years), start=start, end=end)
    return Found(value=value, evidence=passage.evidence(hours.start, hours.end))


def _each_once(found: Iterator[Found[DraftSitting]]) -> tuple[Found[DraftSitting], ...]:
    kept: dict[tuple[str, time | None], Found[DraftSitting]] = {}
    for one in found:
        kept.setdefault((one.value.day.edtf, one.value.start), one)
    return tuple(kept.values())


def _days_of(sittings: tuple[Found[DraftSitting], ...]) -> tuple[Found[Period], ...]:
    days = {
        one.value.day.edtf: Found(value=Period(first=one.value.day), evidence=one.evidence)
        for one in sittings
    }
    return tuple(days.values())


def _periods(note: Note, passages: list[Passage], years: tuple[int, ...]) -> tuple[Found[Period], ...]:
    said = [found for passage in passages if _says_when(passage) for found in _period(passage, years)]
    lines = [
        found
        for passage in passages
        if (days := list(find_dates(passage.words)))
        and is_date_line(passage, days)
        and not (passage is note.passages[0] and is_mere_date(passage.words))
        for found in _period(passage, years)
    ]
    return _each_period_once(said or lines)


def _says_when(passage: Passage) -> bool:
    return not passage.is_heading and bool(HELD.search(passage.words) or HELD_HEADING.search(passage.heading))


def _period(passage: Passage, years: tuple[int, ...]) -> Iterator[Found[Period]]:
    for one in find_dates(passage.words):
        before = passage.words[max(0, one.start - 25) : one.start]
        if is_of_a_past_act(passage.words, one.start) or OTHER_MOMENT.search(before):
            continue
        first, last = (one.first, one.last) if isinstance(one, Days) else (one, None)
        period = Period(first=partial(first, years), last=partial(last, years) if last else None)
        yield passage.found(period, one.start, one.end)


def _each_period_once(found: list[Found[Period]]) -> tuple[Found[Period], ...]:
    """An interval gives way to the single days inside it: the session of a house to the plenary."""
    single = [one for one in found if one.value.last is None]
    chosen = [
        one
        for one in found
        if one.value.last is None or not any(_lies_in(day.value.first, one.value) for day in single)
    ]
    return tuple({one.value.edtf: one for one in chosen}.values())


def _lies_in(day: PartialDay, period: Period) -> bool:
    last = period.last or period.first
    return (period.first.month, period.first.day) <= (day.month, day.day) <= (last.month, last.day)


def _daily(passages: list[Passage]) -> Found[DailyHours] | None:
    """As in "Sessions run from 10 a.m. to 1 p.m. and from 3 p.m. to 6 p.m.": from the first to the last hour."""
    for passage in passages:
        ranges = [one for one in find_hours(passage.words) if isinstance(one, Hours)]
        if ranges and (HELD.search(passage.words) or _leads(passage, ranges[0])):
            hours = DailyHours(start=ranges[0].first.at, end=ranges[-1].last.at)
            return passage.found(hours, ranges[0].start, ranges[-1].end)
    return None
