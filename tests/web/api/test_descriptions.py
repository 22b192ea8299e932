"""The documents say what the house does: every operation, every problem, every fact, and no more."""

import asyncio
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import jsonschema_rs
import msgspec
import pytest
from whole_day import whole_day

from facts_told import facts_told
from hemicycle.chamber.house.tokens import Scope
from hemicycle.chamber.house.webhooks import Webhook
from hemicycle.plenary.facts.vocabulary import KINDS
from hemicycle.web.api import asyncapi, openapi
from hemicycle.web.api.problem import Kind
from hemicycle.web.api.resources.commands import ACTS
from hemicycle.web.api.table import OPERATIONS
from hemicycle.web.api.words import PREFIX
from hemicycle.web.webhooks.trying import tried
from plenary_stage import OPENING

ROOT = Path(__file__).parent.parent.parent.parent
DOCUMENT = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
PACKAGED = ROOT / "tests" / "pages" / "node_modules" / "@asyncapi" / "specs" / "schemas" / "3.0.0.json"
URL = "https://house.example"

OPENAPI: dict[str, Any] = json.loads(openapi.openapi(URL, OPERATIONS))
ASYNCAPI: dict[str, Any] = json.loads(asyncapi.asyncapi(URL))


def section(heading: str) -> str:
    return DOCUMENT.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def named(text: str) -> set[str]:
    """What stands first in the rows of its tables."""
    cells = re.findall(r"^\| ((?:`[\w-]+`(?:, )?)+) \|", text, re.MULTILINE)
    return {name for cell in cells for name in re.findall(r"`([\w-]+)`", cell)}


def references(value: object) -> Iterator[str]:
    match value:
        case dict():
            for name, one in value.items():
                if name == "$ref":
                    yield one
                yield from references(one)
        case list():
            for one in value:
                yield from references(one)


@pytest.mark.parametrize("document", [OPENAPI, ASYNCAPI], ids=["openapi", "asyncapi"])
def test_what_a_document_refers_to_stands_in_it(document: dict[str, Any]) -> None:
    for reference in set(references(document)):
        found: Any = document
        for part in reference.removeprefix("#/").split("/"):
            found = found[part]


def test_every_operation_is_described_and_named_in_the_page_for_people() -> None:
    described = {one["operationId"] for path in OPENAPI["paths"].values() for one in path.values()}
    assert described == {one.id for one in OPERATIONS} == named(section("Operations"))


def test_the_page_for_people_names_every_problem_scope_and_act() -> None:
    rows = re.findall(r"^\| `([\w-]+)` \| (\d+) \|", section("Problems"), re.MULTILINE)
    assert rows == [(one.label, str(one.status)) for one in Kind]
    assert named(section("Tokens")) == set(Scope)
    acts = {
        name
        for line in section("Acts").splitlines()
        if line.startswith("- **")
        for name in re.findall(r"`([\w-]+)`", line)
    }
    assert acts == {one.__struct_config__.tag for one in get_args(ACTS)}


def test_the_example_in_the_page_for_people_is_an_act_as_it_is_described() -> None:
    (sent,) = re.findall(r"-d '(\{.*?\})'", section("Acts"))
    described = OPENAPI["paths"][f"{PREFIX}/{{plenary}}/commands"]["post"]["requestBody"]
    schema = described["content"]["application/json"]["schema"]
    validator = jsonschema_rs.validator_for({**schema, "components": OPENAPI["components"]})
    assert [str(one) for one in validator.iter_errors(json.loads(sent))] == []


def test_every_operation_says_which_problems_it_may_answer_with() -> None:
    for path in OPENAPI["paths"].values():
        for one in path.values():
            problems = [answer for status, answer in one["responses"].items() if int(status) >= 400]
            assert problems
            assert {"429", "503"} <= set(one["responses"])  # whatever is asked
            assert all(list(answer["content"]) == ["application/problem+json"] for answer in problems)


def test_the_facts_of_a_whole_day_are_as_they_are_described() -> None:
    schemas = ASYNCAPI["components"]
    validators = {
        kind: jsonschema_rs.validator_for(
            {"$ref": f"#/components/schemas/Fact.{kind}", "components": schemas}
        )
        for kind in KINDS
    }
    told = facts_told(whole_day().events)
    assert {one.kind for one in told} == set(KINDS) == set(ASYNCAPI["channels"]["events"]["messages"])
    for fact in told:
        sent = json.loads(msgspec.json.encode(fact))
        assert [str(one) for one in validators[fact.kind].iter_errors(sent)] == [], fact.kind


def test_a_delivery_that_tries_a_webhook_is_described_too() -> None:
    class Receiver:
        async def send(self, _url: str, _headers: dict[str, str], body: bytes) -> int:
            self.body = body
            return 204

        async def close(self) -> None:
            """Nothing is open."""

    receiver = Receiver()
    webhook = Webhook(id="a", plenary="p", url="https://lamp.example", secret="whsec_c2VjcmV0")
    asyncio.run(tried(webhook, receiver, OPENING))
    delivery = {
        **ASYNCAPI["components"]["messages"]["delivery"]["payload"],
        "components": ASYNCAPI["components"],
    }
    assert [*jsonschema_rs.validator_for(delivery).iter_errors(json.loads(receiver.body))] == []


@pytest.mark.parametrize("document", [OPENAPI, ASYNCAPI], ids=["openapi", "asyncapi"])
def test_a_document_speaks_of_json_and_not_of_python(document: dict[str, Any]) -> None:
    assert re.findall(r"[^.;]*(?<!-)\bNone\b(?!-)[^.;]*", json.dumps(document)) == []


@pytest.mark.pages
def test_the_document_of_events_is_asyncapi() -> None:
    """The schema of AsyncAPI comes with a package that .ci/run installs."""
    schema = json.loads(PACKAGED.read_text(encoding="utf-8"))
    errors = jsonschema_rs.validator_for(schema).iter_errors(ASYNCAPI)
    assert [str(one) for one in errors] == []
