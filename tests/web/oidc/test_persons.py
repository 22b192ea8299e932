"""Who may be what, by what the house's file names and what a provider says of a person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hemicycle.plenary.links.link import Role
from hemicycle.settings import OidcSettings
from hemicycle.web.oidc.persons import Person, may_be, person_of, word_of

HOUSE = OidcSettings(
    issuer="https://login.secretariat.example/realms/staff",
    client_id="hemicycle",
    client_secret="known to both",
    desk=("Amina@secretariat.example", "7c1e"),
    chair=("8f2a",),
    groups_claim="groups",
    chair_groups=("plenary-officers",),
)


def roles(**claims: object) -> set[Role]:
    person = person_of({"sub": "someone", **claims}, HOUSE.groups_claim)
    return {role for role in Role if may_be(HOUSE, role, person)}


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ({}, set()),
        ({"sub": "7c1e"}, {Role.DESK}),
        ({"sub": "8f2a"}, {Role.CHAIR}),
        ({"email": "amina@secretariat.example", "email_verified": True}, {Role.DESK}),
        ({"email": "AMINA@Secretariat.example", "email_verified": "true"}, {Role.DESK}),
        ({"email": "amina@secretariat.example"}, set()),
        ({"email": "amina@secretariat.example", "email_verified": False}, set()),
        ({"email": "amina@secretariat.example", "email_verified": "false"}, set()),
        ({"email": "amina@secretariat.example", "email_verified": 1}, set()),
        ({"email": "amina@secretariat.example", "email_verified": [True]}, set()),
        ({"email": "am\u0131na@secretariat.example", "email_verified": True}, set()),
        ({"email": "7c1e", "email_verified": True}, set()),
        ({"sub": "Amina@secretariat.example"}, set()),
        ({"sub": "7C1E"}, set()),
        ({"groups": ["guests", "plenary-officers"]}, {Role.CHAIR}),
        ({"groups": "plenary-officers"}, set()),
        ({"groups": {"plenary-officers": True}}, set()),
        ({"roles": ["plenary-officers"]}, set()),
    ],
)
def test_a_role_is_for_whoever_is_named(claims: dict[str, object], expected: set[Role]) -> None:
    assert roles(**claims) == expected


def test_a_group_counts_where_a_claim_of_groups_is_named() -> None:
    assert person_of({"sub": "a", "groups": ["plenary-officers"]}, None).groups == frozenset()


@pytest.mark.parametrize(
    ("claims", "name"),
    [
        ({"name": "Amina Diallo", "preferred_username": "adiallo"}, "Amina Diallo"),
        ({"name": " Amina\n\u202eDiallo\x00 "}, "Amina Diallo"),
        ({"name": "", "preferred_username": "adiallo"}, "adiallo"),
        ({"email": "amina@secretariat.example", "email_verified": True}, "amina@secretariat.example"),
        ({"email": "amina@secretariat.example"}, "7c1e"),
        ({"name": ["Amina"]}, "7c1e"),
        ({"name": "A" * 1000}, "A" * 100),
    ],
)
def test_the_ledger_calls_a_person_by_a_name_on_one_line(claims: dict[str, object], name: str) -> None:
    assert person_of({"sub": "7c1e", **claims}, None).name == name


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)
CLAIMS = st.sampled_from(["name", "email", "email_verified", "groups", "preferred_username", "sub"])


@given(st.dictionaries(CLAIMS, JSON))
def test_whatever_a_token_claims_makes_a_person_who_is_nothing(claims: dict[str, object]) -> None:
    person = person_of(claims, "groups")
    assert isinstance(person, Person)
    assert not any(may_be(HOUSE, role, person) for role in Role)


def test_the_word_is_another_when_provider_or_persons_are() -> None:
    again = OidcSettings(
        issuer=HOUSE.issuer,
        client_id="hemicycle",
        client_secret="a new secret",
        desk=HOUSE.desk,
        chair=HOUSE.chair,
        groups_claim="groups",
        chair_groups=("plenary-officers",),
    )
    fewer = OidcSettings(
        issuer=HOUSE.issuer,
        client_id="hemicycle",
        client_secret="known to both",
        desk=HOUSE.desk[:1],
        chair=HOUSE.chair,
        groups_claim="groups",
        chair_groups=("plenary-officers",),
    )
    assert word_of(again) == word_of(HOUSE)
    assert word_of(fewer) != word_of(HOUSE)
