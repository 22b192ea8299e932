"""The files beside a chart hold its numbers, its definition and its sources."""

import csv
import json
from io import StringIO

import pytest

from hemicycle.documents.charts.table import as_csv, as_json
from hemicycle.review.dataset import DataSet
from hemicycle.review.packaged import packaged_directories
from hemicycle.review.reading.reading import read_dataset
from hemicycle.review.series.every import COUNTING
from hemicycle.review.words import PRESUMPTION


@pytest.fixture(scope="module")
def icc() -> DataSet:
    return read_dataset(packaged_directories()[0])


def read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_csv_of_a_tally_has_a_row_for_each_year(icc: DataSet) -> None:
    rows = read(as_csv(COUNTING["warrants-by-year"](icc), PRESUMPTION))
    assert rows[-1] == {
        "year": "2025",
        "issued": "5",
        "public": "6",
        "executed": "2",
        "ended": "1",
        "outstanding": "32",
    }
    assert len(rows) == 21


def test_the_csv_of_days_names_persons_with_the_age_of_the_evidence(icc: DataSet) -> None:
    rows = read(as_csv(COUNTING["sealed-time"](icc), PRESUMPTION))
    unknown = [row for row in rows if row["person"] == "al-shaqaqi"]
    assert [(row["from"], row["to"], row["days"], row["evidence_on"]) for row in unknown] == [
        ("2023-07", "2024-10-04", "", "2024-10")
    ]


def test_each_row_of_the_csv_that_names_somebody_says_what_is_presumed(icc: DataSet) -> None:
    rows = read(as_csv(COUNTING["time-to-transfer"](icc), PRESUMPTION))
    assert {row["presumption"] for row in rows} == {
        "Everyone named here is presumed innocent until proved guilty before the Court."
    }
    assert "presumption" not in read(as_csv(COUNTING["parties"](icc), PRESUMPTION))[0]


@pytest.mark.parametrize("key", COUNTING)
def test_the_json_has_the_same_rows_and_says_what_they_are(icc: DataSet, key: str) -> None:
    series = COUNTING[key](icc)
    written = json.loads(as_json(series, icc, PRESUMPTION))
    assert [
        {name: "" if cell is None else str(cell) for name, cell in row.items()} for row in written["rows"]
    ] == [
        {name: cell for name, cell in row.items() if name != "presumption"}
        for row in read(as_csv(series, PRESUMPTION))
    ]
    assert written["format"] == "hemicycle/review-series/1"
    assert (written["through"], written["gathered_on"], written["digest"]) == (
        "2025-12-31",
        "2026-11-23",
        icc.digest,
    )
    assert "presumed innocent" in written["presumption"]
    assert written["definition"]["counts"] == [str(one) for one in series.definition.counts]
    assert len(written["disputes"]) == len(series.disputes)
    assert written["sources"] == list(series.sources)
