"""Sessions of one assembly follow one another, in whatever words their number is written."""

from datetime import date

import pytest
from msgspec.structs import replace

from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.assembly import assembly_of, last_before
from hemicycle.plenary.programme.sitting import Sitting
from plenary_stage import PROGRAMME


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


def held(body: str, *days: date) -> Plenary:
    return Plenary(programme=replace(PROGRAMME, body=body, sittings=tuple(Sitting(day=day) for day in days)))


def test_the_last_before_is_of_the_same_assembly_and_sat_before() -> None:
    asp = "Assembly of States Parties"
    plenaries = {
        "asp20": held(f"20th session of the {asp}", date(2021, 12, 8)),
        "asp21": held(f"21st session of the {asp}", date(2022, 12, 7), date(2022, 12, 8)),
        "asp22": held(f"22nd session of the {asp}", date(2023, 12, 8)),
        "asp23": held(f"23rd session of the {asp}", date(2024, 12, 6)),
        "council": held("9th session of the Council", date(2023, 6, 1)),
        "undated": held(f"24th session of the {asp}"),
    }
    assert {slug: last_before(slug, plenaries) for slug in plenaries} == {
        "asp20": None,
        "asp21": "asp20",
        "asp22": "asp21",
        "asp23": "asp22",
        "council": None,
        "undated": None,
    }
