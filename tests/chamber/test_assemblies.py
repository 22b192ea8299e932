"""Which plenary sat last before another one, of the same assembly, as programmes come and change."""

from datetime import date

from msgspec.structs import replace

from hemicycle.chamber.assemblies import Assemblies
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.programme.sitting import Sitting
from plenary_stage import PROGRAMME

ASP = "Assembly of States Parties"


def held(body: str, *days: date) -> Programme:
    return replace(PROGRAMME, body=body, sittings=tuple(Sitting(day=day) for day in days))


def house() -> tuple[dict[str, Programme], Assemblies]:
    programmes = {
        "asp20": held(f"20th session of the {ASP}", date(2021, 12, 8)),
        "asp21": held(f"21st session of the {ASP}", date(2022, 12, 7), date(2022, 12, 8)),
        "asp22": held(f"22nd session of the {ASP}", date(2023, 12, 8)),
        "asp23": held(f"23rd session of the {ASP}", date(2024, 12, 6)),
        "council": held("9th session of the Council", date(2023, 6, 1)),
        "undated": held(f"24th session of the {ASP}"),
        "nobody": held("", date(2023, 6, 1)),
    }
    return programmes, Assemblies(lambda: [*programmes], programmes.__getitem__)


def test_the_last_before_is_of_the_same_assembly_and_sat_before() -> None:
    programmes, assemblies = house()
    assert {slug: assemblies.last_before(slug) for slug in programmes} == {
        "asp20": None,
        "asp21": "asp20",
        "asp22": "asp21",
        "asp23": "asp22",
        "council": None,
        "undated": None,
        "nobody": None,
    }


def test_a_plenary_that_comes_or_is_given_to_another_assembly_counts_once_it_is_heard_of() -> None:
    programmes, assemblies = house()
    assert assemblies.last_before("asp23") == "asp22"
    programmes["resumed"] = held(f"22nd session of the {ASP}", date(2024, 1, 9))
    assert assemblies.last_before("asp23") == "asp22"
    assemblies.heard("resumed")
    assert assemblies.last_before("asp23") == "resumed"
    programmes["resumed"] = held("10th session of the Council", date(2024, 1, 9))
    assemblies.heard("resumed")
    assert (assemblies.last_before("asp23"), assemblies.last_before("resumed")) == ("asp22", "council")
