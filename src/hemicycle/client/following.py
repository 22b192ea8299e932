"""The facts of a plenary as they are told, without a gap: who is cut off comes back with the last fact it heard."""

import asyncio
import json
import socket
from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPResponse

from hemicycle.client.decoding import decoded
from hemicycle.client.exchange import Exchange
from hemicycle.client.problem import Problem
from hemicycle.client.values import Fact


async def facts(exchange: Exchange, path: str, behind: int | None, again: float) -> AsyncGenerator[Fact]:
    """Those behind a position, or the last one and those to come. Never ends by itself.

    Whoever is cut off is back after so many seconds. Raises Problem.
    """
    while True:
        with suppress(OSError, HTTPException):
            async with aclosing(_heard(exchange, path, behind)) as heard:
                async for fact in heard:
                    yield fact
                    behind = fact.id
        await asyncio.sleep(again)


async def _heard(exchange: Exchange, path: str, behind: int | None) -> AsyncGenerator[Fact]:
    """Until the stream is cut. Raises Problem, and what the connection raises."""
    connection = exchange.connection()
    headers = {**exchange.headers(), **({"last-event-id": str(behind)} if behind is not None else {})}
    plug, answer = await asyncio.to_thread(_opened, connection, path, headers)
    try:
        while line := await asyncio.to_thread(answer.readline):
            if line.startswith(b"data: {"):
                said = json.loads(line.removeprefix(b"data: "))
                if "id" in said:
                    yield decoded(said, Fact)
    finally:
        _pull(plug)
        connection.close()


def _opened(
    connection: HTTPConnection, path: str, headers: dict[str, str]
) -> tuple[socket.socket, HTTPResponse]:
    connection.connect()
    plug: socket.socket = connection.sock
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    if answer.status != HTTPStatus.OK:
        told = {name.lower(): value for name, value in answer.headers.items()}
        body = answer.read()
        connection.close()
        raise Problem(answer.status, body, told)
    return plug, answer


def _pull(plug: socket.socket) -> None:
    """A thread that still waits for a line hears the end of it."""
    with suppress(OSError):
        plug.shutdown(socket.SHUT_RDWR)
