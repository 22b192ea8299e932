"""The name of a plenary: short, plain, and none that the house uses itself."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hemicycle.chamber.house.names import LONGEST, RESERVED, fault_in, proposed


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Plenary session on cooperation", "plenary-session-on-cooperation"),
        ("Séance plénière : l’été", "seance-pleniere-l-ete"),
        ("جلسة", "plenary"),
        ("Setup", "setup-2"),
        ("Taken", "taken-3"),
        ("word " * 30, "word-word-word-word-word-word-word-word-word-word-word"),
    ],
)
def test_a_name_is_proposed_from_the_title(title: str, name: str) -> None:
    assert proposed(title, {"taken", "taken-2"}) == name


@given(st.text(max_size=200), st.sets(st.sampled_from(["plenary", "a", "x"])))
def test_what_is_proposed_may_be_taken(title: str, taken: set[str]) -> None:
    name = proposed(title, taken)
    assert fault_in(name) is None
    assert name not in taken
    assert re.fullmatch(rf"[a-z0-9-]{{1,{LONGEST}}}", name)


@pytest.mark.parametrize("name", [*sorted(RESERVED), "", "-a", "a--b", "A", "a.b", "x" * 61])
def test_a_name_that_is_none_is_said(name: str) -> None:
    assert fault_in(name) is not None
