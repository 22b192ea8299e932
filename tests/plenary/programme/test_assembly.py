"""Sessions of one assembly follow one another, in whatever words their number is written."""

import pytest

from hemicycle.plenary.programme.assembly import assembly_key, assembly_of


@pytest.mark.parametrize(
    ("body", "assembly"),
    [
        ("22nd session of the Assembly of States Parties", "Assembly of States Parties"),
        ("Twenty-third Session of the  Assembly of States Parties", "Assembly of States Parties"),
        ("Assembly of States Parties, 22nd session", "Assembly of States Parties"),
        ("Assembly of States Parties", "Assembly of States Parties"),
        ("22e session de l’Assemblée des États Parties", "Assemblée des États Parties"),
        ("Neuvième session du Conseil", "Conseil"),
        ("", None),
        (None, None),
    ],
)
def test_an_assembly_is_the_same_in_every_session(body: str | None, assembly: str | None) -> None:
    assert assembly_of(body) == assembly


def test_two_bodies_are_one_assembly_whatever_the_session_and_its_capitals() -> None:
    assert assembly_key("Assembly of States PARTIES") == assembly_key(
        "22nd session of the Assembly of States Parties"
    )
    assert assembly_key("") is None
