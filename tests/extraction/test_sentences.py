from hypothesis import given
from hypothesis import strategies as st

from hemicycle.extraction.sentences import split_sentences


def test_abbreviations_and_hours_end_no_sentence() -> None:
    words = "It opens on 6 September at 4 p.m. and stays open. Mr. X came at 5 p.m. The list closes."
    assert [one.words for one in split_sentences(words)] == [
        "It opens on 6 September at 4 p.m. and stays open.",
        "Mr. X came at 5 p.m.",
        "The list closes.",
    ]


def test_a_timetable_keeps_its_hours_with_what_is_held() -> None:
    assert [one.words for one in split_sentences("9.30 a.m. - 12.30 p.m. Plenary: debate")] == [
        "9.30 a.m. - 12.30 p.m. Plenary: debate"
    ]


@given(st.text(max_size=300))
def test_spans_index_the_words(words: str) -> None:
    assert all(words[one.start : one.end] == one.words for one in split_sentences(words))
