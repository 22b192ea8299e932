"""One intervention as the record tells it, with those before and after it."""

import msgspec

from hemicycle.documents.record.layout import Row, laid_out
from hemicycle.documents.record.paper import RecordPaper
from hemicycle.web.views.entries import delegation_path


class InterventionView(msgspec.Struct, frozen=True, kw_only=True):
    """`before` and `after` are numbers of interventions; `is_over` once it has ended.

    `delegation_path` is empty where the delegation has no page.
    """

    row: Row
    sitting: str
    segment: str | None
    before: int | None
    after: int | None
    is_over: bool
    delegation_path: str


def intervention_view(paper: RecordPaper, number: int, language: str) -> InterventionView | None:
    """None for one that never was, or that was undone."""
    numbers = [one.number for one in paper.interventions]
    if number not in numbers:
        return None
    at = numbers.index(number)
    sitting, section, row = next(
        (sitting, section, row)
        for sitting in laid_out(paper, language).sittings
        for section in sitting.sections
        for row in section.rows
        if row.number == number
    )
    return InterventionView(
        row=row,
        sitting=sitting.title,
        segment=section.title,
        before=numbers[at - 1] if at else None,
        after=numbers[at + 1] if at + 1 < len(numbers) else None,
        is_over=paper.is_closed or bool(row.end),
        delegation_path=delegation_path(paper.interventions[at].key),
    )
