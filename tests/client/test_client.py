"""The client covers the API whole, with its own values, against a house that is served."""

import asyncio
import dataclasses
import inspect
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import aclosing, asynccontextmanager
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from hand_time import HandTime
from hemicycle.chamber.house.tokens import Scope
from hemicycle.client.client import Client
from hemicycle.client.problem import Problem
from hemicycle.client.values import Fact, Receipted
from hemicycle.web.api import openapi
from hemicycle.web.api.problem import Kind
from hemicycle.web.api.table import OPERATIONS
from house_in_hand import SLUG, HouseInHand
from house_on_a_port import on_a_port
from whole_sitting import OPENS, REGISTERING, example, registered

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

DOCUMENT: dict[str, Any] = json.loads(openapi.openapi("", OPERATIONS))
SCHEMAS = DOCUMENT["components"]["schemas"]
BESIDE_THE_API = {"enter", "press", "events"}
"""Pages, and the stream that stands in the document of events."""


def methods() -> dict[str, Any]:
    return {
        name: one
        for name, one in inspect.getmembers(Client, inspect.isfunction)
        if not name.startswith("_") and name not in BESIDE_THE_API
    }


def test_every_operation_has_a_method_and_every_method_is_an_operation() -> None:
    assert set(methods()) == {one.id for one in OPERATIONS}


def answered(operation: str) -> Mapping[str, Any]:
    for path in DOCUMENT["paths"].values():
        for one in path.values():
            if one["operationId"] == operation:
                return dict(one["responses"]["200"]["content"]["application/json"]["schema"])
    raise AssertionError(operation)


