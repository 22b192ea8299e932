"""An hour is read in each style, alone or as a range."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hemicycle.extraction.hours import Hour, Hours, find_hours

STYLES = (
    lambda hour: f"{hour:%H:%M}",
    lambda hour: f"{hour.hour}.{hour:%M}",
    lambda hour: f"{hour.hour} h {hour:%M}",
    lambda hour: f"{hour.hour}h{hour:%M}",
    lambda hour: f"{(hour.hour - 1) % 12 + 1}:{hour:%M} {'p.m.' if hour.hour >= 12 else 'a.m.'}",
    lambda hour: f"{(hour.hour - 1) % 12 + 1}:{hour:%M} {'PM' if hour.hour >= 12 else 'AM'}",
    lambda hour: f"{hour:%H.%M} horas",
)


def shown(words: str) -> list[str]:
    return [
        f"{one.first.at:%H:%M}-{one.last.at:%H:%M}" if isinstance(one, Hours) else f"{one.at:%H:%M}"
        for one in find_hours(words)
    ]


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("11:30 - 13:00", ["11:30-13:00"]),
        ("9.00 - 12.00", ["09:00-12:00"]),
        ("10 a.m. to 1 p.m. and from 3 p.m. to 6 p.m.", ["10:00-13:00", "15:00-18:00"]),
        ("03:00 PM - 6:00 PM", ["15:00-18:00"]),
        ("3-6 p.m.", ["15:00-18:00"]),
        ("10-11:30 a.m.", ["10:00-11:30"]),
        ("de 10 h à 18 h", ["10:00-18:00"]),
        ("de 9 h à 16 h 30.", ["09:00-16:30"]),
        ("14:30-17:30 hours", ["14:30-17:30"]),
        ("from 1000 to 1200 hours noon", ["10:00-12:00"]),
        ("de 10.00 a 13.00 y de 15.00 a 18.00 horas", ["10:00-13:00", "15:00-18:00"]),
        ("12:30 p.m.", ["12:30"]),
        ("12 a.m.", ["00:00"]),
        ("18h00", ["18:00"]),
        ("noon", ["12:00"]),
        ("no later than 6 p.m.", ["18:00"]),
        ("17 de mayo de 2024 a las 18.00 horas", ["18:00"]),
        ("2:30 minutes", []),
        ("rule 14.10", []),
        ("+41 22 555 01 99", []),
        ("2023-10-22T00:00:00", []),
    ],
)
def test_hours_are_read_in_each_style(words: str, hours: list[str]) -> None:
    assert shown(words) == hours


def test_midnight_ends_a_day() -> None:
    assert find_hours("until midnight") == (Hour(at=time(0), ends_day=True, start=6, end=14),)
    assert find_hours("24:00") == (Hour(at=time(0), ends_day=True, start=0, end=5),)


@given(hour=st.times().map(lambda at: at.replace(second=0, microsecond=0)), style=st.sampled_from(STYLES))
def test_what_was_printed_is_found_and_its_span_indexes_the_words(hour: time, style) -> None:
    printed = style(hour)
    words = f"It begins at {printed}; all are welcome"
    assert [(words[one.start : one.end], one.at) for one in find_hours(words) if isinstance(one, Hour)] == [
        (printed, hour)
    ]


@given(st.text(alphabet="0123456789 -:.hapmto", max_size=80))
def test_any_words_give_hours_inside_the_words(words: str) -> None:
    assert all(0 <= one.start < one.end <= len(words) for one in find_hours(words))
