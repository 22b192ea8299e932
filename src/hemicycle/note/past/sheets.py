"""The tables that tell a past plenary, column by column; docs/past.md tells the same to whoever writes one."""

from collections.abc import Iterable, Sequence
from typing import Any

from hemicycle.extraction.sheets import cells
from hemicycle.extraction.sheets.columns import Column, Complaint, Sheet, free, needed, optional
from hemicycle.note.past import rows
from hemicycle.note.past.cells import (
    category,
    clock,
    consent,
    day,
    file_name,
    language,
    rising,
    with_source,
)
from hemicycle.plenary.commitments.commitment import Progress
from hemicycle.plenary.commitments.wording import CommitmentKind
from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.statements.text import Form
from hemicycle.wording.phrase import phrase

KINDS = cells.named(tuple(one.value for one in Kind))


def _nothing(_: Any) -> Iterable[Complaint]:  # noqa: ANN401 - a row of any table
    return ()


def _ends_after_it_began(row: rows.SittingRow | rows.InterventionRow) -> Iterable[Complaint]:
    """A sitting may end past midnight, an intervention that does is written with the sitting's day in mind."""
    if row.start is not None and row.end is not None and row.end == row.start:
        yield "end", phrase("It ends when it begins; correct one of them.")


def _intervention_holds(row: rows.InterventionRow) -> Iterable[Complaint]:
    yield from _ends_after_it_began(row)
    if row.title and not row.speaker:
        yield "speaker", phrase("A title needs the name of whoever has it; add it, or empty the title.")


def _in_rising_numbers(several: Sequence[Any]) -> Iterable[tuple[int, Complaint]]:
    index = rising([one.number for one in several])
    if index is not None:
        yield (
            index,
            (
                "number",
                phrase(
                    "The numbers rise down the table and stay with their rows, for they are part of addresses; give this one a higher number than the row above."
                ),
            ),
        )


def _in_any_order(_: Sequence[Any]) -> Iterable[tuple[int, Complaint]]:
    return ()


def _or_empty(reader: Any, empty: object) -> Column:  # noqa: ANN401 - a reader of cells
    return Column(read=reader, may_be_empty=True, empty=empty)


SITTINGS = Sheet(
    file="sittings.csv",
    row=rows.SittingRow,
    columns={
        "number": needed(cells.number),
        "day": needed(day),
        "start": optional(clock),
        "end": optional(clock),
        **with_source(),
    },
    holds=_ends_after_it_began,
    between=_in_rising_numbers,
)
INTERVENTIONS = Sheet(
    file="interventions.csv",
    row=rows.InterventionRow,
    columns={
        "number": needed(cells.number),
        "sitting": needed(cells.number),
        "segment": free(cells.text),
        "kind": _or_empty(cells.one_of(Kind), Kind.INSCRIBED),
        "delegation": needed(cells.text),
        "category": free(category),
        "group": free(cells.text),
        "speaker": free(cells.text),
        "title": free(cells.text),
        "consent": _or_empty(consent, empty=False),
        "start": optional(clock),
        "end": optional(clock),
        "summary": free(cells.text),
        **with_source(),
    },
    holds=_intervention_holds,
    between=_in_rising_numbers,
)
STATEMENTS = Sheet(
    file="statements.csv",
    row=rows.StatementRow,
    columns={
        "number": needed(cells.number),
        "intervention": needed(cells.number),
        "file": needed(file_name),
        "language": needed(language),
        "form": _or_empty(cells.one_of(Form), Form.SPOKEN),
        **with_source(),
    },
    holds=_nothing,
    between=_in_rising_numbers,
)
NEEDS = Sheet(
    file="needs.csv",
    row=rows.NeedRow,
    columns={
        "number": needed(cells.number),
        "organ": needed(cells.text),
        "category": free(category),
        "quote": needed(cells.text),
        "intervention": optional(cells.number),
        "priority": free(cells.text),
        "instrument": free(cells.text),
        "paragraph": free(cells.text),
        **with_source(),
    },
    holds=_nothing,
    between=_in_rising_numbers,
)
COMMITMENTS = Sheet(
    file="commitments.csv",
    row=rows.CommitmentRow,
    columns={
        "number": needed(cells.number),
        "delegation": needed(cells.text),
        "category": free(category),
        "kind": _or_empty(cells.one_of(CommitmentKind), CommitmentKind.COMMITMENT),
        "quote": needed(cells.text),
        "intervention": optional(cells.number),
        "priority": free(cells.text),
        "answers": optional(cells.number),
        "due": optional(day),
        "instrument": free(cells.text),
        "paragraph": free(cells.text),
        "confirmed_on": needed(day),
        "source": needed(cells.text),
        "page": free(cells.text),
    },
    holds=_nothing,
    between=_in_rising_numbers,
)
STATUSES = Sheet(
    file="statuses.csv",
    row=rows.StatusRow,
    columns={
        "commitment": needed(cells.number),
        "day": needed(day),
        "progress": needed(cells.one_of(Progress)),
        "words": needed(cells.text),
        "asserted_by": needed(cells.text),
        "source": needed(cells.text),
        "page": free(cells.text),
    },
    holds=_nothing,
    between=_in_any_order,
)
SHEETS: tuple[Sheet[Any], ...] = (SITTINGS, INTERVENTIONS, STATEMENTS, NEEDS, COMMITMENTS, STATUSES)
