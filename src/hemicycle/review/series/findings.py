"""Decisions of the court that a State did not cooperate, year by year."""

from hemicycle.review.dataset import DataSet, is_sure
from hemicycle.review.label import part, year
from hemicycle.review.rows.finding import Kind
from hemicycle.review.series.making import series_of
from hemicycle.review.series.series import Along, Definition, Series, Tally
from hemicycle.review.series.years import years_from
from hemicycle.review.words import YEAR
from hemicycle.wording.phrase import phrase

KEY = "findings"
DEFINITION = Definition(
    counts=(
        phrase(
            "Findings: decisions that a State did not comply with a request to cooperate, each State and decision once."
        ),
        phrase("Notices: decisions that inform of a visit or a failure and are not styled a finding."),
    ),
    leaves_out=(
        phrase("What was appealed or decided later changes no number; it is told among the disputes."),
        phrase("Whether a finding was referred to others is not counted here; the rows say it."),
    ),
    dated=phrase("The day of the decision decides."),
)


def findings(dataset: DataSet) -> Series:
    counted = [one for one in dataset.findings if is_sure(one)]
    years = years_from((one.found_on for one in counted), dataset.manifest.through)
    tally = Tally(
        by=Along.YEARS,
        along_name=YEAR,
        along=tuple(map(year, years)),
        parts=tuple(part(kind.value) for kind in Kind),
        numbers=tuple(
            tuple(
                sum(one.kind is kind and one.found_on.year == number for one in counted) for number in years
            )
            for kind in Kind
        ),
    )
    return series_of(dataset, KEY, DEFINITION, tally, dataset.findings)
