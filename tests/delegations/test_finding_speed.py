"""Tests for the time that finding takes: it grows with the text and no faster."""

from time import perf_counter

import pytest

from hemicycle.delegations.finding import find

# Generous for a busy machine; what is wrong here is wrong by a factor of a hundred.
SECONDS_FOR_A_LONG_TEXT = 8


@pytest.mark.parametrize(
    "piece",
    [
        "Georgia ",
        "Best,",
        "of the ",
        "a",
        "Embassy of ",
        " ",
        "\n",
        "@",
        "比利时",
        "و",
        "United States of ",
        "Jordan\n",
    ],
)
def test_a_long_text_is_read_in_linear_time(piece):
    text = piece * (200_000 // len(piece))
    begun = perf_counter()
    find(text)
    assert perf_counter() - begun < SECONDS_FOR_A_LONG_TEXT


def test_a_mail_is_read_in_milliseconds():
    mail = (
        "The Permanent Mission of the Kingdom of Belgium to the United Nations presents its compliments to the "
        "Secretariat of the Assembly of States Parties and requests the inscription of Belgium in Segment II.\n"
    ) * 10
    find(mail)
    begun = perf_counter()
    for _ in range(10):
        find(mail[:2000])
    assert perf_counter() - begun < 10 * 0.02
