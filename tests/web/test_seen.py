"""Who acts at one node and is sent on to another sees there what came of it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest

from hand_time import HandTime
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.house.tokens import Scope, Tokens
from hemicycle.chamber.links import Links
from hemicycle.ledger.database import open_database
from hemicycle.ledger.notebook import Notebook
from hemicycle.plenary.convene import Convene
from hemicycle.web.api.problem import Kind
from hemicycle.web.application import application
from hemicycle.web.house import House
from hemicycle.web.views.regions import RegionRenderer
from plenary_stage import PROGRAMME

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

SLUG = "asp22"
REQUESTS = f"/api/v1/{SLUG}/requests"
REQUEST = {"delegation": "Belgium", "segments": ["1"], "command": "ask"}


@asynccontextmanager
async def node(place: str, *, is_shared: bool = True) -> AsyncIterator[tuple[Chamber, httpx.AsyncClient]]:
    engine = open_database(place, create=True)
    chamber = Chamber(engine, HandTime())
    await chamber.open()
    try:
        if SLUG not in chamber.slugs():
            await chamber.submit(SLUG, Convene(id="convene", programme=PROGRAMME), "desk")
        tokens = Tokens(Notebook(engine))
        house = House(chamber, Links(b"secret"), RegionRenderer(chamber), is_shared=is_shared, tokens=tokens)
        transport = httpx.ASGITransport(app=application(house))
        async with httpx.AsyncClient(transport=transport, base_url="http://house") as browser:
            yield chamber, browser
    finally:
        await chamber.close()
        engine.dispose()


def token(place: str) -> dict[str, str]:
    engine = open_database(place, create=False)
    secret = Tokens(Notebook(engine)).add("console", SLUG, (Scope.DESK,), None)
    engine.dispose()
    return {"authorization": f"Bearer {secret}"}


def test_a_node_that_is_behind_catches_up_before_it_answers(postgres_place: str) -> None:
    async def story() -> None:
        async with node(postgres_place) as (one, browser), node(postgres_place) as (other, elsewhere):
            await other.close()  # it hears of nothing by itself
            assert (await browser.post(f"/api/v1/{SLUG}/requests", json=REQUEST)).status_code == 201
            position = one.view(SLUG).position
            assert dict(browser.cookies) == {"seen": f"{SLUG}.{position}"}
            answer = await elsewhere.get(f"/api/v1/{SLUG}", headers={"cookie": f"seen={SLUG}.{position}"})
            assert answer.json()["position"] == position

    asyncio.run(story())


def test_a_program_at_another_node_acts_on_all_that_was_acknowledged(postgres_place: str) -> None:
    """It carries no cookie; the rules would refuse it for what this node has not heard of."""

    async def story() -> None:
        async with node(postgres_place) as (one, browser), node(postgres_place) as (other, elsewhere):
            await other.close()  # it hears of nothing by itself
            assert (await browser.post(f"/api/v1/{SLUG}/requests", json=REQUEST)).status_code == 201
            answer = await elsewhere.get(f"/api/v1/{SLUG}/desk/requests", headers=token(postgres_place))
            assert (answer.status_code, answer.json()["position"]) == (200, one.view(SLUG).position)

    asyncio.run(story())


def test_of_two_bodies_under_one_new_key_at_two_nodes_one_is_recorded(postgres_place: str) -> None:
    async def story() -> None:
        async with node(postgres_place) as (one, browser), node(postgres_place) as (other, elsewhere):
            keyed = {"idempotency-key": "one"}
            answers = await asyncio.gather(
                browser.post(REQUESTS, json=REQUEST, headers=keyed),
                elsewhere.post(REQUESTS, json={**REQUEST, "segments": ["2"]}, headers=keyed),
            )
            assert sorted(each.status_code for each in answers) == [201, 409]
            (refused,) = (each.json() for each in answers if each.status_code == 409)
            assert refused["type"] == Kind.KEY_REUSED.type
            await asyncio.gather(*(each.hear(SLUG) for each in (one, other)))
            assert [len(each.view(SLUG).requests) for each in (one, other)] == [1, 1]

    asyncio.run(story())


@pytest.mark.parametrize(
    "claimed", ["asp22.99999", "asp22.-1", "asp22.²", "asp22", "other.5", ".", "asp22.1e9"]
)
def test_a_position_that_nobody_has_shown_keeps_nobody_waiting(postgres_place: str, claimed: str) -> None:
    async def story() -> None:
        async with node(postgres_place) as (chamber, browser):
            answer = await browser.get(
                f"/api/v1/{SLUG}", headers={b"cookie": f"seen={claimed}".encode("latin-1")}
            )
            assert answer.json()["position"] == chamber.view(SLUG).position

    asyncio.run(story())


def test_a_house_on_one_node_carries_nothing(tmp_path) -> None:
    async def story() -> None:
        async with node(str(tmp_path / "house.sqlite"), is_shared=False) as (_, browser):
            await browser.post(f"/api/v1/{SLUG}/requests", json=REQUEST)
            assert dict(browser.cookies) == {}

    asyncio.run(story())
