"""Lines that a program broke are one line again; those that a person broke stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hemicycle.mailroom.reading.wrapping import unwrapped

LONG = "The Permanent Mission of Chile to the United Nations has the honour to tell"


@pytest.mark.parametrize(
    "following", ["you that Ana Ruiz speaks.", "Ana Ruiz, who speaks.", "(in Segment I)"]
)
def test_a_long_line_goes_on_in_the_next(following: str) -> None:
    assert unwrapped(f"{LONG}\n{following}") == f"{LONG} {following}"


@pytest.mark.parametrize(
    "text",
    [
        f"{LONG}.\nAna Ruiz",
        f"{LONG}\n\nAna Ruiz",
        f"{LONG}\nSpeaker: Ana Ruiz",
        "Kind regards,\nAna Ruiz",
        "Ana Ruiz, Legal Adviser of the Ministry of Justice, The Hague\n- Segment I",
        f"Segment I              Ana Ruiz, Legal Adviser of the Ministry\n{LONG}",
    ],
)
def test_what_a_person_broke_stays_broken(text: str) -> None:
    assert unwrapped(text) == text


@given(st.text(alphabet="ab .\n:-", max_size=400))
def test_every_place_stays_what_it_was(text: str) -> None:
    joined = unwrapped(text)
    assert [one if one != "\n" else " " for one in text] == [one if one != "\n" else " " for one in joined]
