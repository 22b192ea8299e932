"""The checks that the README of the data names, and what stands beside a disputed number."""

from datetime import date

import independent
import pytest

from hemicycle.review.dataset import DataSet
from hemicycle.review.packaged import packaged_directories
from hemicycle.review.reading.reading import read_dataset
from hemicycle.review.series.every import COUNTING
from hemicycle.review.series.measures import MEASURES


@pytest.fixture(scope="module")
def icc() -> DataSet:
    return read_dataset(packaged_directories()[0])


@pytest.mark.parametrize(
    ("measure", "day", "number"),
    [
        ("public", "2024-12-17", 59),
        ("executed", "2024-12-17", 21),
        ("summonses", "2024-12-17", 9),
        ("outstanding", "2024-12-17", 29),
        ("ended-by-death", "2024-12-17", 7),
        ("outstanding", "2007-08-01", 6),
        ("outstanding", "2010-06-01", 8),
        ("public", "2019-07-31", 36),
        ("executed", "2019-07-31", 17),
        ("parties", "2005-11-28", 99),
        ("parties", "2012-07-31", 121),
        ("parties", "2019-07-31", 122),
        ("parties", "2024-12-17", 124),
        ("parties", "2025-12-31", 125),
        ("in-force:enforcement-of-sentences", "2025-03-28", 14),
        ("signed:enforcement-of-sentences", "2010-06-01", 5),
        ("signed:enforcement-of-sentences", "2024-02-29", 15),
    ],
)
def test_a_number_of_a_day(icc: DataSet, measure: str, day: str, number: int) -> None:
    assert MEASURES[measure](icc, date.fromisoformat(day)) == number


@pytest.mark.parametrize("day", ["2007-08-01", "2010-06-01", "2019-07-31", "2024-12-17", "2025-12-31"])
def test_the_states_of_a_day_are_those_counted_independently(icc: DataSet, day: str) -> None:
    at = date.fromisoformat(day)
    executed, outstanding = MEASURES["executed"](icc, at), MEASURES["outstanding"](icc, at)
    assert (executed, outstanding) == (
        independent.count("executed", day),
        independent.count("outstanding", day),
    )
    assert MEASURES["public"](icc, at) - executed - outstanding == independent.count("ended", day)


@pytest.mark.parametrize(
    ("day", "members"),
    [("2017-10-26", 124), ("2017-10-27", 123), ("2019-03-16", 123), ("2019-03-17", 122), ("2024-01-31", 123), ("2024-02-01", 124), ("2024-12-31", 124), ("2025-01-01", 125)],
)  # fmt: skip
def test_a_party_counts_from_its_day_to_that_of_its_withdrawal(icc: DataSet, day: str, members: int) -> None:
    """Burundi, the Philippines, Armenia and Ukraine, each on the day itself and on the day before."""
    assert MEASURES["parties"](icc, date.fromisoformat(day)) == members


def test_what_others_publish_stands_beside_what_is_counted(icc: DataSet) -> None:
    compared = COUNTING["warrants-by-year"](icc).compared
    told = [
        (one.published.measure, str(one.published.as_of), one.published.value, one.counted)
        for one in compared
        if one.published.value != one.counted
    ]
    assert told == [
        ("executed", "2019-07", 16, 17),
        ("public", "2019-07", 34, 36),
        ("outstanding", "2024-11", 30, 29),
    ]


def test_a_disputed_number_says_the_others(icc: DataSet) -> None:
    sentences = [one.words_en for one in COUNTING["warrants-by-year"](icc).disputes]
    assert any("59 − 21 − 7 = 31" in one and "30" in one and "29" in one for one in sentences)
    assert all(one.words_fr for one in icc.disputes)


def test_the_evidence_on_who_is_outstanding_says_how_old_it_is(icc: DataSet) -> None:
    evidence = COUNTING["warrants-by-year"](icc).evidence
    outstanding = [
        many[-1]["evidence_on"]
        for many in independent.first_warrants().values()
        if independent.state_of(many, "2025-12-31") == "outstanding"
    ]
    assert evidence is not None
    last_day = max(outstanding, key=lambda written: f"{written}-99-99"[:10])
    assert (str(evidence.oldest), str(evidence.newest)) == (min(outstanding), last_day)
