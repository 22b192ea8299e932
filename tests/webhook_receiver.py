"""A program of others that takes webhooks, on a port of loopback; it answers as the test says, and keeps what came."""

import asyncio
import base64
import hashlib
import hmac
import json
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Self

HANGS = 0
DRIPS = 1
"""Instead of a status: no answer at all, or one without an end."""


@dataclass(frozen=True)
class Taken:
    headers: dict[str, str]
    body: bytes

    @property
    def id(self) -> str:
        return self.headers["webhook-id"]

    @property
    def fact(self) -> dict[str, Any]:
        return dict(json.loads(self.body))

    def is_signed_with(self, secret: str) -> bool:
        key = base64.b64decode(secret.removeprefix("whsec_"))
        content = f"{self.id}.{self.headers['webhook-timestamp']}.".encode() + self.body
        right = base64.b64encode(hmac.digest(key, content, hashlib.sha256)).decode()
        return self.headers["webhook-signature"] == f"v1,{right}"


class WebhookReceiver:
    """`async with`. `answers` are given one after another, then always 204."""

    def __init__(self, *answers: int) -> None:
        self.answers = deque(answers)
        self.came: list[tuple[int, Taken]] = []
        self._changed = asyncio.Condition()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/facts?key=a-secret-of-theirs"
        self._serving: set[asyncio.Task[None]] = set()
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for task in self._serving:
            task.cancel()
        await asyncio.gather(*self._serving, return_exceptions=True)
        await self._server.wait_closed()

    @property
    def taken(self) -> list[Taken]:
        """What was answered with success."""
        return [one for status, one in self.came if 200 <= status < 300]

    async def until(self, number: int) -> None:
        """Returns once so many have come, whatever was answered."""
        async with asyncio.timeout(20), self._changed:
            await self._changed.wait_for(lambda: len(self.came) >= number)

    async def until_taken(self, name: str) -> None:
        async with asyncio.timeout(20), self._changed:
            await self._changed.wait_for(lambda: any(one.id == name for one in self.taken))

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._serving.add(task)
        with suppress(asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            while True:
                await self._one(reader, writer)
        writer.close()
        self._serving.discard(task)

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        lines = head.split("\r\n")[1:-2]
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        body = await reader.readexactly(int(headers["content-length"]))
        status = self.answers.popleft() if self.answers else 204
        async with self._changed:
            self.came.append((status, Taken(headers, body)))
            self._changed.notify_all()
        if status == HANGS:
            await asyncio.Event().wait()
        if status == DRIPS:
            writer.write(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n")
            while True:
                writer.write(b"400\r\n" + b"." * 1024 + b"\r\n")
                await writer.drain()
        location = "location: http://127.0.0.1:9/\r\n" if 300 <= status < 400 else ""
        writer.write(f"HTTP/1.1 {status} .\r\n{location}content-length: 0\r\n\r\n".encode())
        await writer.drain()
