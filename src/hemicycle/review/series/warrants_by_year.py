"""Warrants issued, executed and outstanding, year by year."""

from collections.abc import Callable

from hemicycle.review.dataset import DataSet
from hemicycle.review.label import part, year
from hemicycle.review.series.making import series_of
from hemicycle.review.series.persons import Person, persons_under_warrant
from hemicycle.review.series.series import Along, Definition, Evidence, Series, Tally
from hemicycle.review.series.years import end_of, years_from
from hemicycle.review.words import YEAR
from hemicycle.wording.phrase import phrase

KEY = "warrants-by-year"
MEASURES = ("public", "executed", "ended-by-death", "outstanding", "summonses")
DEFINITION = Definition(
    counts=(
        phrase(
            "Persons, each once: a second or replacement warrant against the same person is not counted again."
        ),
        phrase("Issued: in the year of the first warrant, also where it was made public later."),
        phrase("Executed: in the year in which the person was transferred to the court."),
        phrase(
            "Ended without transfer: by death, or because the warrant was vacated or the case found inadmissible or closed."
        ),
        phrase("Outstanding: public, not executed and not ended, on 31 December of the year."),
    ),
    leaves_out=(
        phrase("Summonses to appear are no warrants."),
        phrase("Warrants that are still under seal are not known, and not counted."),
        phrase("Whoever is held by national authorities and was not surrendered counts as outstanding."),
        phrase(
            "Where a death is reported and no closing decision is known, the person counts as outstanding no longer from the day of the report."
        ),
    ),
    dated=phrase("Arrest by national authorities decides nothing; the day of transfer does."),
)

Counted = Callable[[Person, int], bool]


def _is_issued(person: Person, year: int) -> bool:
    return person.first.issued_on.year == year


def _is_made_public(person: Person, year: int) -> bool:
    return person.public_on is not None and person.public_on.year == year


def _is_executed(person: Person, year: int) -> bool:
    return person.transferred_on is not None and person.transferred_on.year == year


def _ends(person: Person, year: int) -> bool:
    return person.has_ended(end_of(year)) and not person.has_ended(end_of(year - 1))


def _is_outstanding(person: Person, year: int) -> bool:
    return person.is_outstanding(end_of(year))


COUNTED: dict[str, Counted] = {
    "issued": _is_issued,
    "public": _is_made_public,
    "executed": _is_executed,
    "ended": _ends,
    "outstanding": _is_outstanding,
}


def warrants_by_year(dataset: DataSet) -> Series:
    persons = persons_under_warrant(dataset)
    years = years_from((one.first.issued_on for one in persons), dataset.manifest.through)
    tally = Tally(
        by=Along.YEARS,
        along_name=YEAR,
        along=tuple(map(year, years)),
        parts=tuple(map(part, COUNTED)),
        numbers=tuple(
            tuple(sum(counted(one, number) for one in persons) for number in years)
            for counted in COUNTED.values()
        ),
    )
    return series_of(
        dataset, KEY, DEFINITION, tally, dataset.warrants, measures=MEASURES, evidence=evidence_of(dataset)
    )


def evidence_of(dataset: DataSet) -> Evidence | None:
    """How old it is for those who are outstanding at the end."""
    dates = [
        one.warrants[-1].evidence_on
        for one in persons_under_warrant(dataset)
        if one.is_outstanding(dataset.last_day)
    ]
    return Evidence(oldest=min(dates), newest=max(dates)) if dates else None