def resolved(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    if "anyOf" in schema:
        (schema,) = (one for one in schema["anyOf"] if one.get("type") != "null")
    return SCHEMAS[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema


def differences(kind: Any, schema: Mapping[str, Any], where: str) -> list[str]:
    """Fields that a value and its schema do not share, all the way down."""
    schema, origin = resolved(schema), get_origin(kind)
    if origin is UnionType:
        (kind,) = (one for one in get_args(kind) if one is not type(None))
        origin = get_origin(kind)
    if origin is tuple:
        return differences(get_args(kind)[0], schema["items"], f"{where}[]")
    if not dataclasses.is_dataclass(kind):
        return []
    hints, fields = get_type_hints(kind), schema["properties"]
    found = [f"{where}.{name}" for name in set(hints) ^ set(fields)]
    return found + [
        one
        for name in set(hints) & set(fields)
        for one in differences(hints[name], fields[name], f"{where}.{name}")
    ]


@pytest.mark.parametrize(
    "operation", [one for one in OPERATIONS if one.id not in {"openapi", "asyncapi"}], ids=lambda one: one.id
)
def test_the_values_of_the_client_have_the_fields_of_the_document(operation: Any) -> None:
    schema = answered(operation.id)
    returns = get_type_hints(methods()[operation.id])["return"]
    if operation.in_portions:
        (portions,) = (one for one in resolved(schema)["properties"].values() if one.get("type") == "array")
        assert differences(get_args(returns)[0], portions["items"], operation.id) == []
    else:
        kind = Receipted if operation.is_act else returns
        assert differences(kind, schema, operation.id) == []


def at_a_house(folder: Path, story: Callable[[HouseInHand, int], Awaitable[None]]) -> None:
    async def told() -> None:
        async with HouseInHand(folder, example(), HandTime(REGISTERING)) as house:
            await registered(house)
            async with on_a_port(house.house) as port:
                await story(house, port)

    asyncio.run(told())


def secret(house: HouseInHand, *scopes: Scope) -> str:
    return house.token("client", *scopes)["authorization"].removeprefix("Bearer ")


def test_a_sitting_is_run_and_read_by_the_client(tmp_path: Path) -> None:
    async def story(house: HouseInHand, port: int) -> None:
        token = secret(house, Scope.CHAIR, Scope.DESK)
        client = Client(f"http://127.0.0.1:{port}", token=token, language="fr")
        house.time.moment = OPENS
        receipt = await client.command(SLUG, "publish-list", segment="1", stage="final")
        assert (await client.verify_receipt(SLUG, receipt)).holds
        opened = await client.command(SLUG, "open-meeting", key="opening")
        assert await client.command(SLUG, "open-meeting", key="opening") == opened
        await client.command(SLUG, "open-segment", segment="1")
        await client.command(SLUG, "give-floor", inscription=2)
        speaking = (await client.state(SLUG)).floor.speaking
        assert speaking is not None
        assert (speaking.name, speaking.clock.limit) == ("Sénégal", 120_000)
        assert [one.number async for one in client.interventions(SLUG)] == [1]
        assert (await client.intervention(SLUG, 1)).delegation.key == "SN"
        assert (await client.list_version(SLUG, "1", 1)).stage == "final"
        assert [one.name async for one in client.plenaries()] == [SLUG]
        assert (await client.record(SLUG)).interventions[0].delegation.key == "SN"
        assert (await client.programme(SLUG)).registration.closes is not None
        assert (await client.house()).key == house.chamber.public_key.hex()
        assert [one.number async for one in client.desk_requests(SLUG, "all")] == [1, 2, 3, 4, 5, 6]
        await house.indexing.caught_up()
        assert (await client.search("Senegal")).found
        assert [one async for one in client.statements(SLUG)] == []
        assert len((await client.coverage(SLUG)).priorities) == 6
        assert [one async for one in client.needs(SLUG)] == []
        assert [one async for one in client.commitments(SLUG)] == []

    at_a_house(tmp_path, story)


def test_a_problem_of_the_house_is_an_exception_with_its_kind(tmp_path: Path) -> None:
    async def story(house: HouseInHand, port: int) -> None:
        client = Client(f"http://127.0.0.1:{port}", token=secret(house, Scope.CHAIR))
        with pytest.raises(Problem) as refused:
            await client.command(SLUG, "resume-meeting")
        assert (refused.value.status, refused.value.type) == (409, Kind.REFUSED.type)
        assert refused.value.detail == "The meeting is not suspended."
        meaning = (await client.problem(refused.value.type.rpartition("/")[2])).meaning
        assert meaning == refused.value.title
        with pytest.raises(Problem) as silent:
            await anext(client.events("no-such-plenary"))
        assert (silent.value.status, silent.value.type) == (404, Kind.NOT_FOUND.type)
        with pytest.raises(Problem) as page:
            await client.press("/no-such-page", {})
        assert page.value.type == "about:blank"

    at_a_house(tmp_path, story)


def test_what_has_not_changed_is_told_from_memory(tmp_path: Path) -> None:
    async def story(house: HouseInHand, port: int) -> None:
        async with proxied(port) as proxy:
            client = Client(f"http://127.0.0.1:{proxy.port}")
            first, second = await client.state(SLUG), await client.state(SLUG)
            await client.request(SLUG, {"delegation": "Peru", "segments": ["1"]})
            third = await client.state(SLUG)
        assert first == second
        assert third.position > first.position
        assert [b" 304 " in one for one in proxy.heads] == [False, True, False, False]

    at_a_house(tmp_path, story)


def test_whoever_is_cut_off_hears_every_fact_once(tmp_path: Path) -> None:
    async def story(house: HouseInHand, port: int) -> None:
        direct = Client(f"http://127.0.0.1:{port}", token=secret(house, Scope.CHAIR))
        heard: list[Fact] = []
        house.time.moment = OPENS
        async with proxied(port) as proxy:
            client = Client(f"http://127.0.0.1:{proxy.port}")
            async with aclosing(client.events(SLUG, behind=0, again=0.0)) as events, asyncio.timeout(20):
                async for fact in events:
                    heard.append(fact)
                    if fact.kind == "convened":
                        await direct.command(SLUG, "open-meeting")
                    if fact.kind == "meeting-opened":
                        proxy.cut()
                        await direct.command(SLUG, "open-segment", segment="1")
                    if fact.kind == "segment-opened":
                        break
        kinds = [one.kind for one in heard if one.kind != "registration-closed"]
        assert kinds == ["convened", "meeting-opened", "segment-opened"]

    at_a_house(tmp_path, story)


class Proxy:
    """What lies between a program and its house: it can be cut, and shows how each answer begins."""

    def __init__(self, behind: int) -> None:
        self.heads: list[bytes] = []
        self.port = 0
        self._behind = behind
        self._open: set[asyncio.StreamWriter] = set()

    async def come(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        onward, out = await asyncio.open_connection("127.0.0.1", self._behind)
        self._open |= {writer, out}
        asking = asyncio.create_task(_passed(reader, out))
        first = True
        while data := await onward.read(65_536):
            if first:
                self.heads.append(data.partition(b"\r\n")[0] + b" ")
            first = False
            writer.write(data)
        writer.close()
        await asking

    def cut(self) -> None:
        for one in self._open:
            one.close()
        self._open.clear()


async def _passed(reader: asyncio.StreamReader, out: asyncio.StreamWriter) -> None:
    while data := await reader.read(65_536):
        out.write(data)
    out.close()


@asynccontextmanager
async def proxied(behind: int) -> AsyncIterator[Proxy]:
    proxy = Proxy(behind)
    server = await asyncio.start_server(proxy.come, "127.0.0.1", 0)
    proxy.port = server.sockets[0].getsockname()[1]
    try:
        yield proxy
    finally:
        proxy.cut()
        server.close()
