"""The API as an OpenAPI 3.1 document, made from the table of operations."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from hemicycle.web.api.operation import Nothing, Operation
from hemicycle.web.api.problem import MEDIA_TYPE, Kind, Problem
from hemicycle.web.api.reading import KEY
from hemicycle.web.api.schemas import Schema, components, referring
from hemicycle.web.api.words import PREFIX

JSON = "application/json"
SECURITY = "token"
ABOUT = (
    "Plenary sessions as data, and the doors of the house for programs. Everything public needs no token. "
    "A program that acts for the desk or the chair bears one. Fields are added within this version; none is renamed, "
    "removed or changed in its meaning. Events are described at /api/v1/asyncapi.json. "
    "Words of others may name somebody who is accused: presumption beside them says what holds until anybody is proved "
    "guilty. Show it wherever you show the words."
)
WAITING: Schema = {
    "Retry-After": {
        "required": True,
        "description": "Seconds until there is room again.",
        "schema": {"type": "integer", "minimum": 1},
    },
    "RateLimit-Policy": {
        "description": "What is counted, address or token; how many at once; the seconds in which that fills again.",
        "schema": {"type": "string"},
    },
}


def openapi(url: str, operations: Iterable[Operation]) -> bytes:
    return msgspec.json.encode(document(url, tuple(operations)))


def document(url: str, operations: tuple[Operation, ...]) -> Schema:
    answered = [*(one.answers for one in operations), Problem]
    sent = [one.brings for one in operations if one.brings is not None]
    found, schemas = components(answered, sent)
    paths: dict[str, Schema] = {}
    for one in operations:
        paths.setdefault(PREFIX + one.path, {})[one.method.lower()] = _operation(one, found)
    return {
        "openapi": "3.1.1",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": {
            "title": "Hemicycle",
            "version": "1",
            "description": ABOUT,
            "license": {"name": "Apache 2.0", "identifier": "Apache-2.0"},
        },
        **({"servers": [{"url": url}]} if url else {}),
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": {
                SECURITY: {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "Added with hemicycle token add; each has scopes, of one plenary.",
                }
            },
        },
    }


def _operation(one: Operation, found: Mapping[int, Schema]) -> Schema:
    told: Schema = {
        "operationId": one.id,
        "summary": one.says,
        "parameters": [*_places(one), *_question(one), *_headers(one)],
        "responses": _responses(one, found),
    }
    if one.brings is not None:
        content = {JSON: {"schema": referring(one.brings, found)}}
        told["requestBody"] = {"required": True, "content": content}
    if one.scopes:
        told["security"] = [{SECURITY: sorted(one.scopes)}]
    elif one.token_scopes:
        told["security"] = [{}, {SECURITY: sorted(one.token_scopes)}]
    return told


def _places(one: Operation) -> list[Schema]:
    number = {"type": "string", "pattern": "^[0-9]{1,10}$"}
    word = {"type": "string", "minLength": 1, "maxLength": 60, "pattern": "^[A-Za-z0-9][A-Za-z0-9-]*$"}
    return [
        {
            "name": name,
            "in": "path",
            "required": True,
            "schema": number if name in {"number", "version"} else word,
        }
        for name in one.places
    ]


def _question(one: Operation) -> list[Schema]:
    """The parameters behind the path are the fields of the question."""
    if one.question is Nothing:
        asked: Mapping[str, Any] = {}
    else:
        (_,), schemas = msgspec.json.schema_components([one.question])
        asked = schemas[one.question.__name__]["properties"]
    parameters: list[Schema] = [
        {"name": name, "in": "query", "schema": schema} for name, schema in asked.items()
    ]
    if one.is_told:
        parameters.append(
            {
                "name": "lang",
                "in": "query",
                "description": "en, fr, es, ar, ru or zh; else the first that Accept-Language names, else en.",
                "schema": {"type": "string"},
            }
        )
    return parameters


def _headers(one: Operation) -> list[Schema]:
    if one.method == "GET":
        return [
            {
                "name": "If-None-Match",
                "in": "header",
                "description": "The ETag of an earlier answer: 304 comes while nothing has changed.",
                "schema": {"type": "string"},
            }
        ]
    if not one.is_act:
        return []
    return [
        {
            "name": "Idempotency-Key",
            "in": "header",
            "description": "The same key and the same body again bring the first receipt, with the status 200.",
            "schema": {"type": "string", "pattern": KEY},
        }
    ]


def _responses(one: Operation, found: Mapping[int, Schema]) -> Schema:
    said = {JSON: {"schema": referring(one.answers, found)}}
    answer: Schema = {"description": one.says, "content": said}
    responses: Schema = {str(one.status): answer}
    if one.method == "GET":
        etag = {"required": True, "description": "Stands for this answer.", "schema": {"type": "string"}}
        answer["headers"] = {"ETag": etag}
        if one.in_portions:
            answer["headers"]["Link"] = {
                "description": 'With rel="next" where there is more.',
                "schema": {"type": "string"},
            }
        responses["304"] = {"description": "Nothing has changed.", "headers": {"ETag": etag}}
    elif one.is_act:
        responses["200"] = {"description": "The first receipt again.", "content": said}
    for status in sorted(_statuses(one)):
        responses[str(status)] = _problem(status, found)
    return responses


def _statuses(one: Operation) -> set[int]:
    """Those of the problems that it may answer with; an address is counted whatever it asks, and the database may be away."""
    kinds = {Kind.NOT_ACCEPTABLE, Kind.INVALID, Kind.TOO_MANY, Kind.FAULT, Kind.UNREACHABLE}
    if one.places or one.id == "search":
        kinds.add(Kind.NOT_FOUND)
    if one.method != "GET":
        kinds |= {Kind.MALFORMED, Kind.FORBIDDEN, Kind.TOO_LARGE, Kind.MEDIA_TYPE}
    if one.is_act:
        kinds.add(Kind.REFUSED)
    if one.scopes or one.token_scopes:
        kinds |= {Kind.UNAUTHENTICATED, Kind.FORBIDDEN}
    return {one.status for one in kinds}


def _problem(status: int, found: Mapping[int, Schema]) -> Schema:
    kinds = [one for one in Kind if one.status == status]
    return {
        "description": " ".join(one.meaning for one in kinds),
        **({"headers": WAITING} if status == Kind.TOO_MANY.status else {}),
        "content": {MEDIA_TYPE: {"schema": referring(Problem, found)}},
    }
