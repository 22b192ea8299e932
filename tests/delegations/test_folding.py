"""Tests for folding words to their plain form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hemicycle.delegations.folding import addresses, fold, folded_words, tokens


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("CÔTE", "cote"),
        ("Co\u0302te", "cote"),
        ("TÜRKİYE", "turkiye"),
        ("São", "sao"),
        ("Соединённые", "соединенные"),
        ("أمانة", "امانه"),
        ("بِلْجِيكَا", "بلجيكا"),
        ("بلجيـكا", "بلجيكا"),
        ("Bel\u00adgium", "belgium"),
        ("Ｂｅｌｇｉｕｍ", "belgium"),
    ],
)
def test_case_accents_vowels_and_widths_are_folded(written, plain):
    assert fold(written) == plain


@pytest.mark.parametrize("parting", ["'", "’", "-", "‐", "–", " ", "\u00a0", "\u202f", "\n"])
def test_apostrophes_dashes_and_spaces_part_words(parting):
    assert folded_words(f"Viet{parting}Nam") == ("viet", "nam")


def test_chinese_is_read_sign_by_sign():
    assert folded_words("中国ABC") == ("中", "国", "abc")


@given(st.text())
def test_places_are_those_of_the_original_text(text):
    assert all(fold(text[token.start : token.end]) == token.folded for token in tokens(text))


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


def test_mail_and_web_addresses_are_told_from_text():
    text = "Write to <desk@belgium.example> or see https://belgium.example today"
    assert [text[start:end] for start, end in addresses(text)] == [
        "<desk@belgium.example>",
        "https://belgium.example",
    ]


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_a_text_of_plain_letters_has_the_same_words_beside_others(text):
    assert list(tokens(f"{text} é"))[:-1] == list(tokens(text))
