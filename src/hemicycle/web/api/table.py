"""Every operation of the API, in the order of the documents."""

from typing import Any

import msgspec

from hemicycle.web.api import asyncapi, openapi
from hemicycle.web.api.call import Call
from hemicycle.web.api.operation import Answer, Nothing, Operation
from hemicycle.web.api.resources import (
    catalogue,
    commands,
    commitments,
    desk,
    house,
    lists,
    plenary,
    receipts,
    record,
    requests,
    search,
    statements,
)


async def _openapi(call: Call[Nothing, None]) -> Answer[Any]:
    return Answer(msgspec.Raw(openapi.openapi(call.house.url, OPERATIONS)))


async def _asyncapi(call: Call[Nothing, None]) -> Answer[Any]:
    return Answer(msgspec.Raw(asyncapi.asyncapi(call.house.url)))


Document = dict[str, Any]

DOCUMENTS = (
    Operation(
        id="openapi",
        method="GET",
        path="/openapi.json",
        says="This document.",
        handle=_openapi,
        answers=Document,
        is_told=False,
    ),
    Operation(
        id="asyncapi",
        method="GET",
        path="/asyncapi.json",
        says="The facts that are streamed and sent, as an AsyncAPI document.",
        handle=_asyncapi,
        answers=Document,
        is_told=False,
    ),
)

OPERATIONS: tuple[Operation, ...] = (
    *house.OPERATIONS,
    *catalogue.OPERATIONS,
    *search.OPERATIONS,
    *plenary.OPERATIONS,
    *lists.OPERATIONS,
    *record.OPERATIONS,
    *statements.OPERATIONS,
    *commitments.OPERATIONS,
    *receipts.OPERATIONS,
    *requests.OPERATIONS,
    *commands.OPERATIONS,
    *desk.OPERATIONS,
    *DOCUMENTS,
)
