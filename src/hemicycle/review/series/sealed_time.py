"""How long a first warrant was under seal."""

from hemicycle.review.dataset import DataSet
from hemicycle.review.series.making import series_of
from hemicycle.review.series.persons import persons_under_warrant
from hemicycle.review.series.series import Definition, Series, Span, Spans
from hemicycle.review.series.years import years_from
from hemicycle.review.words import YEAR_OF_ISSUE
from hemicycle.wording.phrase import phrase

KEY = "sealed-time"
DEFINITION = Definition(
    counts=(
        phrase(
            "Days from the issue of the first warrant against a person to the day on which it was made public; 0 where it never was under seal."
        ),
        phrase("The median of a year is that of the warrants issued in it."),
    ),
    leaves_out=(
        phrase("Warrants that are still under seal are not known: the figures of late years will grow."),
        phrase("Where a date is known to its month or year only, no days are counted."),
        phrase("Summonses to appear are no warrants."),
    ),
    dated=phrase("The year is that of the issue."),
)


def sealed_time(dataset: DataSet) -> Series:
    spans = [
        Span(warrant=one.first, begins=one.first.issued_on, ends=opened, year=one.first.issued_on.year)
        for one in persons_under_warrant(dataset)
        if (opened := one.first.public_on) is not None and opened.is_by(dataset.last_day)
    ]
    years = years_from((one.begins for one in spans), dataset.manifest.through)
    shown = Spans(along_name=YEAR_OF_ISSUE, along=years, spans=tuple(spans))
    return series_of(dataset, KEY, DEFINITION, shown, dataset.warrants)
