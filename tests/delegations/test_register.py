"""Tests for the register of delegations."""

import pytest

from hemicycle.delegations.delegation import Kind
from hemicycle.delegations.language import LANGUAGES
from hemicycle.delegations.register import delegation, delegations_called, every_delegation


def test_a_delegation_is_found_by_its_key():
    belgium = delegation("BE")
    assert (belgium.key, belgium.kind, belgium.iso3, belgium.m49) == ("BE", Kind.STATE, "BEL", "056")
    assert belgium.name("fr") == "Belgique"
    assert belgium.formal_name("en") == "Kingdom of Belgium"


def test_an_unknown_key_is_answered_with_a_sentence():
    with pytest.raises(LookupError, match="There is no delegation with the key 'XX'"):
        delegation("XX")


def test_keys_are_given_once():
    keys = [each.key for each in every_delegation()]
    assert len(set(keys)) == len(keys)


def test_the_organs_of_the_court_are_known():
    assert [each.key for each in every_delegation() if each.kind is Kind.COURT] == [
        "icc-presidency",
        "icc-chambers",
        "icc-office-of-the-prosecutor",
        "icc-registry",
        "icc-trust-fund-for-victims",
        "icc-assembly-secretariat",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "key",
    [
        "united-nations",
        "european-union",
        "african-union",
        "red-cross",
        "icc-registry",
        "icc-assembly-secretariat",
    ],
)
def test_organs_and_great_organisations_are_named_in_six_languages(key, language):
    assert language in delegation(key).names


def test_every_delegation_has_an_english_and_a_french_name():
    without = [each.key for each in every_delegation() if not {"en", "fr"} <= set(each.names)]
    assert without == []


def test_where_a_language_has_no_name_the_english_one_stands():
    assert delegation("wayamo-foundation").name("ar") == "Wayamo Foundation"


def test_only_states_carry_codes():
    assert {each.kind for each in every_delegation() if each.iso3} == {Kind.STATE}


def test_a_delegation_is_called_by_its_exact_short_name_in_any_language_and_by_nothing_else():
    for each in every_delegation():
        for name in each.names.values():
            assert each in delegations_called(name.short)
    assert [one.key for one in delegations_called("Belgique")] == ["BE"]
    assert delegations_called("belgique") == ()
    assert delegations_called("") == ()
