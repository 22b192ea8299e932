"""A series put together: what all of them say of their rows, disputes and published numbers."""

from collections.abc import Sequence

from hemicycle.review.confidence import Confidence
from hemicycle.review.dataset import DataSet, Row, is_sure
from hemicycle.review.series.measures import MEASURES
from hemicycle.review.series.series import Compared, Definition, Evidence, Series, Spans, Tally


def series_of(  # noqa: PLR0913 - what a series is made of
    dataset: DataSet,
    key: str,
    definition: Definition,
    shown: Tally | Spans,
    rows: Sequence[Row],
    *,
    measures: Sequence[str] = (),
    evidence: Evidence | None = None,
) -> Series:
    """`measures` are those whose published numbers stand beside it."""
    compared = [
        Compared(published=one, day=one.as_of.last, counted=MEASURES[one.measure](dataset, one.as_of.last))
        for one in dataset.published
        if is_sure(one) and one.measure.partition(":")[0] in measures
    ]
    return Series(
        key=key,
        definition=definition,
        shown=shown,
        through=dataset.last_day,
        gathered_on=dataset.manifest.gathered_on,
        left_out=sum(not is_sure(one) for one in rows),
        unconfirmed=sum(one.confidence is Confidence.KNOWN for one in rows),
        sources=tuple(dict.fromkeys(one.source for one in rows if is_sure(one))),
        disputes=tuple(one for one in dataset.disputes if one.series == key),
        compared=tuple(sorted(compared, key=lambda one: (one.day, one.published.measure))),
        evidence=evidence,
    )
