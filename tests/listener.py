"""A program of others that follows the event stream of a plenary, and can be cut off."""

import asyncio
import json
from typing import Any, Self


class Listener:
    """`async with`; `facts` are those heard so far, `names` the ids and kinds of the stream's own events."""

    def __init__(self, port: int, path: str, **headers: str) -> None:
        self._port = port
        self._path = path
        self._headers = {"Host": "house.example", **headers}
        self.answer: list[str] = []
        self.facts: list[dict[str, Any]] = []
        self.names: list[tuple[int, str]] = []

    async def __aenter__(self) -> Self:
        self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port)
        head = "".join(f"{name}: {value}\r\n" for name, value in self._headers.items())
        self._writer.write(f"GET {self._path} HTTP/1.1\r\n{head}\r\n".encode())
        self.answer = (await self._reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        return self

    async def __aexit__(self, *_: object) -> None:
        self._writer.transport.abort()

    async def until(self, number: int) -> list[dict[str, Any]]:
        """The facts, once so many are heard."""
        async with asyncio.timeout(20):
            while len(self.facts) < number:
                block = (await self._reader.readuntil(b"\n\n")).decode().strip()
                said = dict(line.split(": ", 1) for line in block.split("\n"))
                if "id" in said:
                    self.names.append((int(said["id"]), said["event"]))
                    self.facts.append(json.loads(said["data"]))
        return self.facts
