"""Persons under warrant: several warrants against one person count once."""

from datetime import date

from hemicycle.plenary.value import Value
from hemicycle.review.cut_date import CutDate
from hemicycle.review.dataset import DataSet, is_sure
from hemicycle.review.rows.warrant import Instrument, Outcome, Warrant


class Person(Value, frozen=True):
    """`warrants` in the order of their issue."""

    warrants: tuple[Warrant, ...]

    @property
    def first(self) -> Warrant:
        return self.warrants[0]

    @property
    def public_on(self) -> CutDate | None:
        return min((one.public_on for one in self.warrants if one.public_on is not None), default=None)

    @property
    def transferred_on(self) -> CutDate | None:
        return min(
            (one.transferred_on for one in self.warrants if one.transferred_on is not None), default=None
        )

    def is_public(self, day: date) -> bool:
        return self.public_on is not None and self.public_on.is_by(day)

    def is_executed(self, day: date) -> bool:
        return self.transferred_on is not None and self.transferred_on.is_by(day)

    def is_outstanding(self, day: date) -> bool:
        return not self.is_executed(day) and any(_stands(one, day) for one in self.warrants)

    def has_ended(self, day: date) -> bool:
        """Without a transfer."""
        return self.is_public(day) and not self.is_executed(day) and not self.is_outstanding(day)

    def has_died(self, day: date) -> bool:
        """So that the warrant ended without a transfer."""
        return self.has_ended(day) and self.warrants[-1].outcome is Outcome.ENDED_BY_DEATH


def persons_under_warrant(dataset: DataSet) -> tuple[Person, ...]:
    """In the order of their first warrants."""
    found: dict[str, list[Warrant]] = {}
    warrants = [one for one in dataset.warrants if one.instrument is Instrument.WARRANT and is_sure(one)]
    for one in sorted(warrants, key=lambda warrant: warrant.issued_on):
        found.setdefault(one.person, []).append(one)
    return tuple(Person(warrants=tuple(many)) for many in found.values())


def persons_summoned(dataset: DataSet) -> tuple[Warrant, ...]:
    return tuple(one for one in dataset.warrants if one.instrument is Instrument.SUMMONS and is_sure(one))


def _stands(warrant: Warrant, day: date) -> bool:
    is_public = warrant.public_on is not None and warrant.public_on.is_by(day)
    return is_public and not (warrant.ended_on is not None and warrant.ended_on.is_by(day))
