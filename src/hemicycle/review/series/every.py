"""Every series that a data set gives, in the order of the pages.

What a plenary contributes (the coverage of priorities by needs, commitments and statements) is to stand beside these
as further series of its own file; nothing here knows a plenary.
"""

from collections.abc import Callable, Mapping

from hemicycle.review.dataset import DataSet
from hemicycle.review.series.agreements import agreements
from hemicycle.review.series.findings import findings
from hemicycle.review.series.parties import parties
from hemicycle.review.series.sealed_time import sealed_time
from hemicycle.review.series.series import Series, Tally
from hemicycle.review.series.time_to_transfer import time_to_transfer
from hemicycle.review.series.warrants_by_situation import warrants_by_situation
from hemicycle.review.series.warrants_by_year import warrants_by_year

COUNTING: Mapping[str, Callable[[DataSet], Series]] = {
    "warrants-by-year": warrants_by_year,
    "warrants-by-situation": warrants_by_situation,
    "time-to-transfer": time_to_transfer,
    "sealed-time": sealed_time,
    "agreements": agreements,
    "parties": parties,
    "findings": findings,
}


def every_series(dataset: DataSet) -> tuple[Series, ...]:
    """Those for which there is something to show."""
    made = (count(dataset) for count in COUNTING.values())
    return tuple(one for one in made if _has_something(one))


def _has_something(series: Series) -> bool:
    shown = series.shown
    return bool(shown.along and shown.parts) if isinstance(shown, Tally) else bool(shown.counted)
