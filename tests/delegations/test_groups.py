"""Tests for the groups on whose behalf delegations speak."""

from datetime import date

import pytest

from hemicycle.delegations.groups import every_group, group
from hemicycle.delegations.register import delegation
from hemicycle.delegations.standing import every_party, parties_among

REGIONAL = ("african-group", "asia-pacific-group", "eastern-european-group", "grulac", "weog")


@pytest.mark.parametrize(
    ("key", "members"),
    [
        ("nordic-countries", {"DK", "FI", "IS", "NO", "SE"}),
        ("baltic-states", {"EE", "LV", "LT"}),
        ("benelux", {"BE", "LU", "NL"}),
        ("canz", {"CA", "AU", "NZ"}),
        ("mikta", {"MX", "ID", "KR", "TR", "AU"}),
    ],
)
def test_small_groups_have_their_members(key, members):
    assert set(group(key).members) == members


def test_the_european_union_has_27_members():
    assert len(group("european-union-and-member-states").members) == 27


def test_every_member_is_a_known_delegation():
    for each in every_group():
        for member in each.members:
            assert delegation(member).key == member


@pytest.mark.parametrize(("on", "counts"), [(date(2025, 6, 1), (33, 19, 20, 28, 25))])
def test_regional_groups_of_states_parties_have_their_published_sizes(on, counts):
    assert tuple(len(parties_among(group(key).members, on)) for key in REGIONAL) == counts


def test_each_party_belongs_to_one_regional_group():
    on = date(2023, 12, 8)
    members = [member for key in REGIONAL for member in parties_among(group(key).members, on)]
    assert sorted(members) == sorted(every_party(on))


def test_a_group_is_named_in_the_language_asked_for_or_in_english():
    assert group("african-group").name("fr") == "Groupe des États d’Afrique"
    assert group("mikta").name("ru") == "MIKTA"


def test_an_unknown_group_is_answered_with_a_sentence():
    with pytest.raises(LookupError, match="There is no group with the key 'nobody'"):
        group("nobody")
