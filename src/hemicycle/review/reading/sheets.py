"""The tables that a data set may have, column by column; docs/review.md tells the same to whoever writes one."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from hemicycle.extraction.sheets import cells as any_cells
from hemicycle.extraction.sheets.columns import Complaint, Sheet, free, needed, optional
from hemicycle.review.cut_date import CutDate
from hemicycle.review.reading import cells
from hemicycle.review.rows import agreement, finding, party, published, warrant
from hemicycle.review.rows.dispute import Dispute
from hemicycle.review.series.measures import MEASURES
from hemicycle.review.words import SERIES
from hemicycle.wording.phrase import phrase


def in_order(row: object, *columns: str) -> Iterable[Complaint]:
    """Each of these dates that is known lies no earlier than the one before."""
    dates: list[tuple[str, CutDate]] = [
        (column, dated) for column in columns if (dated := getattr(row, column)) is not None
    ]
    for (earlier, first), (later, second) in pairwise(dates):
        if second.last < first.first:
            yield (
                later,
                phrase(
                    "{later} ({second}) lies before {earlier} ({first}); correct one of them.",
                    later=later,
                    second=str(second),
                    earlier=earlier,
                    first=str(first),
                ),
            )


def once(rows: Sequence[object], *columns: str) -> Iterable[tuple[int, Complaint]]:
    """No two rows say the same in all of these columns."""
    seen: dict[tuple[Any, ...], int] = {}
    for index, row in enumerate(rows):
        said = tuple(getattr(row, column) for column in columns)
        if said in seen:
            yield (
                index,
                (
                    columns[0],
                    phrase(
                        "Another row says the same of {said}; remove one.", said=", ".join(map(str, said))
                    ),
                ),
            )
        seen.setdefault(said, index)


def _warrant_holds(row: warrant.Warrant) -> Iterable[Complaint]:
    yield from in_order(row, "issued_on", "further_issued_on")
    yield from in_order(row, "issued_on", "public_on")
    yield from in_order(row, "issued_on", "transferred_on", "closed_on")
    if row.instrument is warrant.Instrument.SUMMONS and row.transferred_on is not None:
        yield "transferred_on", phrase("Whoever is summoned is not transferred; leave the cell empty.")
    if row.closed_on is not None and row.reported_dead_on is not None:
        yield (
            "reported_dead_on",
            phrase(
                "A closing decision is known, so that the report of a death decides nothing; empty this cell."
            ),
        )


def _warrants_between(rows: Sequence[warrant.Warrant]) -> Iterable[tuple[int, Complaint]]:
    yield from once(rows, "person", "instrument", "issued_on")
    names: dict[str, str] = {}
    for index, row in enumerate(rows):
        if names.setdefault(row.person, row.name) != row.name:
            yield (
                index,
                ("name", phrase("{person} has another name above; write the same.", person=row.person)),
            )


def _agreements_between(rows: Sequence[agreement.Agreement]) -> Iterable[tuple[int, Complaint]]:
    return once(rows, "party", "kind", "signed_on")


def _parties_between(rows: Sequence[party.Party]) -> Iterable[tuple[int, Complaint]]:
    return once(rows, "state", "in_force_on")


def _findings_between(rows: Sequence[finding.Finding]) -> Iterable[tuple[int, Complaint]]:
    return once(rows, "state", "found_on", "matter")


def _nothing(_row: object) -> Iterable[Complaint]:
    return ()


SURE = {"source": needed(any_cells.text), "confidence": needed(cells.confidence)}

WARRANTS = Sheet(
    file="warrants.csv",
    row=warrant.Warrant,
    columns={
        "person": needed(any_cells.key),
        "name": needed(any_cells.text),
        "situation": needed(any_cells.text),
        "case": free(any_cells.text),
        "instrument": needed(any_cells.one_of(warrant.Instrument)),
        "offence": needed(any_cells.one_of(warrant.Offence)),
        "issued_on": needed(cells.day),
        "further_issued_on": optional(cells.day),
        "public_on": optional(cells.day),
        "outcome": needed(any_cells.one_of(warrant.Outcome)),
        "detail": free(any_cells.text),
        "evidence_on": needed(cells.day),
        "arrested_on": optional(cells.day),
        "arrested_in": free(any_cells.text),
        "transferred_on": optional(cells.day),
        "closed_on": optional(cells.day),
        "reported_dead_on": optional(cells.day),
        **SURE,
        "unverified": free(any_cells.text),
        "note": free(any_cells.text),
    },
    holds=_warrant_holds,
    between=_warrants_between,
)
AGREEMENTS = Sheet(
    file="agreements.csv",
    row=agreement.Agreement,
    columns={
        "party": needed(any_cells.text),
        "state": free(cells.state),
        "kind": needed(any_cells.one_of(agreement.Kind)),
        "signed_on": optional(cells.day),
        "in_force_on": optional(cells.day),
        "persons": free(any_cells.text),
        **SURE,
        "note": free(any_cells.text),
    },
    holds=lambda row: in_order(row, "signed_on", "in_force_on"),
    between=_agreements_between,
)
PARTIES = Sheet(
    file="parties.csv",
    row=party.Party,
    columns={
        "state": needed(cells.state),
        "name": needed(any_cells.text),
        "act": needed(any_cells.key),
        "deposited_on": optional(cells.day),
        "in_force_on": needed(cells.day),
        "region": needed(any_cells.one_of(party.Region)),
        "left_on": optional(cells.day),
        **SURE,
        "note": free(any_cells.text),
    },
    holds=lambda row: in_order(row, "in_force_on", "left_on"),
    between=_parties_between,
)
FINDINGS = Sheet(
    file="findings.csv",
    row=finding.Finding,
    columns={
        "state": needed(cells.state),
        "name": needed(any_cells.text),
        "found_on": needed(cells.day),
        "kind": needed(any_cells.one_of(finding.Kind)),
        "found_by": needed(any_cells.text),
        "matter": needed(any_cells.text),
        "basis": free(any_cells.text),
        **SURE,
        "note": free(any_cells.text),
    },
    holds=_nothing,
    between=_findings_between,
)
PUBLISHED = Sheet(
    file="published.csv",
    row=published.Published,
    columns={
        "measure": needed(any_cells.named(tuple(MEASURES))),
        "as_of": needed(cells.day),
        "value": needed(any_cells.number),
        "kind": needed(any_cells.one_of(published.Publisher)),
        **SURE,
        "note": free(any_cells.text),
    },
    holds=_nothing,
    between=lambda rows: once(rows, "measure", "as_of", "source"),
)
DISPUTES = Sheet(
    file="disputes.csv",
    row=Dispute,
    columns={
        "series": needed(any_cells.named(tuple(SERIES))),
        "words_en": needed(any_cells.text),
        "words_fr": free(any_cells.text),
        "source": needed(any_cells.text),
    },
    holds=_nothing,
    between=lambda rows: once(rows, "series", "words_en"),
)
SHEETS: tuple[Sheet[Any], ...] = (WARRANTS, AGREEMENTS, PARTIES, FINDINGS, PUBLISHED, DISPUTES)
