"""The schemas of values, as both documents have them."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

PLACE = "#/components/schemas/{name}"

Schema = dict[str, Any]

NOTHING = re.compile(r"\bNone\b")


def components(answered: Iterable[Any], sent: Iterable[Any]) -> tuple[dict[int, Schema], dict[str, Schema]]:
    """What refers to each type, by its `id`, and what the documents hold of them.

    What is answered may have further fields tomorrow, so nobody is told that there are none; what is sent may not.
    """
    out, into = list(answered), list(sent)
    references, told = msgspec.json.schema_components(out, ref_template=PLACE)
    checked, taken = msgspec.json.schema_components(into, ref_template=PLACE)
    found = {
        id(kind): reference for kind, reference in zip([*out, *into], [*references, *checked], strict=True)
    }
    return found, {name: _told(one) for name, one in {**_opened(told), **taken}.items()}


def referring(kind: Any, found: Mapping[int, Schema]) -> Schema:  # noqa: ANN401 - any type of a value
    return found[id(kind)]


def _opened(told: Mapping[str, Schema]) -> dict[str, Schema]:
    """Without a word on further fields; a field that may be left out when it is sent is always answered."""
    opened = {}
    for name, one in told.items():
        kept = {key: value for key, value in one.items() if key != "additionalProperties"}
        if "properties" in kept:
            kept["required"] = list(kept["properties"])
        if isinstance(one.get("additionalProperties"), dict):
            kept["additionalProperties"] = one["additionalProperties"]
        opened[name] = kept
    return opened


def _told(one: Schema) -> Schema:
    """A docstring's lines are for those who read the source; a document has one paragraph, and the words of JSON."""
    if "description" not in one:
        return one
    return {**one, "description": NOTHING.sub("null", " ".join(one["description"].split()))}
