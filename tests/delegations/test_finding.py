"""Tests for finding delegations in a text: names, forms and languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hemicycle.delegations.candidate import Candidate, CandidateKind, Certainty
from hemicycle.delegations.finding import find, find_group
from hemicycle.delegations.language import LANGUAGES
from hemicycle.delegations.register import every_delegation


def keys(text, language=None):
    return [each.key for each in find(text, language)]


def test_a_candidate_says_what_was_found_where_and_how_surely():
    assert find("The delegation of Belgium") == (
        Candidate(
            key="BE",
            kind=CandidateKind.DELEGATION,
            words="Belgium",
            start=18,
            end=25,
            certainty=Certainty.NAME,
        ),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_delegation_is_found_by_its_own_names(language):
    missed = [
        each.key
        for each in every_delegation()
        if language in each.names
        and each.key not in keys(f"{_before(language)} {each.name(language)}", language)
    ]
    assert missed == []


def _before(language):
    """Names that are also ordinary words want a delegation before them."""
    return {"ar": "وفد", "ru": "делегация"}.get(language, "")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the Kingdom of Belgium", ["BE"]),
        ("la délégation belge", ["BE"]),
        ("la delegación belga", ["BE"]),
        ("делегация Бельгии", ["BE"]),
        ("от имени Королевства Бельгия", ["BE"]),
        ("благодарим Бельгию, согласовано с Бельгией", ["BE", "BE"]),
        ("وفد بلجيكا", ["BE"]),
        ("الوفد البلجيكي", ["BE"]),
        ("比利时代表团", ["BE"]),
        ("BELGIUM", ["BE"]),
        ("belgium", ["BE"]),
        ("l’Allemagne et l'Autriche", ["DE", "AT"]),
        ("la Confédération suisse", ["CH"]),
        ("la delegación de los Estados Unidos Mexicanos", ["MX"]),
        ("Соединённых Штатов", ["US"]),
    ],
)
def test_names_are_found_in_their_languages_and_forms(text, found):
    assert keys(text) == found


@pytest.mark.parametrize("text", ["لبلجيكا", "ولبلجيكا", "وبلجيكا", "فبلجيكا", "ببلجيكا"])
def test_what_arabic_attaches_to_a_name_is_taken_off(text):
    assert keys(text) == ["BE"]


@pytest.mark.parametrize("text", ["السودان", "للسودان", "والسودان", "بالسودان", "وللسودان"])
def test_the_article_may_melt_into_what_is_attached(text):
    assert keys(text) == ["SD"]


@pytest.mark.parametrize(
    "text",
    [
        "Côte d’Ivoire",
        "Cote d'Ivoire",
        "COTE D`IVOIRE",
        "Co\u0302te d\u02bcIvoire".replace("\u02bc", "‘"),
        "Côte\u00a0d’Ivoire",
        "Côte-d’Ivoire",
        "Côte\nd’Ivoire",
    ],
)
def test_accents_apostrophes_dashes_and_breaks_do_not_matter(text):
    (only,) = find(text)
    assert (only.key, only.words) == ("CI", text)


@pytest.mark.parametrize(
    "text", ["St. Lucia", "St Lucia", "Saint Lucia", "SAINT LUCIA", "Sainte-Lucie", "Ste-Lucie"]
)
def test_saint_may_be_shortened(text):
    assert keys(text) == ["LC"]


@pytest.mark.parametrize(
    "text", ["Trinidad & Tobago", "Trinidad and Tobago", "Trinité-et-Tobago", "Trinidad y Tobago"]
)
def test_an_ampersand_stands_for_and(text):
    assert keys(text) == ["TT"]


@pytest.mark.parametrize(
    ("text", "found", "certainty"),
    [
        ("Turkey", "TR", Certainty.FORMER),
        ("Turquie", "TR", Certainty.FORMER),
        ("Swaziland", "SZ", Certainty.FORMER),
        ("Свазиленд", "SZ", Certainty.FORMER),
        ("Burma", "MM", Certainty.FORMER),
        ("Zaïre", "CD", Certainty.FORMER),
        ("Cape Verde", "CV", Certainty.FORMER),
        ("Macedonia", "MK", Certainty.FORMER),
        ("East Timor", "TL", Certainty.FORMER),
        ("Ivory Coast", "CI", Certainty.COLLOQUIAL),
        ("Costa de Marfil", "CI", Certainty.COLLOQUIAL),
        ("Holland", "NL", Certainty.COLLOQUIAL),
        ("Great Britain", "GB", Certainty.COLLOQUIAL),
        ("South Korea", "KR", Certainty.COLLOQUIAL),
        ("North Korea", "KP", Certainty.COLLOQUIAL),
        ("英国", "GB", Certainty.COLLOQUIAL),
        ("the Vatican", "VA", Certainty.COLLOQUIAL),
        ("Czech Republic", "CZ", Certainty.NAME),
        ("UK", "GB", Certainty.ABBREVIATION),
        ("U.S.A.", "US", Certainty.ABBREVIATION),
        ("EE. UU.", "US", Certainty.ABBREVIATION),
        ("США", "US", Certainty.ABBREVIATION),
        ("UAE", "AE", Certainty.ABBREVIATION),
        ("ICRC", "red-cross", Certainty.ABBREVIATION),
        ("the Georgian delegation", "GE", Certainty.DEMONYM),
    ],
)
def test_former_and_colloquial_names_say_that_they_are(text, found, certainty):
    assert [(each.key, each.certainty) for each in find(text)] == [(found, certainty)]


def test_with_a_language_only_its_names_are_looked_for():
    assert keys("Allemagne, Germany", "fr") == ["DE"]
    assert keys("Allemagne, Germany", "en") == ["DE"]
    assert keys("Deutschland, Германия", "zh") == []


def test_abbreviations_of_every_language_are_found_in_each():
    assert keys("CICC", "fr") == ["coalition-for-the-icc"]


@pytest.mark.parametrize(
    "text", ["desk@belgium.example", "https://www.belgium.example/en", "www.belgium.example"]
)
def test_a_name_inside_an_address_is_not_found(text):
    assert keys(text) == []


def test_a_name_does_not_cross_a_paragraph_or_clause():
    assert keys("the South\n\nSudan") == ["SD"]
    assert keys("to the South; Sudan") == ["SD"]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("on behalf of the African States Parties", "african-group"),
        ("au nom du Groupe des États d’Afrique", "african-group"),
        ("GRULAC", "grulac"),
        ("on behalf of Australia, New Zealand and Canada (CANZ)", "canz"),
        ("the five Nordic countries", "nordic-countries"),
        ("the European Union and its Member States", "european-union-and-member-states"),
        ("от имени Группы африканских государств", "african-group"),
        ("باسم المجموعة الأفريقية", "african-group"),
        ("代表非洲国家组", "african-group"),
        ("the Baltic States", "baltic-states"),
        ("en nombre del Grupo Africano", "african-group"),
    ],
)
def test_groups_are_found(text, group):
    assert {each.key for each in find_group(text)} == {group}


def test_members_beside_a_group_are_found_too():
    assert keys("the Nordic countries (Denmark, Finland)") == ["nordic-countries", "DK", "FI"]


@given(st.text())
def test_any_text_can_be_searched_and_places_are_those_of_the_words(text):
    for each in find(text):
        assert text[each.start : each.end] == each.words


STATES_AND_TRAPS = (
    "Georgia|Jordan|US|Belgium|Guinea|-Bissau|Equatorial|Congo|Democratic Republic of the|荷兰|لبلجيكا|Того"
)
AROUND_THEM = "to|the|of|Embassy|Best,|\n|\n\n| |和|驻|و|@|<|$"
PIECES = st.sampled_from([*STATES_AND_TRAPS.split("|"), *AROUND_THEM.split("|")])


@given(st.lists(PIECES).map(" ".join))
def test_any_arrangement_of_names_can_be_searched(text):
    found = find(text)
    assert list(found) == sorted(found, key=lambda each: (each.start, each.kind, each.key))
    assert all(text[each.start : each.end] == each.words for each in found)
    assert find(text) == found


@given(st.sampled_from(LANGUAGES), st.text())
def test_a_language_only_narrows_what_is_possible(language, text):
    assert all(each.start < each.end for each in find(text, language))
