"""What is left of something that has begun."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hemicycle.plenary.forecast.remaining import Length, remaining

SPEECH = Length(mean=120, variance=36**2)


def test_what_has_not_begun_is_left_whole() -> None:
    assert remaining(SPEECH, 0) == SPEECH


def test_a_speech_at_half_its_usual_length_has_about_the_other_half_left() -> None:
    assert remaining(SPEECH, 60).mean == pytest.approx(61, abs=1)


def test_a_speech_past_its_usual_length_goes_on_for_a_while() -> None:
    at_the_limit, far_past_it = remaining(SPEECH, 120).mean, remaining(SPEECH, 360).mean
    assert 15 < at_the_limit < 45
    assert 15 < far_past_it < 120


def test_what_has_no_variance_ends_when_it_was_to_end() -> None:
    exactly = Length(mean=100, variance=0)
    assert [remaining(exactly, elapsed) for elapsed in (30, 130)] == [
        Length(mean=70, variance=0),
        Length(mean=0, variance=0),
    ]


@given(st.floats(0, 1e5), st.floats(0, 3), st.lists(st.floats(0, 1e6), min_size=2, max_size=2).map(sorted))
def test_nothing_is_left_below_zero_and_the_end_never_comes_nearer_by_waiting(
    mean, variation, moments
) -> None:
    whole = Length(mean=mean, variance=(variation * mean) ** 2)
    sooner, later = (remaining(whole, elapsed) for elapsed in moments)
    assert min(sooner.mean, later.mean, sooner.variance, later.variance) >= 0
    assert moments[1] + later.mean >= (moments[0] + sooner.mean) * (1 - 1e-3) - 1e-6
