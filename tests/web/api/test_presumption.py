"""Whoever is accused is presumed innocent: programs are told so beside every word that may name somebody."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import httpx
import pytest

from a_past_plenary import PAST, SPEAKERS
from api_stage import HERE, told
from hemicycle.plenary.past.reconstruct import ReconstructPlenary
from hemicycle.web.api.openapi import document
from hemicycle.web.api.table import OPERATIONS
from house_in_hand import HouseInHand

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

NAME = "cooperation-2019"
PAST_HERE = f"/api/v1/{NAME}"
PRESUMED = (
    "Whoever is named here as wanted, accused or under a warrant is presumed innocent until proved guilty. What is"
    " said of anybody is as of the day on which it was said."
)
BEARS_WORDS = {"summaries", "corrections", "quote", "texts", "said"}
"""Fields in which stands what delegations said or wrote, or what the desk wrote of it."""

DOCUMENT = document("", OPERATIONS)


async def entered(house: HouseInHand) -> None:
    entering = ReconstructPlenary(id="enter", past=PAST, speakers=SPEAKERS)
    await house.chamber.submit(NAME, entering, "operator")
    await house.indexing.caught_up()


def test_words_that_may_name_somebody_come_with_the_presumption_of_innocence(tmp_path: Path) -> None:
    async def story(house: HouseInHand, program: httpx.AsyncClient) -> None:
        await entered(house)
        held = (await program.get(f"{PAST_HERE}/interventions")).json()["interventions"]
        assert [one["presumption"] for one in held] == [None, PRESUMED, None]
        for name in ("needs", "commitments"):
            assert [
                one["presumption"] for one in (await program.get(f"{PAST_HERE}/{name}")).json()[name]
            ] == [PRESUMED]
        for path in ("record", "interventions/2", "statements/1", "needs/1", "commitments/1"):
            assert (await program.get(f"{PAST_HERE}/{path}")).json()["presumption"] == PRESUMED, path
        found = (await program.get("/api/v1/search", params={"q": "agreements"})).json()["found"]
        assert {(one["kind"], one["presumption"]) for one in found if one["said"]} == {
            (kind, PRESUMED) for kind in ("plenary", "intervention", "need")
        }

    told(tmp_path, story)


def test_it_is_said_in_the_language_that_is_asked_for(tmp_path: Path) -> None:
    async def story(house: HouseInHand, program: httpx.AsyncClient) -> None:
        await entered(house)
        answers = [await program.get(f"{PAST_HERE}/record?lang={one}") for one in ("en", "fr")]
        said = [one.json()["presumption"] for one in answers]
        assert said[0] == PRESUMED
        assert said[1].startswith("Quiconque")
        assert len({one.headers["etag"] for one in answers}) == 2

    told(tmp_path, story)


def test_nothing_is_presumed_where_nothing_is_said(tmp_path: Path) -> None:
    async def story(_house: HouseInHand, program: httpx.AsyncClient) -> None:
        assert (await program.get(f"{HERE}/record")).json()["presumption"] is None

    told(tmp_path, story)


@pytest.mark.parametrize(
    "operation", [one for one in OPERATIONS if one.method == "GET"], ids=lambda one: one.id
)
def test_what_bears_words_is_described_with_the_presumption(operation: Any) -> None:
    described = DOCUMENT["paths"][f"/api/v1{operation.path}"]["get"]["responses"]["200"]
    schema = described["content"]["application/json"]["schema"]
    assert [*without_presumption(schema)] == []


def test_the_document_says_first_what_the_presumption_is_for() -> None:
    assert (
        "presumption beside them says what holds until anybody is proved guilty"
        in (DOCUMENT["info"]["description"])
    )


def without_presumption(schema: Mapping[str, Any]) -> Iterator[str]:
    """The fields that bear words, neither beside the sentence nor below it."""
    if "$ref" in schema:
        schema = DOCUMENT["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    fields = schema.get("properties", {})
    if "presumption" in fields:
        return
    yield from sorted(BEARS_WORDS & set(fields))
    inner = [schema["items"]] if isinstance(schema.get("items"), dict) else []
    for one in (*fields.values(), *schema.get("anyOf", ()), *inner):
        yield from without_presumption(one)
