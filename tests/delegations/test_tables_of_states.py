"""Tests for the table of States and for their names in six languages."""

from collections import Counter

import pytest

from hemicycle.delegations.folding import folded_words
from hemicycle.delegations.language import LANGUAGES
from hemicycle.delegations.names import names_of_states, russian_genitive
from hemicycle.delegations.tables import rows, several


def keys_of(membership):
    return [row["key"] for row in rows("states") if row["united_nations"] == membership]


def test_the_united_nations_have_193_members():
    assert len(keys_of("member")) == 193


def test_two_states_observe_the_united_nations():
    assert keys_of("observer") == ["PS", "VA"]


def test_two_states_come_otherwise():
    assert keys_of("other") == ["CK", "NU"]


@pytest.mark.parametrize(("column", "length"), [("key", 2), ("iso3", 3), ("m49", 3)])
def test_each_code_is_given_once_and_whole(column, length):
    codes = [row[column] for row in rows("states")]
    assert len(set(codes)) == len(codes) == 197
    assert {len(code) for code in codes} == {length}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_is_named_once_in_every_language(language):
    assert [row["key"] for row in rows(f"names_{language}")] == [row["key"] for row in rows("states")]
    assert all(row["short"] for row in rows(f"names_{language}"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_states_share_a_short_name(language):
    names = Counter(folded_words(row["short"]) for row in rows(f"names_{language}"))
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_every_state_has_an_adjective_or_is_known_to_have_none(language):
    without = {row["key"] for row in rows(f"names_{language}") if not several(row["adjectives"])}
    assert without == {"en": {"VA"}, "fr": {"VA"}, "es": {"CK"}}[language]


@pytest.mark.parametrize(
    ("key", "language", "short"),
    [
        ("TR", "en", "Türkiye"),
        ("TR", "fr", "Türkiye"),
        ("NL", "en", "Netherlands (Kingdom of the)"),
        ("IR", "en", "Iran (Islamic Republic of)"),
        ("CI", "en", "Côte d’Ivoire"),
        ("CZ", "en", "Czechia"),
        ("SZ", "en", "Eswatini"),
        ("SZ", "es", "Eswatini"),
        ("MK", "en", "North Macedonia"),
        ("CV", "fr", "Cabo Verde"),
        ("TL", "fr", "Timor-Leste"),
        ("VN", "en", "Viet Nam"),
        ("BO", "en", "Bolivia (Plurinational State of)"),
        ("VE", "es", "Venezuela (República Bolivariana de)"),
        ("KR", "en", "Republic of Korea"),
        ("KR", "zh", "大韩民国"),
        ("KP", "fr", "République populaire démocratique de Corée"),
        ("LA", "en", "Lao People’s Democratic Republic"),
        ("FM", "en", "Micronesia (Federated States of)"),
        ("MD", "en", "Republic of Moldova"),
        ("TZ", "en", "United Republic of Tanzania"),
        ("GB", "en", "United Kingdom of Great Britain and Northern Ireland"),
        ("US", "en", "United States of America"),
        ("SY", "en", "Syrian Arab Republic"),
        ("BN", "en", "Brunei Darussalam"),
        ("RU", "ru", "Российская Федерация"),
        ("PS", "ar", "دولة فلسطين"),
        ("VA", "fr", "Saint-Siège"),
        ("CD", "ru", "Демократическая Республика Конго"),
        ("CG", "en", "Congo"),
        ("MM", "ru", "Мьянма"),
        ("CZ", "ru", "Чехия"),
        ("CK", "en", "Cook Islands"),
    ],
)
def test_short_names_are_those_of_the_united_nations(key, language, short):
    assert names_of_states()[key][language].short == short


@pytest.mark.parametrize(
    ("key", "language", "formal"),
    [
        ("BE", "en", "Kingdom of Belgium"),
        ("BE", "fr", "Royaume de Belgique"),
        ("CG", "en", "Republic of the Congo"),
        ("CG", "fr", "République du Congo"),
        ("GR", "en", "Hellenic Republic"),
        ("IE", "en", "Ireland"),
        ("TR", "fr", "République de Türkiye"),
    ],
)
def test_formal_names_are_those_of_the_united_nations(key, language, formal):
    assert names_of_states()[key][language].formal == formal


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_written_in_the_script_of_their_language(language):
    first, last = {"ar": ("\u0600", "\u06ff"), "ru": ("\u0400", "\u04ff"), "zh": ("\u3400", "\u9fff")}.get(
        language, ("A", "\u024f")
    )
    letters = "".join(row["short"] for row in rows(f"names_{language}"))
    assert {each for each in letters if each.isalpha() and not first <= each <= last} == set()


@pytest.mark.parametrize(
    ("key", "genitive"),
    [("BE", "Бельгии"), ("IR", "Исламской Республики Иран"), ("CL", "Чили"), ("VA", "Святого Престола")],
)
def test_every_state_has_a_russian_genitive(key, genitive):
    assert russian_genitive(key) == genitive
    assert [row["key"] for row in rows("russian_cases")] == [row["key"] for row in rows("states")]
    assert all(row["genitive"] for row in rows("russian_cases"))


def test_no_genitive_is_kept_for_an_organisation():
    with pytest.raises(LookupError, match="No Russian genitive is kept for 'european-union'"):
        russian_genitive("european-union")
