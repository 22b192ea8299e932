"""What is typed, as words to look for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hemicycle.chamber.house.search.query import MOST_WORDS, words_of
from hemicycle.ledger.index.entry import Word
from hemicycle.wording.tokens import LONGEST_WORD


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", ()),
        ("  * - ", ()),
        ("Belgium belgium BELGIUM", (Word("belgium"),)),
        ("l’Assemblée coopér*", (Word("assemblee"), Word("cooper", is_beginning=True))),
        ("coop* Chile", (Word("coop", is_beginning=True), Word("chile"))),
        ("a* 法院", (Word("a"), Word("法院"))),
        ("国际法* x", (Word("国际"), Word("际法", is_beginning=True), Word("x"))),
    ],
)
def test_words_are_whole_or_beginnings(query: str, words: tuple[Word, ...]) -> None:
    assert words_of(query) == words


@given(st.text(max_size=600))
def test_whatever_is_typed_is_looked_for_within_bounds(query: str) -> None:
    words = words_of(query)
    assert len(set(words)) == len(words) <= MOST_WORDS
    assert all(0 < len(one.token) <= LONGEST_WORD for one in words)
