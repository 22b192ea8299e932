"""The year of a day that names none: the one the note states elsewhere, if it fits."""

import re

from hemicycle.extraction.dates import Day, Days, find_dates
from hemicycle.note.passage import Note, Passage

BARE_YEAR = re.compile(r"(?<![\w/.-])(20\d\d)(?![\w/-])")
PAST_ACT = re.compile(
    r"\b(?:resolutions?|decisions?|adopt\w+|endorsed|mandated|pursuant|established|résolutions?|décisions?|adopté\w*|conformément|"
    r"resoluci\w+|decisi\w+|aprob\w+|updated|last modified|posted on|mise? à jour|actualizad\w+)\b",
    re.IGNORECASE,
)
WINDOW = 60

FIRST_PASSAGES = 4
"""So many passages stand at the top of a note."""

LONGEST_TITLE = 160
"""Letters; what is longer is prose."""


def is_of_a_past_act(words: str, start: int) -> bool:
    """The date of a resolution or of an update, by the words before it."""
    return bool(PAST_ACT.search(words[max(0, start - WINDOW) : start]))


def years_of(note: Note) -> tuple[int, ...]:
    """Years that the note gives to its own days, the title's first."""
    named = [
        int(match[1])
        for passage in note.passages
        if _names(passage)
        for match in BARE_YEAR.finditer(passage.words)
    ]
    dated = [
        day.year
        for passage in note.passages
        for one in find_dates(passage.words)
        for day in ((one.first, one.last) if isinstance(one, Days) else (one,))
        if day.year
        and not is_of_a_past_act(passage.words, one.start)
        and not _stands_alone_on_top(note, passage)
    ]
    return tuple(dict.fromkeys([*named, *dated]))


def _names(passage: Passage) -> bool:
    """Titles and headings state the year of a session; prose states many."""
    return (passage.is_heading and passage.topic is not None) or (
        passage.index < FIRST_PASSAGES and len(passage.words) < LONGEST_TITLE
    )


def _stands_alone_on_top(note: Note, passage: Passage) -> bool:
    """A mere date before the title is when the file was made."""
    return passage is note.passages[0] and is_mere_date(passage.words)


def is_mere_date(words: str) -> bool:
    found = find_dates(words)
    return (
        bool(found) and isinstance(found[0], Day) and found[0].end - found[0].start >= len(words.strip()) - 1
    )


def in_known_year(one: Day, years: tuple[int, ...]) -> Day:
    """A weekday chooses among the years; without one there must be a single year, or the title's is taken."""
    if one.year is not None or not years:
        return one
    fitting = [
        year for year in years if one.in_year(year).year == year and one.in_year(year).weekday_is_right
    ]
    return one.in_year(fitting[0]) if fitting else one
