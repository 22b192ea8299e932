"""Tests for how a chair calls delegations and groups aloud."""

import pytest

from hemicycle.delegations.groups import every_group
from hemicycle.delegations.register import every_delegation
from hemicycle.delegations.spoken import SPOKEN_LANGUAGES, of, of_name
from hemicycle.delegations.tables import rows

CALLED = [*(one.key for one in every_delegation()), *(one.key for one in every_group())]


@pytest.mark.parametrize("language", SPOKEN_LANGUAGES)
def test_every_delegation_and_group_is_called_by_one_name(language: str) -> None:
    assert [row["key"] for row in rows(f"spoken_{language}")] == CALLED


@pytest.mark.parametrize("language", SPOKEN_LANGUAGES)
def test_what_is_said_is_the_name_on_the_plate_with_its_article(language: str) -> None:
    """Where the two differ by more, each is named here."""
    articles = ("the ", "le ", "la ", "les ", "l’", "")
    said = {row["key"]: row["name"] for row in rows(f"spoken_{language}")}
    others = {
        one.key
        for one in every_delegation()
        if one.name(language).casefold()
        not in {said[one.key].removeprefix(article).casefold() for article in articles}
    }
    assert others == {"BO", "FM", "GB", "IR", "NL", "VE"}


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("KR", "of the Republic of Korea"),
        ("NL", "of the Netherlands"),
        ("GM", "of the Gambia"),
        ("GB", "of the United Kingdom"),
        ("BS", "of the Bahamas"),
        ("PH", "of the Philippines"),
        ("SN", "of Senegal"),
        ("CI", "of Côte d’Ivoire"),
        ("VA", "of the Holy See"),
        ("PS", "of the State of Palestine"),
        ("BO", "of the Plurinational State of Bolivia"),
        ("icc-registry", "of the Registry"),
        ("european-union", "of the European Union"),
        ("amnesty-international", "of Amnesty International"),
        ("grulac", "of the Latin American and Caribbean Group"),
        ("benelux", "of Benelux"),
    ],
)
def test_english_has_an_article_where_the_name_takes_one(key: str, said: str) -> None:
    assert of(key, "en") == said


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("NL", "des Pays-Bas"),
        ("GB", "du Royaume-Uni"),
        ("US", "des États-Unis d’Amérique"),
        ("AE", "des Émirats arabes unis"),
        ("HT", "d’Haïti"),
        ("HU", "de la Hongrie"),
        ("HN", "du Honduras"),
        ("CY", "de Chypre"),
        ("CU", "de Cuba"),
        ("IL", "d’Israël"),
        ("IQ", "de l’Iraq"),
        ("IR", "de la République islamique d’Iran"),
        ("CI", "de la Côte d’Ivoire"),
        ("FJ", "des Fidji"),
        ("MG", "de Madagascar"),
        ("MU", "de Maurice"),
        ("MV", "des Maldives"),
        ("UG", "de l’Ouganda"),
        ("UA", "de l’Ukraine"),
        ("UY", "de l’Uruguay"),
        ("EC", "de l’Équateur"),
        ("AD", "d’Andorre"),
        ("OM", "d’Oman"),
        ("SV", "d’El Salvador"),
        ("AG", "d’Antigua-et-Barbuda"),
        ("SG", "de Singapour"),
        ("MC", "de Monaco"),
        ("LK", "de Sri Lanka"),
        ("SB", "des Îles Salomon"),
        ("KM", "des Comores"),
        ("YE", "du Yémen"),
        ("ZW", "du Zimbabwe"),
        ("MX", "du Mexique"),
        ("MZ", "du Mozambique"),
        ("KH", "du Cambodge"),
        ("TR", "de la Türkiye"),
        ("KR", "de la République de Corée"),
        ("CD", "de la République démocratique du Congo"),
        ("CG", "du Congo"),
        ("NE", "du Niger"),
        ("NG", "du Nigéria"),
        ("VA", "du Saint-Siège"),
        ("PS", "de l’État de Palestine"),
        ("icc-registry", "du Greffe"),
        ("icc-presidency", "de la Présidence de la Cour"),
        ("united-nations", "des Nations Unies"),
        ("eurojust", "d’Eurojust"),
        ("human-rights-watch", "de Human Rights Watch"),
        ("african-group", "du Groupe des États d’Afrique"),
        ("european-union-and-member-states", "de l’Union européenne et de ses États membres"),
        ("baltic-states", "des États baltes"),
    ],
)
def test_french_contracts_and_elides(key: str, said: str) -> None:
    assert of(key, "fr") == said


def test_no_french_article_stays_uncontracted() -> None:
    left = [of(key, "fr") for key in CALLED if of(key, "fr").startswith(("de le ", "de les ", "d’l"))]
    assert left == []


def test_whom_the_tables_lack_is_called_by_the_name_that_was_given() -> None:
    assert (of_name("Friends of Peace", "en"), of_name("Amis de la paix", "fr")) == (
        "of Friends of Peace",
        "d’Amis de la paix",
    )
    with pytest.raises(LookupError):
        of("other:friends", "fr")
