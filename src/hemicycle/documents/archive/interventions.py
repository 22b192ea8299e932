"""A page for each intervention, under the number that it has at the house."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from hemicycle.documents.archive.archive import Source
from hemicycle.documents.archive.both import page_in_both
from hemicycle.documents.archive.paths import of_intervention, of_statement
from hemicycle.documents.record.formats import LANGUAGES
from hemicycle.documents.record.layout import Row, laid_out
from hemicycle.documents.record.paper import RecordPaper
from hemicycle.plenary.value import Value


class Placed(Value, frozen=True, kw_only=True):
    """A row of the record with the sitting and the segment in which it stands."""

    row: Row
    sitting: str
    segment: str | None


def intervention_pages(source: Source, paper: RecordPaper) -> Iterator[tuple[str, bytes]]:
    placed = {language: _by_number(paper, language) for language in LANGUAGES}
    numbers = tuple(one.number for one in paper.interventions)
    before = {after: first for first, after in pairwise(numbers)}
    after = dict(pairwise(numbers))

    def told(number: int, language: str) -> Mapping[str, object]:
        return {
            "shown": placed[language][number],
            "before": before.get(number),
            "after": after.get(number),
            "statements": tuple(
                (of_statement(one.number), one) for one in source.statements if number in one.interventions
            ),
        }

    for number in numbers:
        yield page_in_both(
            of_intervention(number),
            f"{number}. {' / '.join(dict.fromkeys(one[number].row.speaker for one in placed.values()))}",
            "intervention.html",
            lambda language, number=number: told(number, language),  # type: ignore[misc] # a default binds the number
        )


def _by_number(paper: RecordPaper, language: str) -> Mapping[int, Placed]:
    return {
        row.number: Placed(row=row, sitting=sitting.title, segment=section.title)
        for sitting in laid_out(paper, language).sittings
        for section in sitting.sections
        for row in section.rows
        if row.number is not None
    }
