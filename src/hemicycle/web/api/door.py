"""Every operation as a route of the house: what is asked is read, what is answered carries its tag."""

import hashlib
from collections.abc import Awaitable, Callable
from functools import cache
from urllib.parse import urlencode

import msgspec
from litestar import Request, route
from litestar.datastructures import State
from litestar.enums import HttpMethod
from litestar.handlers import HTTPRouteHandler
from litestar.response import Response

from hemicycle.plenary.plenary import Plenary
from hemicycle.web.api import streamed
from hemicycle.web.api.bearer import bearer
from hemicycle.web.api.call import Call
from hemicycle.web.api.keys import Keys
from hemicycle.web.api.openapi import openapi
from hemicycle.web.api.operation import Answer, Operation
from hemicycle.web.api.reading import body_in, key_in, must_accept, question_in
from hemicycle.web.api.table import OPERATIONS
from hemicycle.web.api.words import PREFIX
from hemicycle.web.house import House
from hemicycle.web.pages.page import address_of, language_of

JSON = "application/json"

Asking = Request[None, None, State]
Handle = Callable[[Asking], Awaitable[Response[bytes]]]


def handlers(house: House) -> list[HTTPRouteHandler]:
    keys = Keys(house.chamber, house.links)
    return [*(_handler(house, keys, one) for one in OPERATIONS), streamed.handler(house)]


def _handler(house: House, keys: Keys, operation: Operation) -> HTTPRouteHandler:
    async def handle(request: Asking) -> Response[bytes]:
        return await _answered(house, keys, operation, request)

    path = PREFIX + operation.path.replace("}", ":str}")
    methods = (
        [HttpMethod.GET, HttpMethod.HEAD] if operation.method == "GET" else [HttpMethod(operation.method)]
    )
    return route(path, http_method=methods, include_in_schema=False)(handle)


async def _answered(house: House, keys: Keys, operation: Operation, request: Asking) -> Response[bytes]:
    call = await _call(house, keys, operation, request)
    tag = _tag(operation, call)
    if tag is not None and _has(request, tag):
        return _unchanged(operation, call, tag)
    answer = await operation.handle(call)
    content = msgspec.json.encode(answer.value)
    if operation.method != "GET":
        return Response(
            content,
            media_type=JSON,
            status_code=200 if answer.is_again else operation.status,
            headers={"cache-control": "no-store"},
        )
    tag = tag or f'"{hashlib.sha256(content).hexdigest()[:24]}"'
    if _has(request, tag):
        return _unchanged(operation, call, tag)
    headers = {"etag": tag, **_headers(operation, call.language), **_link(request, answer)}
    return Response(content, media_type=JSON, headers=headers)


async def _call(house: House, keys: Keys, operation: Operation, request: Asking) -> Call[object, object]:
    """It arrives when it is here whole. Raises Trouble and NoSuchPlenary."""
    address = address_of(request)
    must_accept(request, JSON)
    places = {name: str(request.path_params[name]) for name in operation.places}
    plenary = places.get("plenary")
    token = await bearer(house, operation, request.headers, plenary or "", address)
    question = question_in(request, operation.question)
    state, row = Plenary(), None
    if plenary is not None:
        house.chamber.view(plenary)
    body = await body_in(request, operation.brings) if operation.brings is not None else None
    if plenary is not None and operation.rests_on_the_last_row and house.is_shared:
        await house.chamber.hear(plenary)
    if plenary is not None:
        state, row = house.chamber.view(plenary), house.chamber.last_row(plenary)
    return Call(
        house=house,
        keys=keys,
        places=places,
        question=question,
        body=body,
        language=language_of(request, request.query_params.get("lang")),
        address=address,
        arrived=house.chamber.time.now(),
        key=key_in(request) if operation.is_act else "",
        token=token,
        state=state,
        row=row,
    )


def _tag(operation: Operation, call: Call[object, object]) -> str | None:
    """Of what is always there, and the same as long as the plenary stands where it stands."""
    if operation.method != "GET" or operation.places != ("plenary",):
        return None
    language = call.language if operation.is_told else "all"
    return f'"{call.state.position}-{language}-{shape()}"'


@cache
def shape() -> str:
    """Changes with what answers look like, so that a newer house is not taken for an unchanged plenary."""
    return hashlib.sha256(openapi("", OPERATIONS)).hexdigest()[:8]


def _has(request: Asking, tag: str) -> bool:
    stated = request.headers.get("if-none-match", "")
    return stated.strip() == "*" or tag in {one.strip().removeprefix("W/") for one in stated.split(",")}


def _unchanged(operation: Operation, call: Call[object, object], tag: str) -> Response[bytes]:
    return Response(b"", status_code=304, headers={"etag": tag, **_headers(operation, call.language)})


def _headers(operation: Operation, language: str) -> dict[str, str]:
    """What is public may be kept by anybody who asks again whether it is still so, and read by any page."""
    vary = [
        *(["accept-language"] if operation.is_told else []),
        *(["authorization"] if operation.scopes else []),
    ]
    return {
        "cache-control": "private, no-cache" if operation.scopes else "no-cache",
        **({"content-language": language} if operation.is_told else {}),
        **({"vary": ", ".join(vary)} if vary else {}),
        **(
            {}
            if operation.scopes
            else {
                "access-control-allow-origin": "*",
                "access-control-expose-headers": "etag, link, retry-after",
            }
        ),
    }


def _link(request: Asking, answer: Answer[msgspec.Struct]) -> dict[str, str]:
    if answer.after is None:
        return {}
    asked = {**dict(request.query_params.items()), "after": answer.after}
    return {"link": f'<{request.url.path}?{urlencode(asked)}>; rel="next"'}
