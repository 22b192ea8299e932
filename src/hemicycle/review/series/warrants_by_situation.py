"""Warrants issued, executed and outstanding, situation by situation, over all years."""

from hemicycle.review.dataset import DataSet
from hemicycle.review.label import named, part
from hemicycle.review.series.making import series_of
from hemicycle.review.series.persons import persons_under_warrant
from hemicycle.review.series.series import Along, Definition, Series, Tally
from hemicycle.review.series.warrants_by_year import evidence_of
from hemicycle.review.words import SITUATION
from hemicycle.wording.phrase import phrase

KEY = "warrants-by-situation"
DEFINITION = Definition(
    counts=(
        phrase(
            "Persons, each once, in the situation of the first warrant: a second or replacement warrant is not counted again."
        ),
        phrase(
            "Of those against whom a warrant is public: executed, ended without transfer, or outstanding at the end of the last year shown. The three come to all."
        ),
    ),
    leaves_out=(
        phrase("Summonses to appear are no warrants."),
        phrase("Warrants that are still under seal are not known, and not counted."),
        phrase("Whoever is held by national authorities and was not surrendered counts as outstanding."),
    ),
    dated=phrase("The last day of the last year shown decides."),
)


def warrants_by_situation(dataset: DataSet) -> Series:
    """Situations in the order of their first warrants."""
    day = dataset.last_day
    persons = [one for one in persons_under_warrant(dataset) if one.is_public(day)]
    situations = tuple(dict.fromkeys(one.first.situation for one in persons))
    within = [[one for one in persons if one.first.situation == situation] for situation in situations]
    tally = Tally(
        by=Along.NAMES,
        along_name=SITUATION,
        along=tuple(named(one, dataset.manifest.names) for one in situations),
        parts=tuple(map(part, ("issued", "executed", "ended", "outstanding-now"))),
        numbers=(
            tuple(len(many) for many in within),
            tuple(sum(one.is_executed(day) for one in many) for many in within),
            tuple(sum(one.has_ended(day) for one in many) for many in within),
            tuple(sum(one.is_outstanding(day) for one in many) for many in within),
        ),
    )
    return series_of(dataset, KEY, DEFINITION, tally, dataset.warrants, evidence=evidence_of(dataset))
