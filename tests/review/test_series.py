"""Each series is the one that is counted independently, from the text of the CSV."""

from statistics import median

import independent
import pytest

from hemicycle.review.dataset import DataSet
from hemicycle.review.packaged import packaged_directories
from hemicycle.review.reading.reading import read_dataset
from hemicycle.review.series.every import COUNTING, every_series
from hemicycle.review.series.series import Series, Spans, Tally
from hemicycle.review.words import SERIES


@pytest.fixture(scope="module")
def icc() -> DataSet:
    return read_dataset(packaged_directories()[0])


def tally(series: Series) -> Tally:
    assert isinstance(series.shown, Tally)
    return series.shown


def by_part(series: Series) -> dict[str, list[int]]:
    shown = tally(series)
    return {part.key: list(numbers) for part, numbers in zip(shown.parts, shown.numbers, strict=True)}


def spans(series: Series) -> Spans:
    assert isinstance(series.shown, Spans)
    return series.shown


def years(first: int) -> list[str]:
    return [str(year) for year in range(first, independent.THROUGH + 1)]


def test_every_series_is_named_and_shown(icc: DataSet) -> None:
    assert list(COUNTING) == list(SERIES) == [one.key for one in every_series(icc)]


def test_warrants_by_year(icc: DataSet) -> None:
    series = COUNTING["warrants-by-year"](icc)
    assert by_part(series) == independent.warrants_by_year()
    assert [one.key for one in tally(series).along] == years(2005)


def test_warrants_by_situation(icc: DataSet) -> None:
    shown = tally(COUNTING["warrants-by-situation"](icc))
    counted = {
        one.key: list(numbers)
        for one, numbers in zip(shown.along, zip(*shown.numbers, strict=True), strict=True)
    }
    assert counted == independent.warrants_by_situation()
    assert [one.key for one in shown.parts] == ["issued", "executed", "ended", "outstanding-now"]
    assert all(whole == sum(parts) for whole, *parts in counted.values())


@pytest.mark.parametrize("key", ["time-to-transfer", "sealed-time"])
def test_days_of_each_person_and_their_medians(icc: DataSet, key: str) -> None:
    shown = spans(COUNTING[key](icc))
    counted = {"time-to-transfer": independent.time_to_transfer, "sealed-time": independent.sealed_time}[
        key
    ]()
    assert {one.warrant.person: one.days for one in shown.spans} == counted
    assert shown.uncounted == list(counted.values()).count(None)
    for year in shown.along:
        days = [one.days for one in shown.spans if one.year == year and one.days is not None]
        assert shown.median_of(year) == (median(days) if days else None)


def test_the_year_of_a_time_to_transfer_is_that_of_the_transfer(icc: DataSet) -> None:
    years_of = {one.warrant.person: one.year for one in spans(COUNTING["time-to-transfer"](icc)).spans}
    transferred = {
        row["person"]: int(row["transferred_on"][:4])
        for row in independent.rows("warrants")
        if row["transferred_on"]
    }
    assert years_of == transferred


def test_agreements_in_force(icc: DataSet) -> None:
    series = COUNTING["agreements"](icc)
    assert by_part(series) == independent.agreements_in_force()
    assert [one.key for one in tally(series).along] == years(2004)


def test_parties(icc: DataSet) -> None:
    series = COUNTING["parties"](icc)
    counted = by_part(series)
    assert counted == independent.parties()
    assert [one.key for one in tally(series).along] == years(2002)
    whole, *regions = counted.values()
    assert whole == [sum(parts) for parts in zip(*regions, strict=True)]


def test_findings(icc: DataSet) -> None:
    series = COUNTING["findings"](icc)
    assert by_part(series) == independent.findings()
    assert [one.key for one in tally(series).along] == years(2010)


def test_uncertain_rows_are_left_out_and_told(icc: DataSet) -> None:
    assert {one.key: one.left_out for one in every_series(icc) if one.left_out} == {
        "agreements": 3,
        "findings": 1,
    }


def test_rows_from_general_knowledge_are_told(icc: DataSet) -> None:
    known = {
        table: sum(row["confidence"] == "known" for row in independent.rows(table))
        for table in ("warrants", "agreements", "parties", "findings")
    }
    assert known["warrants"] > 0
    told = {one.key: one.unconfirmed for one in every_series(icc)}
    assert told == {
        key: known[table]
        for key, table in zip(COUNTING, ["warrants"] * 4 + ["agreements", "parties", "findings"], strict=True)
    }


def test_what_an_end_without_transfer_adds_up_to(icc: DataSet) -> None:
    """Who became public so far is executed, ended or outstanding, at the end of every year."""
    parts = by_part(COUNTING["warrants-by-year"](icc))
    for at in range(len(parts["public"])):
        so_far = {key: sum(numbers[: at + 1]) for key, numbers in parts.items()}
        assert so_far["public"] == so_far["executed"] + so_far["ended"] + parts["outstanding"][at]
