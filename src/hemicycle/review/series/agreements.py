"""Agreements in force, by kind, at the end of each year."""

from hemicycle.review.dataset import DataSet, is_sure
from hemicycle.review.label import part, year
from hemicycle.review.rows.agreement import Kind
from hemicycle.review.series.making import series_of
from hemicycle.review.series.measures import in_force
from hemicycle.review.series.series import Along, Definition, Series, Tally
from hemicycle.review.series.years import end_of, years_from
from hemicycle.review.words import YEAR
from hemicycle.wording.phrase import phrase

KEY = "agreements"
DEFINITION = Definition(
    counts=(
        phrase(
            "Agreements of the court with States and organisations that were in force on 31 December of the year."
        ),
    ),
    leaves_out=(
        phrase(
            "An agreement that was signed, but of whose entry into force nothing was found, is not counted."
        ),
        phrase("The end of an agreement is not recorded in these data."),
    ),
    dated=phrase("The day of entry into force decides."),
)


def agreements(dataset: DataSet) -> Series:
    """The kinds of which there is one in force."""
    counted = [one for one in dataset.agreements if is_sure(one) and one.in_force_on is not None]
    years = years_from((one.in_force_on for one in counted), dataset.manifest.through)
    kinds = [kind for kind in Kind if in_force(dataset, dataset.last_day, kind)]
    tally = Tally(
        by=Along.YEARS,
        along_name=YEAR,
        along=tuple(map(year, years)),
        parts=tuple(part(kind.value) for kind in kinds),
        numbers=tuple(tuple(in_force(dataset, end_of(one), kind) for one in years) for kind in kinds),
    )
    return series_of(dataset, KEY, DEFINITION, tally, dataset.agreements, measures=("signed", "in-force"))
