"""Text from outside as it may stand in a paper."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from hemicycle.documents.one_line import JOINERS, NO_CHARACTERS, one_line


@given(st.text())
def test_what_is_shown_is_every_character_that_is_one_with_single_spaces_between(text):
    shown = "".join(
        " " if one.isspace() else one
        for one in text
        if one.isspace() or one in JOINERS or unicodedata.category(one) not in NO_CHARACTERS
    )
    assert one_line(text) == " ".join(shown.split())


def test_an_override_of_direction_goes_and_a_joiner_stays():
    assert one_line("Sene\u202egal\n of\u200c  today ") == "Senegal of\u200c today"
