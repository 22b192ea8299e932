"""A name of the data is told in the languages that the data give, and a State in all."""

from hemicycle.review.label import named, part, region
from hemicycle.review.packaged import packaged_directories
from hemicycle.review.reading.reading import read_dataset

NAMES = {"Atlantis and the sea": {"fr": "L’Atlantide et la mer"}}


def test_a_name_that_is_given_is_told_in_its_language_else_in_english() -> None:
    label = named("Atlantis and the sea", NAMES)
    assert (label.told("fr"), label.told("ru")) == ("L’Atlantide et la mer", "Atlantis and the sea")


def test_a_state_is_told_in_every_language_whatever_its_apostrophe() -> None:
    assert [
        named(one, {}).told("fr") for one in ("Uganda", "Côte d'Ivoire", "Democratic Republic of the Congo")
    ] == [
        "Ouganda",
        "Côte d’Ivoire",
        "République démocratique du Congo",
    ]


def test_any_other_name_stays_as_the_data_have_it() -> None:
    label = named("The sea", NAMES)
    assert (label.told("fr"), label.is_as_in_the_data) == ("The sea", True)


def test_every_situation_of_the_package_is_told_in_every_language() -> None:
    icc = read_dataset(packaged_directories()[0])
    situations = {one.situation for one in icc.warrants}
    assert [one for one in situations if named(one, icc.manifest.names).is_as_in_the_data] == []


def test_parts_and_regions_are_told_in_the_language_of_the_page() -> None:
    assert (part("executed").told("fr"), region("weog").told("en")) == (
        "Exécutés",
        "Western European and Others Group",
    )
