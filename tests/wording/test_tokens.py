"""Words are found however they are spelt, in the six languages and beside them."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hemicycle.wording.tokens import LONGEST_WORD, MOST_WORDS, Found, findable, found_in, tokens

any_text = st.text(max_size=200) | st.text(
    alphabet="aé'’ lLdDİßœΣςёйأإآىةالوـًّ١٢国际刑事法院 -_1½ͅ", max_size=60
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Côte d’Ivoire", "COTE D'IVOIRE"),
        ("l’Assemblée des États parties", "assemblee etats  PARTIES des"),
        ("qu’elle", "elle"),
        ("Belgium’s statement", "belgium statement"),
        ("Türkiye", "turkiye"),
        ("œuvre", "OEUVRE"),
        ("Straße", "STRASSE"),
        ("Ελλάς", "ελλασ"),
        ("Ещё партнёр", "еще партнер"),
        ("التعاون", "تعاون"),
        ("وَالتَّعَاوُن", "تعاون"),
        ("الأُرْدُنّ", "الاردن"),
        ("مبـــادرة", "مبادره"),
        ("لجنة", "لجنه"),
        ("مستشفى", "مستشفي"),
        ("القرار ٢٣", "قرار 23"),
        ("ＩＣＣ", "icc"),
        ("ICC-ASP/22/Res.3", "icc asp 22 res 3"),
        ("Guinea\u00adBissau", "guineabissau"),
    ],
)
def test_two_spellings_are_the_same_words(one: str, other: str) -> None:
    assert sorted(tokens(one)) == sorted(tokens(other))


def test_what_is_written_without_spaces_becomes_pairs_of_neighbours() -> None:
    assert tokens("国际刑事法院 2023年") == ("国际", "际刑", "刑事", "事法", "法院", "2023", "年")


def test_one_character_by_itself_finds_the_word_that_it_stands_in() -> None:
    assert set(tokens("院")) <= findable("国际刑事法院")


def test_a_shorter_name_is_found_in_a_longer_one() -> None:
    assert set(tokens("法院")) <= findable("国际刑事法院")
    assert not set(tokens("国院")) <= findable("国际刑事法院")


def test_a_token_says_which_characters_it_was_made_of() -> None:
    text = "À l’État (الأردن) 法院"
    assert [(one.token, text[one.start : one.end]) for one in found_in(text)] == [
        ("a", "À"),
        ("etat", "État"),
        ("اردن", "الأردن"),
        ("法院", "法院"),
    ]


def test_a_mark_that_is_apart_belongs_to_its_letter() -> None:
    text = unicodedata.normalize("NFD", "Sénégalé")
    assert list(found_in(text)) == [Found("senegale", 0, len(text))]


def test_words_and_texts_are_bounded() -> None:
    assert tokens("x" * 1000) == ("x" * LONGEST_WORD,)
    assert len(tokens("word " * (MOST_WORDS + 10))) == MOST_WORDS


@given(any_text)
@example("ﷺ")
@example("ĿʼnǰΐᾳŻ")
def test_folding_what_was_folded_changes_nothing(text: str) -> None:
    once = tokens(text)
    assert tokens(" ".join(once)) == once


@given(any_text)
@example("ᾳ\u0301")
def test_it_does_not_matter_whether_marks_are_composed(text: str) -> None:
    composed, apart = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    assert tokens(composed) == tokens(apart)


@given(any_text)
def test_places_tell_the_same_tokens(text: str) -> None:
    found = tuple(found_in(text))
    assert tuple(one.token for one in found) == tokens(text)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(0 < len(one.token) <= LONGEST_WORD for one in found)
