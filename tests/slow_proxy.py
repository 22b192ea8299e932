"""A proxy on loopback that delays what passes through it, each way."""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from typing import Self

Pump = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


class SlowProxy:
    """Delays every chunk by the same time, without slowing the flow of those behind it.

    `at` is the port it listens on, 0 for any that is free. When it ends, all that passed through it is cut.
    """

    def __init__(self, port: int, seconds: float, at: int = 0) -> None:
        self._target = port
        self._seconds = seconds
        self._at = at
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self.port = 0

    def __enter__(self) -> Self:
        self._thread.start()
        self._ready.wait(10)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(10)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._serve())
        self._loop.close()

    async def _serve(self) -> None:
        self._stop = asyncio.Event()
        server = await asyncio.start_server(self._pass, "127.0.0.1", self._at)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._stop.wait()
        server.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._target)
        await asyncio.gather(self._pump(reader, far_writer), self._pump(far_reader, writer))

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        loop = asyncio.get_running_loop()
        try:
            while chunk := await reader.read(65536):
                loop.call_later(self._seconds, writer.write, chunk)
            await asyncio.sleep(self._seconds)
        finally:
            writer.close()
