"""docs/events.md tells the vocabulary as it is: every kind with every field, and a check of signatures that works."""

import re
from pathlib import Path
from typing import get_type_hints

import msgspec
import pytest
from whole_day import whole_day

from facts_told import facts_told
from hemicycle.plenary.facts.fact import Ended, Fact, Holding
from hemicycle.plenary.facts.meeting import Part
from hemicycle.plenary.facts.vocabulary import KINDS
from hemicycle.plenary.programme.limits import Limit
from hemicycle.plenary.value import Value
from hemicycle.web.webhooks.signing import signed

DOCUMENT = (Path(__file__).parent.parent / "docs" / "events.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `(?P<name>[\w-]+)` \| (?P<second>[^|]*)\|(?P<third>[^|]*)\|?$", re.MULTILINE)
NESTED: tuple[type[Value], ...] = (Ended, Part, Limit)
"""Values inside of bodies that stand in the table of kinds, and have no table of their own."""


def part(heading: str) -> str:
    return re.split(r"^##+ ", DOCUMENT.partition(f"{heading}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


def words(text: str) -> set[str]:
    return set(re.findall(r"`([\w-]+)`", text))


def fields(value: type[Value]) -> set[str]:
    return set(value.__struct_fields__)


def documented() -> dict[str, set[str]]:
    return {row["name"]: words(row["second"]) for row in ROW.finditer(part("## Kinds"))}


def test_every_kind_stands_with_its_fields_and_no_other_does() -> None:
    assert documented() == {kind: fields(body) for kind, body in KINDS.items()}


@pytest.mark.parametrize(("heading", "value"), [("## A fact", Fact), ("### `floor`", Holding)])
def test_a_table_of_fields_is_whole(heading: str, value: type[Value]) -> None:
    assert {row["name"] for row in ROW.finditer(part(heading))} == fields(value)


def test_what_lies_inside_of_bodies_is_named_too() -> None:
    named = words(part("## Kinds"))
    for value in NESTED:
        assert fields(value) <= named, value


def test_every_value_that_a_word_may_have_is_named() -> None:
    named = words(part("## Kinds")) | words(part("### `floor`"))
    missing = {
        one.value
        for body in (Holding, *KINDS.values())
        for hint in get_type_hints(body).values()
        if isinstance(hint, type) and hasattr(hint, "__members__")
        for one in hint
    } - named
    assert missing == set()


def test_the_example_is_a_fact_as_it_is_sent() -> None:
    example = re.search(r"^    (\{.*?\}\})$", DOCUMENT, re.MULTILINE | re.DOTALL)
    assert example is not None
    said = msgspec.json.decode(example[1])
    paused = next(fact for fact in facts_told(whole_day().events) if fact.kind == "clock-paused")
    sent = msgspec.json.decode(msgspec.json.encode(paused))
    assert list(said) == list(sent)
    assert [list(said[name]) for name in ("body", "floor")] == [
        list(sent[name]) for name in ("body", "floor")
    ]
    assert list(said["floor"]["delegation"]) == list(sent["floor"]["delegation"])


def test_the_ten_lines_accept_a_delivery_and_nothing_that_was_changed() -> None:
    programs = re.findall(r"```python\n(.*?)```", DOCUMENT, re.DOTALL)
    assert len(programs) == 1
    room: dict[str, object] = {}
    exec(programs[0], room)
    is_genuine, now = room["is_genuine"], room["time"].time  # type: ignore[attr-defined]
    assert callable(is_genuine)
    secret, body = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", b'{"kind":"test"}'
    headers = dict(signed(secret, "asp22_7", int(now()), body))
    assert is_genuine(secret, headers, body)
    assert is_genuine(
        secret, {**headers, "webhook-signature": f"v1,AAAA {headers['webhook-signature']}"}, body
    )
    assert not is_genuine(secret, headers, body + b" ")
    assert not is_genuine("whsec_AAAA", headers, body)
    assert not is_genuine(secret, {**headers, "webhook-id": "asp22_8"}, body)
    late = dict(signed(secret, "asp22_7", int(now()) - 600, body))
    assert not is_genuine(secret, late, body)
