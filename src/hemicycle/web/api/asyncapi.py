"""The facts as an AsyncAPI 3.0 document: the stream and the webhooks, made from the vocabulary of facts itself."""

from typing import Any

import msgspec

from hemicycle.plenary.facts.fact import Fact
from hemicycle.plenary.facts.vocabulary import KINDS
from hemicycle.web.api.schemas import Schema, components, referring
from hemicycle.web.api.words import PREFIX

FACT = "Fact"
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
                "messages": _messages(),
                "bindings": {"http": {}},
            },
            "webhook": {
                "address": None,
                "title": "An address that the operator named",
                "description": "Each fact is sent by POST, in order, signed, and again until it is taken.",
                "messages": _messages(),
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
            "schemas": {**schemas, **facts, "Signature": SIGNATURE},
            "messages": {kind: _message(kind) for kind in KINDS},
        },
    }


def _messages() -> Schema:
    return {kind: {"$ref": f"#/components/messages/{kind}"} for kind in KINDS}


def _message(kind: str) -> Schema:
    return {
        "name": kind,
        "contentType": JSON,
        "headers": {"$ref": "#/components/schemas/Signature"},
        "payload": {"$ref": f"#/components/schemas/{FACT}.{kind}"},
    }


def _fact(kind: str, body: Schema, fact: Schema) -> Schema:
    """A fact as the vocabulary has it, of one kind, with what that kind says."""
    properties: dict[str, Any] = {**fact["properties"], "kind": {"const": kind}, "body": body}
    return {**fact, "title": kind, "properties": properties}
