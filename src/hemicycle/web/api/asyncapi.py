"""The facts as an AsyncAPI 3.0 document: the stream and the webhooks, made from the vocabulary of facts itself."""

from typing import Any

import msgspec

from hemicycle.plenary.facts.fact import Fact
from hemicycle.plenary.facts.vocabulary import KINDS
from hemicycle.web.api.schemas import Schema, components, referring
from hemicycle.web.api.words import PREFIX
from hemicycle.web.webhooks.trying import TEST

FACT = "Fact"
DELIVERY = "delivery"
JSON = "application/json"
SIGNATURE = {
    "type": "object",
    "required": ["webhook-id", "webhook-timestamp", "webhook-signature"],
    "properties": {
        "webhook-id": {"type": "string", "description": "The same each time a fact is sent again."},
        "webhook-timestamp": {"type": "string", "description": "Seconds since 1970."},
        "webhook-signature": {
            "type": "string",
            "description": "As Standard Webhooks has it: v1, and the digest.",
        },
    },
}


def asyncapi(url: str) -> bytes:
    return msgspec.json.encode(document(url))


def document(url: str) -> Schema:
    scheme, _, host = url.partition("://")
    found, schemas = components([Fact, *KINDS.values()], ())
    facts = {
        f"{FACT}.{kind}": _fact(kind, referring(body, found), schemas[FACT]) for kind, body in KINDS.items()
    }
    tried = _fact(TEST, referring(KINDS["meeting-opened"], found), schemas[FACT])
    del schemas[FACT]
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Facts of a plenary",
            "version": "1",
            "description": "What anybody may hear of a plenary as it happens. Kinds and fields are added; pass over those"
            " that you do not know.",
        },
        "servers": {"house": {"host": host, "protocol": scheme}},
        "channels": {
            "events": {
                "address": f"{PREFIX}/{{plenary}}/events",
                "title": "A stream of server-sent events",
                "description": "The field event is the kind, id the position, data the fact. Last-Event-ID, or the parameter"
                " from, says behind which fact to begin. An event here without an id comes every five seconds.",
                "servers": [{"$ref": "#/servers/house"}],
                "parameters": {"plenary": {"description": "The name of the plenary."}},
                "messages": {kind: {"$ref": f"#/components/messages/{kind}"} for kind in KINDS},
            },
            "webhook": {
                "address": None,
                "title": "An address that the operator named",
                "description": "Each fact is sent by POST, in order, signed, and again until it is taken.",
                "messages": {DELIVERY: {"$ref": f"#/components/messages/{DELIVERY}"}},
            },
        },
        "operations": {
            "tell_events": {
                "action": "send",
                "channel": {"$ref": "#/channels/events"},
                "summary": "Tells every fact to whoever follows the stream.",
            },
            "send_webhook": {
                "action": "send",
                "channel": {"$ref": "#/channels/webhook"},
                "summary": "Sends every fact to the receiver.",
                "bindings": {"http": {"method": "POST", "bindingVersion": "0.3.0"}},
            },
        },
        "components": {
            "schemas": {**schemas, **facts, f"{FACT}.{TEST}": tried, "Signature": SIGNATURE},
            "messages": {**{kind: _message(kind) for kind in KINDS}, DELIVERY: _delivery()},
        },
    }


def _message(kind: str) -> Schema:
    return {"name": kind, "contentType": JSON, "payload": {"$ref": f"#/components/schemas/{FACT}.{kind}"}}


def _delivery() -> Schema:
    """Any fact; with `hemicycle webhook test` also one of the kind `test`, which says nothing."""
    return {
        "name": DELIVERY,
        "contentType": JSON,
        "headers": {"$ref": "#/components/schemas/Signature"},
        "payload": {"oneOf": [{"$ref": f"#/components/schemas/{FACT}.{kind}"} for kind in (*KINDS, TEST)]},
    }


def _fact(kind: str, body: Schema, fact: Schema) -> Schema:
    """A fact as the vocabulary has it, of one kind, with what that kind says."""
    properties: dict[str, Any] = {**fact["properties"], "kind": {"const": kind}, "body": body}
    return {**fact, "title": kind, "properties": properties}
