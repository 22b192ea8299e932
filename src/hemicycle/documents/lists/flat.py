"""The lists as one flat table, a row for each place: what a spreadsheet sorts and filters."""

from datetime import UTC, datetime

from hemicycle.documents.lists import words
from hemicycle.documents.lists.layout import worded
from hemicycle.documents.lists.paper import Line, ListPaper, SegmentList
from hemicycle.documents.naming import Names
from hemicycle.plenary.value import Value
from hemicycle.wording.language import told
from hemicycle.wording.phrase import Phrase, phrase

FlatCell = str | int | None

LISTED = phrase("on the list")
STAGE = phrase("List")
STATUS = phrase("Status")
AS_OF = phrase("As of (UTC)")


class Flat(Value, frozen=True, kw_only=True):
    heads: tuple[str, ...]
    rows: tuple[tuple[FlatCell, ...], ...]


def flat(paper: ListPaper, languages: tuple[str, ...]) -> Flat:
    return Flat(
        heads=(
            _both(words.SEGMENT, languages),
            _both(words.NUMBER, languages),
            *(told(words.DELEGATION, language) for language in languages),
            *(told(words.GROUP, language) for language in languages),
            _both(words.CATEGORY, languages),
            _both(words.SPEAKER, languages),
            _both(words.LIMIT_IN_SECONDS, languages),
            _both(words.POINTS, languages),
            _both(STATUS, languages),
            _both(STAGE, languages),
            _both(AS_OF, languages),
        ),
        rows=tuple(row for listed in paper.lists for row in _rows(listed, languages)),
    )


def _rows(listed: SegmentList, languages: tuple[str, ...]) -> list[tuple[FlatCell, ...]]:
    marked = [(line, LISTED) for line in listed.lines] + [(line, words.WAITING) for line in listed.waiting]
    return [_row(listed, line, status, languages) for line, status in marked]


def _row(listed: SegmentList, line: Line, status: Phrase, languages: tuple[str, ...]) -> tuple[FlatCell, ...]:
    return (
        listed.title,
        line.place,
        *_names(line.delegation, languages),
        *_names(line.group, languages),
        _both(words.CATEGORIES[line.category], languages),
        " / ".join(dict.fromkeys(words.person(line, language) for language in languages)),
        line.limit,
        "; ".join(line.points) or None,
        _both(status, languages),
        _both(words.stage(listed), languages),
        in_utc(listed.as_of),
    )


def in_utc(instant: datetime) -> str:
    """As in 2023-12-06T23:30:00Z, which sorts by time."""
    return f"{instant.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _names(names: Names | None, languages: tuple[str, ...]) -> tuple[FlatCell, ...]:
    return tuple(names[language] if names else None for language in languages)


def _both(phrase: Phrase, languages: tuple[str, ...]) -> str:
    return " / ".join(one.text for one in worded(phrase, languages))
