"""Numbers of one day, as others publish them too."""

from collections.abc import Callable, Mapping
from datetime import date

from hemicycle.review.dataset import DataSet, is_sure
from hemicycle.review.rows.agreement import Kind
from hemicycle.review.series.persons import persons_summoned, persons_under_warrant
from hemicycle.review.words import MEASURED, PARTS
from hemicycle.wording.phrase import Phrase

Measure = Callable[[DataSet, date], int]


def public(dataset: DataSet, day: date) -> int:
    return sum(one.is_public(day) for one in persons_under_warrant(dataset))


def executed(dataset: DataSet, day: date) -> int:
    return sum(one.is_executed(day) for one in persons_under_warrant(dataset))


def ended_by_death(dataset: DataSet, day: date) -> int:
    return sum(one.has_died(day) for one in persons_under_warrant(dataset))


def outstanding(dataset: DataSet, day: date) -> int:
    return sum(one.is_outstanding(day) for one in persons_under_warrant(dataset))


def summonses(dataset: DataSet, day: date) -> int:
    """Persons, each once."""
    return len({one.person for one in persons_summoned(dataset) if one.issued_on.is_by(day)})


def parties(dataset: DataSet, day: date, region: str | None = None) -> int:
    return sum(
        one.in_force_on.is_by(day) and not (one.left_on is not None and one.left_on.is_by(day))
        for one in dataset.parties
        if is_sure(one) and region in {None, one.region.value}
    )


def signed(dataset: DataSet, day: date, kind: Kind) -> int:
    return sum(
        one.signed_on is not None and one.signed_on.is_by(day)
        for one in dataset.agreements
        if is_sure(one) and one.kind is kind
    )


def in_force(dataset: DataSet, day: date, kind: Kind) -> int:
    return sum(
        one.in_force_on is not None and one.in_force_on.is_by(day)
        for one in dataset.agreements
        if is_sure(one) and one.kind is kind
    )


def _of_kind(counted: Callable[[DataSet, date, Kind], int], kind: Kind) -> Measure:
    return lambda dataset, day: counted(dataset, day, kind)


MEASURES: Mapping[str, Measure] = {
    "public": public,
    "executed": executed,
    "ended-by-death": ended_by_death,
    "outstanding": outstanding,
    "summonses": summonses,
    "parties": parties,
    **{f"signed:{kind.value}": _of_kind(signed, kind) for kind in Kind},
    **{f"in-force:{kind.value}": _of_kind(in_force, kind) for kind in Kind},
}


def name_of(measure: str) -> Phrase:
    what, _, kind = measure.partition(":")
    return MEASURED[what].filled(kind=PARTS[kind]) if kind else MEASURED[what]
