"""The years that a series runs through, and their last days."""

from collections.abc import Iterable
from datetime import date

from hemicycle.review.cut_date import CutDate
from hemicycle.review.dataset import DataSet


def years_from(dates: Iterable[CutDate | None], through: int) -> tuple[int, ...]:
    """From the year of the earliest date; none where nothing has a date before the end."""
    first = min((dated.year for dated in dates if dated is not None), default=through + 1)
    return tuple(range(first, through + 1))


def end_of(year: int) -> date:
    return date(year, 12, 31)


def first_year(dataset: DataSet) -> int:
    """Of all that is counted."""
    dates = [
        *(one.issued_on for one in dataset.warrants),
        *(one.signed_on or one.in_force_on for one in dataset.agreements),
        *(one.in_force_on for one in dataset.parties),
        *(one.found_on for one in dataset.findings),
    ]
    return min((dated.year for dated in dates if dated is not None), default=dataset.manifest.through)
