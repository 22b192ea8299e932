"""A way to a server on loopback that can be pulled and plugged in again, like a cable."""

import asyncio
import threading
import time
from collections.abc import Coroutine
from contextlib import suppress
from typing import Self


class Cable:
    """Listens on `port` while it is plugged in; pulled, it ends every connection and refuses new ones."""

    def __init__(self, target: int) -> None:
        self.port = 0
        self.reached: float | None = None
        self._target = target
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._server: asyncio.Server | None = None
        self._passing: set[asyncio.Task[None]] = set()

    def __enter__(self) -> Self:
        self._thread.start()
        self.plug()
        return self

    def __exit__(self, *_: object) -> None:
        self.pull()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    def plug(self) -> None:
        """From here on `reached` is the wall clock's second at which somebody came through again, None before."""
        self.reached = None
        self._do(self._listen())

    def pull(self) -> None:
        self._do(self._cut())

    def _do(self, what: Coroutine[None, None, None]) -> None:
        asyncio.run_coroutine_threadsafe(what, self._loop).result(10)

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._pass, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def _cut(self) -> None:
        if self._server is not None:
            self._server.close()
        for task in self._passing:
            task.cancel()
        await asyncio.gather(*self._passing, return_exceptions=True)

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reached = self.reached or time.time()
        task = asyncio.current_task()
        if task is None:
            return
        self._passing.add(task)
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._target)
        with suppress(asyncio.CancelledError, OSError):
            await asyncio.gather(_pump(reader, far_writer), _pump(far_reader, writer))
        self._passing.discard(task)
        for one in (writer, far_writer):
            one.transport.abort()


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while chunk := await reader.read(65536):
        writer.write(chunk)
    writer.close()
