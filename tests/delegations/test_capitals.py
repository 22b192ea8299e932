"""Tests for the table of capitals and seats of government, and for the State that each tells."""

from collections import defaultdict

import pytest

from hemicycle.delegations.capitals import (
    CityRole,
    Doubt,
    capital_of,
    every_city_name,
    state_seated_in,
    states_by_capital,
)
from hemicycle.delegations.finding import find
from hemicycle.delegations.folding import folded_words
from hemicycle.delegations.language import LANGUAGES
from hemicycle.delegations.spelling import every_spelling
from hemicycle.delegations.tables import rows

STATES = tuple(row["key"] for row in rows("states"))
WITHOUT_A_CAPITAL = {"IL", "NR", "PS"}
SEATED_ELSEWHERE = {"BI", "BJ", "BO", "CI", "GQ", "LK", "MY", "NL", "SZ", "ZA"}


def keys_with(role, language):
    return {each.key for each in every_city_name() if (each.role, each.language) == (role, language)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_has_a_capital_in_every_language_or_a_seat_alone(language):
    assert keys_with(CityRole.CAPITAL, language) == set(STATES) - WITHOUT_A_CAPITAL
    assert keys_with(CityRole.SEAT, language) == WITHOUT_A_CAPITAL | SEATED_ELSEWHERE


def test_the_table_is_in_the_order_of_the_states_and_says_nothing_twice():
    names = every_city_name()
    assert list(dict.fromkeys(each.key for each in names)) == list(STATES)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", ["ar", "ru", "zh"])
def test_names_of_capitals_are_written_in_the_script_of_their_language(language):
    first, last = {"ar": ("\u0600", "\u06ff"), "ru": ("\u0400", "\u04ff"), "zh": ("\u3400", "\u9fff")}[
        language
    ]
    names = [each.words for each in every_city_name() if each.language == language]
    assert [
        name for name in names if any(each.isalpha() and not first <= each <= last for each in name)
    ] == []


def test_a_name_without_doubt_is_that_of_one_state():
    states = defaultdict(set)
    for each in every_city_name():
        states[folded_words(each.words)].add(each.key)
    shared = {words for words, found in states.items() if len(found) > 1}
    assert shared & set(states_by_capital()) == set()


def test_a_name_that_leaves_a_doubt_in_one_language_leaves_it_in_all():
    doubtful = {folded_words(each.words) for each in every_city_name() if each.doubt is not None}
    assert doubtful & set(states_by_capital()) == set()


def test_a_name_without_doubt_is_not_the_spelling_of_any_delegation_or_group():
    spellings = {folded_words(each.words) for each in every_spelling()}
    assert spellings & set(states_by_capital()) == set()


def test_no_other_delegation_is_found_within_a_name_without_doubt():
    others = [
        (each.words, found.key)
        for each in every_city_name()
        if each.doubt is None
        for found in find(each.words)
        if found.key != each.key
    ]
    assert others == []


def test_what_is_doubted_for_a_state_is_a_name_of_that_state_or_a_part_of_one():
    names = defaultdict(set)
    for spelling in every_spelling():
        names[spelling.key].add(" ".join(folded_words(spelling.words)))
    doubted = [each for each in every_city_name() if each.doubt is Doubt.STATE and each.words != "عمان"]
    assert [
        each.words
        for each in doubted
        if not any(" ".join(folded_words(each.words)) in name for name in names[each.key])
    ] == []
    assert {each.key for each in find("عمان")} == {"OM"}


@pytest.mark.parametrize(
    ("city", "key"),
    [
        ("Nairobi", None),
        ("Lusaka", "ZM"),
        ("Alger", "DZ"),
        ("Tunis", "TN"),
        ("Túnez", None),
        ("Yaounde", "CM"),
        ("N'DJAMENA", "TD"),
        ("Port-au-Prince", "HT"),
        ("Puerto Príncipe", "HT"),
        ("Mexico City", "MX"),
        ("Ciudad de México", "MX"),
        ("Panama", None),
        ("Panama City", "PA"),
        ("Washington DC", "US"),
        ("Washington", None),
        ("Abidjan", "CI"),
        ("Cotonou", "BJ"),
        ("Amsterdam", "NL"),
        ("The Hague", None),
        ("Rome", None),
        ("Kampala", None),
        ("La Paz", None),
        ("Ла-Пас", "BO"),
        ("Victoria", None),
        ("Damas", None),
        ("Damascus", "SY"),
        ("Jerusalem", None),
        ("Ramallah", "PS"),
        ("القاهرة", "EG"),
        ("عمان", None),
        ("Пекин", None),
        ("Минск", "BY"),
        ("首尔", "KR"),
        ("开罗", None),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_a_state_is_told_from_its_capital_or_seat_where_the_name_leaves_no_doubt(city, key):
    assert state_seated_in(city) == key


@pytest.mark.parametrize(
    ("key", "language", "capital"),
    [
        ("NL", "fr", "Amsterdam"),
        ("GQ", "es", "Ciudad de la Paz"),
        ("BI", "en", "Gitega"),
        ("KZ", "ru", "Астана"),
        ("JP", "zh", "东京"),
        ("EG", "ar", "القاهرة"),
        ("IL", "en", None),
        ("NR", "en", None),
        ("ZZ", "en", None),
    ],
)
def test_the_capital_of_a_state_is_given_in_the_language_asked_for(key, language, capital):
    assert capital_of(key, language) == capital
