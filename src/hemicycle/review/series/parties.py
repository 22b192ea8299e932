"""States Parties, by region, at the end of each year."""

from hemicycle.review.dataset import DataSet, is_sure
from hemicycle.review.label import part, region, year
from hemicycle.review.rows.party import Region
from hemicycle.review.series import measures
from hemicycle.review.series.making import series_of
from hemicycle.review.series.series import Along, Definition, Series, Tally
from hemicycle.review.series.years import end_of, years_from
from hemicycle.review.words import YEAR
from hemicycle.wording.phrase import phrase

KEY = "parties"
DEFINITION = Definition(
    counts=(
        phrase("States for which the founding treaty was in force on 31 December of the year."),
        phrase("A State that withdrew counts until the day on which its withdrawal took effect."),
    ),
    leaves_out=(
        phrase(
            "A notification of withdrawal that was itself withdrawn in time changes nothing, nor does one that is announced only."
        ),
        phrase("A deposited instrument counts only from its entry into force."),
    ),
    dated=phrase("The day of entry into force decides, and the region to which the State belongs today."),
)


def parties(dataset: DataSet) -> Series:
    years = years_from((one.in_force_on for one in dataset.parties if is_sure(one)), dataset.manifest.through)
    whole = tuple(measures.parties(dataset, end_of(one)) for one in years)
    by_region = [
        tuple(measures.parties(dataset, end_of(one), place.value) for one in years) for place in Region
    ]
    tally = Tally(
        by=Along.YEARS,
        along_name=YEAR,
        along=tuple(map(year, years)),
        parts=(part("all-parties"), *(region(place.value) for place in Region)),
        numbers=(whole, *by_region),
    )
    return series_of(dataset, KEY, DEFINITION, tally, dataset.parties, measures=("parties",))
