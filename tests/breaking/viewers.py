"""Browsers that follow the public page of a node, and come back whenever they are cut off."""

import asyncio
import threading
from contextlib import suppress
from typing import Self

from breaking.waiting import PATIENCE, until

AGAIN_SECONDS = 0.1
LONGEST_LINE = 1 << 22


class Viewers:
    """So many, in a thread of their own; each comes back with the last event that it saw.

    `seen` is the position that all of them have seen, `heard` how many events each has heard at least.
    """

    def __init__(self, port: int, number: int = 1, plenary: str = "cooperation") -> None:
        self._port = port
        self._path = f"/stream/{plenary}/public/en"
        self._seen = [0] * number
        self._heard = [0] * number
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._following.cancel)
        self._thread.join()

    @property
    def seen(self) -> int:
        return min(self._seen)

    @property
    def heard(self) -> int:
        return min(self._heard)

    def see(self, position: int) -> None:
        until(lambda: self.seen >= position, PATIENCE)

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner, suppress(asyncio.CancelledError):
            runner.run(self._follow_all())

    async def _follow_all(self) -> None:
        self._following = asyncio.gather(*(self._follow(one) for one in range(len(self._seen))))
        await self._following

    async def _follow(self, one: int) -> None:
        while True:
            with suppress(OSError, ValueError):
                await self._read(one)
            await asyncio.sleep(AGAIN_SECONDS)

    async def _read(self, one: int) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port, limit=LONGEST_LINE)
        try:
            head = f"GET {self._path} HTTP/1.1\r\nhost: 127.0.0.1\r\nlast-event-id: {self._seen[one]}\r\n\r\n"
            writer.write(head.encode())
            if b" 200 " not in await reader.readline():
                return
            async for line in reader:
                if line.startswith(b"id: "):
                    self._seen[one] = max(self._seen[one], int(line[4:]))
                    self._heard[one] += 1
        finally:
            writer.transport.abort()
