"""Tests for standing in the Rome Statute and the category it gives."""

from collections import Counter
from datetime import date

import pytest

from hemicycle.delegations.category import Category
from hemicycle.delegations.register import delegation, every_delegation
from hemicycle.delegations.standing import Standing, category_of, every_party, membership, standing
from hemicycle.delegations.tables import rows

PLENARY = date(2023, 12, 8)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("BE", Standing.PARTY),
        ("PS", Standing.PARTY),
        ("CK", Standing.PARTY),
        ("KI", Standing.PARTY),
        ("AM", Standing.SIGNATORY),
        ("UA", Standing.SIGNATORY),
        ("BI", Standing.SIGNATORY),
        ("PH", Standing.SIGNATORY),
        ("US", Standing.SIGNATORY),
        ("CN", Standing.SIGNATORY_OF_FINAL_ACT),
        ("IN", Standing.NONE),
        ("VA", Standing.NONE),
    ],
)
def test_standing_on_the_day_of_the_example_plenary(key, expected):
    assert standing(key, PLENARY) is expected


@pytest.mark.parametrize(
    ("key", "last_before", "first_day"),
    [
        ("AM", date(2024, 1, 31), date(2024, 2, 1)),
        ("UA", date(2024, 12, 31), date(2025, 1, 1)),
        ("BE", date(2002, 6, 30), date(2002, 7, 1)),
    ],
)
def test_a_state_is_party_from_the_day_of_entry_into_force(key, last_before, first_day):
    assert standing(key, last_before) is not Standing.PARTY
    assert standing(key, first_day) is Standing.PARTY


@pytest.mark.parametrize(
    ("key", "last_day", "first_after"),
    [
        ("BI", date(2017, 10, 26), date(2017, 10, 27)),
        ("PH", date(2019, 3, 16), date(2019, 3, 17)),
    ],
)
def test_a_withdrawing_state_is_party_until_the_withdrawal_takes_effect(key, last_day, first_after):
    assert standing(key, last_day) is Standing.PARTY
    assert standing(key, first_after) is Standing.SIGNATORY


def test_hungary_stays_party_while_its_withdrawal_is_disputed_and_the_table_says_so():
    assert standing("HU", date(2026, 7, 1)) is Standing.PARTY
    assert membership("HU").note.startswith("Disputed")


@pytest.mark.parametrize(
    ("on", "count"),
    [
        (date(2005, 11, 28), 99),
        (date(2012, 7, 1), 121),
        (date(2019, 7, 1), 122),
        (date(2023, 12, 8), 123),
        (date(2024, 12, 17), 124),
        (date(2025, 12, 1), 125),
    ],
)
def test_the_number_of_parties_is_the_published_one(on, count):
    assert len(every_party(on)) == count


def test_139_states_signed_the_statute():
    assert Counter(row["instrument"] for row in rows("signatories"))["statute"] == 139


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("BE", Category.STATE_PARTY),
        ("PH", Category.OBSERVER_STATE),
        ("CN", Category.OBSERVER_STATE),
        ("IN", Category.INVITED_STATE),
        ("united-nations", Category.ORGANISATION),
        ("icc-registry", Category.COURT),
        ("coalition-for-the-icc", Category.NGO),
    ],
)
def test_the_category_follows_from_kind_and_standing(key, expected):
    assert category_of(delegation(key), PLENARY) is expected


def test_every_delegation_has_a_category():
    assert {category_of(each, PLENARY) for each in every_delegation()} == set(Category) - {Category.EXPERT}


def test_standing_of_an_unknown_state_is_answered_with_a_sentence():
    with pytest.raises(LookupError, match="There is no delegation with the key 'ZZ'"):
        standing("ZZ", PLENARY)
