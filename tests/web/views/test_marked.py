"""The words that were looked for are marked where they stand, and a long passage is shown around them."""

from hypothesis import given
from hypothesis import strategies as st

from hemicycle.chamber.house.search.query import words_of
from hemicycle.web.views.marked import LONGEST, Piece, marked, passage

WORDS = st.lists(st.sampled_from("l’État coopère التعاون 法院 国际刑事法院 Belgium a " * 2), max_size=150)


def told(text: str, query: str) -> list[str]:
    return [piece.words for piece in marked(text, words_of(query)) if piece.is_found]


def test_a_word_is_marked_as_it_is_spelt_in_the_text() -> None:
    assert told("L’État coopère, les États coopèrent", "etat cooper*") == ["État", "coopère", "coopèrent"]
    assert told("مبادرة التعاون", "تعاون") == ["التعاون"]


def test_pairs_that_overlap_are_marked_as_one() -> None:
    assert told("位于海牙的国际刑事法院", "刑事法院") == ["刑事法院"]
    assert told("国际刑事法院", "院") == ["院"]


def test_what_was_not_looked_for_is_not_marked() -> None:
    assert marked("Belgium", words_of("chile")) == (Piece("Belgium"),)
    assert marked("", words_of("chile")) == ()


def test_a_long_passage_begins_before_what_was_found_and_ends_at_a_word() -> None:
    text = "before " * 100 + "witnesses" + " after" * 100
    pieces = passage(text, words_of("witnesses"))
    assert (pieces[0], pieces[-1]) == (Piece("… "), Piece(" …"))
    assert Piece("witnesses", is_found=True) in pieces
    inner = "".join(piece.words for piece in pieces[1:-1])
    assert len(inner) <= LONGEST
    assert set(inner.split()) == {"before", "witnesses", "after"}


@given(WORDS.map("".join), st.sampled_from(("etat", "法", "تعاون", "bel*", "")))
def test_nothing_is_lost_or_added_by_marking(text: str, query: str) -> None:
    words = words_of(query)
    assert "".join(piece.words for piece in marked(text, words)) == text
    shown = "".join(piece.words for piece in passage(text, words) if piece.words not in {"… ", " …"})
    assert shown in text
    assert len(shown) <= LONGEST
