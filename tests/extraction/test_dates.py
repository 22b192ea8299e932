"""A date keeps what was written, and where."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hemicycle.extraction.dates import Day, Days, find_dates

MONTHS = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    "es": [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
}
STYLES = (
    lambda day: f"{day.day} {MONTHS['en'][day.month - 1]} {day.year}",
    lambda day: f"{MONTHS['en'][day.month - 1]} {day.day}, {day.year}",
    lambda day: f"{day:%A}, {day.day} {MONTHS['en'][day.month - 1]} {day.year}",
    lambda day: f"{'1er' if day.day == 1 else day.day} {MONTHS['fr'][day.month - 1]} {day.year}",
    lambda day: f"{day.day} de {MONTHS['es'][day.month - 1]} de {day.year}",
    lambda day: day.isoformat(),
    lambda day: f"{day:%d/%m/%Y}",
)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("October 2 to 11, 2017", ["2017-10-02/2017-10-11"]),
        ("6-9 June", ["XXXX-06-06/XXXX-06-09"]),
        ("8 décembre 2023", ["2023-12-08"]),
        ("1er octobre", ["XXXX-10-01"]),
        ("lunes 23 de abril de 2018", ["2018-04-23"]),
        ("13 April", ["XXXX-04-13"]),
        ("2023-10-22T00:00:00 - 2023-10-27T00:00:00", ["2023-10-22/2023-10-27"]),
        ("Monday, 27 May, and Tuesday, 28 May 2019", ["2019-05-27", "2019-05-28"]),
        ("Monday, 6 June to Thursday, 9 June", ["XXXX-06-06/XXXX-06-09"]),
        ("5, 6 and 7 June 2019", ["2019-06-05", "2019-06-06", "2019-06-07"]),
        ("28 February to 3 March 2022", ["2022-02-28/2022-03-03"]),
        ("10 December 2022 - 5 January 2023", ["2022-12-10/2023-01-05"]),
        ("du 5 au 7 mai 2021", ["2021-05-05/2021-05-07"]),
        ("del 4 al 8 de marzo de 2024", ["2024-03-04/2024-03-08"]),
        ("XXXX-05-20", ["XXXX-05-20"]),
        ("31 June 2023", []),
        ("in May 2023, under rule 12", []),
    ],
)
def test_a_date_is_read_in_each_style(words: str, edtf: list[str]) -> None:
    assert [one.edtf for one in find_dates(words)] == edtf


def test_a_weekday_is_kept_and_checked() -> None:
    right, wrong = find_dates("Wednesday, 6 December 2023 or Tuesday, 7 December 2023")
    assert (right, wrong) == (
        Day(month=12, day=6, year=2023, weekday=3, written_year=True, start=0, end=26),
        Day(month=12, day=7, year=2023, weekday=2, written_year=True, start=30, end=54),
    )
    assert isinstance(right, Day)
    assert isinstance(wrong, Day)
    assert (right.weekday_is_right, wrong.weekday_is_right) == (True, False)


def test_a_day_that_does_not_exist_in_a_year_stays_without_it() -> None:
    (leap,) = find_dates("29 February")
    assert (leap.in_year(2023).edtf, leap.in_year(2024).edtf) == ("XXXX-02-29", "2024-02-29")


@given(
    day=st.dates(date(1990, 1, 1), date(2090, 1, 1)),
    style=st.sampled_from(STYLES),
    before=st.text(max_size=12),
)
def test_what_was_printed_is_found_and_its_span_indexes_the_words(day: date, style, before: str) -> None:
    printed = style(day)
    words = f"{before} | {printed} |"
    assert [
        words[one.start : one.end] for one in find_dates(words) if isinstance(one, Day) and one.date == day
    ] == [printed]


@given(st.text(alphabet="0123456789 -/,.junemarto", max_size=80))
def test_any_words_give_dates_inside_the_words(words: str) -> None:
    assert all(0 <= one.start < one.end <= len(words) for one in find_dates(words))
    assert all(isinstance(one, Day | Days) for one in find_dates(words))
