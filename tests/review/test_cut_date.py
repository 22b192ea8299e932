"""A date may be cut, and then counts from its last day."""

from calendar import isleap
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hemicycle.review.cut_date import read_cut_date

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@given(DAYS)
def test_a_whole_date_is_its_day(day: date) -> None:
    read = read_cut_date(day.isoformat())
    assert read is not None
    assert (read.first, read.last, read.is_whole, str(read)) == (day, day, True, day.isoformat())


@given(DAYS)
def test_a_month_ends_the_day_before_the_next(day: date) -> None:
    read = read_cut_date(day.isoformat()[:7])
    assert read is not None
    assert (read.first.day, (read.last + timedelta(days=1)).day, str(read)) == (1, 1, day.isoformat()[:7])
    assert (read.last.year, read.last.month, read.is_whole) == (day.year, day.month, False)


@given(DAYS)
def test_a_year_is_all_of_its_days(day: date) -> None:
    read = read_cut_date(str(day.year))
    assert read is not None
    assert (read.last - read.first).days == 364 + isleap(day.year)
    assert str(read) == str(day.year)


@given(DAYS, DAYS)
def test_it_has_come_when_its_last_day_has(day: date, other: date) -> None:
    read = read_cut_date(day.isoformat()[:7])
    assert read is not None
    assert read.is_by(other) == (other >= read.last)


@pytest.mark.parametrize(
    "written",
    ["", "24", "2024-13", "2024-02-30", "2024-1", "2024-12-17 ", "about 2024", "17.12.2024", "٢٠٢٤"],
)
def test_anything_else_is_no_date(written: str) -> None:
    assert read_cut_date(written) is None


@given(st.text(max_size=12))
def test_no_text_breaks_it(written: str) -> None:
    read = read_cut_date(written)
    assert read is None or str(read) == written
