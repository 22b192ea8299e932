"""What may stand in a cell of a data set beside what may stand in any table."""

from functools import cache

from hemicycle.delegations.delegation import Kind
from hemicycle.delegations.register import every_delegation
from hemicycle.extraction.sheets.cells import WrongCell, one_of, shortened
from hemicycle.review.confidence import Confidence
from hemicycle.review.cut_date import CutDate, read_cut_date
from hemicycle.review.reading.bounds import FIRST_YEAR, LAST_YEAR
from hemicycle.wording.phrase import phrase

confidence = one_of(Confidence)


def day(cell: str) -> CutDate:
    """A date, or its month or year alone."""
    found = read_cut_date(cell)
    if found is None or not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise WrongCell(
            phrase(
                "“{cell}” is no date; write 2024-12-17, or 2024-12 or 2024 where no more is known.",
                cell=shortened(cell),
            )
        )
    return found


def state(cell: str) -> str:
    if cell not in _states():
        raise WrongCell(
            phrase(
                "“{cell}” is the code of no State; write that of ISO 3166-1, such as BE.",
                cell=shortened(cell),
            )
        )
    return cell


@cache
def _states() -> frozenset[str]:
    return frozenset(one.key for one in every_delegation() if one.kind is Kind.STATE)
