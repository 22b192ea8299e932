"""A duration is read in each style; an hour of the day is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hemicycle.extraction.durations import find_durations, find_short


@pytest.mark.parametrize(
    ("words", "seconds"),
    [
        ("two minutes", [120]),
        ("2:30 minutes for members and 1:30 minutes for others", [150, 90]),
        ("trois minutes au maximum", [180]),
        ("five (5) minutes", [300]),
        ("90 seconds", [90]),
        ("tres minutos", [180]),
        ("2'", [120]),
        ("2'30\"", [150]),
        ("one and a half minutes", [90]),
        ("deux minutes et demie", [150]),
        ("one minute and thirty seconds", [90]),
        ("a five-minute limit", [300]),
        ("forty-five minutes", [2700]),
        ("1 hour 30 minutes", [5400]),
        ("at 18:30", []),
        ("the delegates' 5 days", []),
    ],
)
def test_durations_are_read_in_each_style(words: str, seconds: list[int]) -> None:
    assert [one.seconds for one in find_durations(words)] == seconds


def test_an_hour_and_a_half_may_be_written_short() -> None:
    assert [one.seconds for one in find_short("Format (1h30)")] == [5400]


@given(st.integers(1, 59), st.sampled_from(["minutes", "minutos", "min", "-minute"]))
def test_what_was_printed_is_found_and_its_span_indexes_the_words(number: int, unit: str) -> None:
    printed = f"{number}{'' if unit.startswith('-') else ' '}{unit}"
    words = f"At most {printed} for all"
    assert [(words[one.start : one.end], one.seconds) for one in find_durations(words)] == [
        (printed, number * 60)
    ]
