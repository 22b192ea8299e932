"""How long it took from the first warrant to the transfer of the person."""

from hemicycle.review.dataset import DataSet
from hemicycle.review.series.making import series_of
from hemicycle.review.series.persons import persons_under_warrant
from hemicycle.review.series.series import Definition, Series, Span, Spans
from hemicycle.review.series.years import years_from
from hemicycle.review.words import YEAR_OF_TRANSFER
from hemicycle.wording.phrase import phrase

KEY = "time-to-transfer"
DEFINITION = Definition(
    counts=(
        phrase(
            "Days from the issue of the first warrant against a person to the first transfer to the court."
        ),
        phrase("The median of a year is that of the persons who were transferred in it."),
    ),
    leaves_out=(
        phrase(
            "Whoever was not transferred has no days here: the figures say nothing of those who are still sought."
        ),
        phrase("Whoever appeared on a summons was not transferred."),
        phrase("Where a date is known to its month or year only, no days are counted."),
    ),
    dated=phrase("The year is that of the transfer."),
)


def time_to_transfer(dataset: DataSet) -> Series:
    spans = [
        Span(warrant=one.first, begins=one.first.issued_on, ends=ended, year=ended.year)
        for one in persons_under_warrant(dataset)
        if (ended := one.transferred_on) is not None and ended.is_by(dataset.last_day)
    ]
    spans.sort(key=lambda one: (one.ends, one.begins))
    years = years_from((one.ends for one in spans), dataset.manifest.through)
    shown = Spans(along_name=YEAR_OF_TRANSFER, along=years, spans=tuple(spans))
    return series_of(dataset, KEY, DEFINITION, shown, dataset.warrants)
