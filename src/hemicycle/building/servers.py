"""The two servers: the pages for everybody, and the operator's own."""

import asyncio
import math
import socket
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from signal import SIGINT, SIGTERM
from typing import Any

import uvicorn

from hemicycle.building.stopping import Stopping
from hemicycle.settings import OperationsSettings
from hemicycle.web.streams.protocol import StreamingProtocol

MOST_WAITING = 16_384
"""Connections that nobody has taken yet, as far as the system allows."""

Application = Callable[[Any, Any, Any], Awaitable[None]]


class PublicServer(uvicorn.Server):
    """Ends in order when it is told to stop, instead of raising the signal again behind itself."""

    def __init__(
        self, config: uvicorn.Config, stopping: Stopping, see_out: Callable[[], Awaitable[None]]
    ) -> None:
        super().__init__(config)
        self._stopping = stopping
        self._see_out = see_out

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        loop = asyncio.get_running_loop()
        for told in (SIGINT, SIGTERM):
            loop.add_signal_handler(told, self._stopping.tell)
        yield  # they stay caught while the rooms are closed: a second one ends the process

    async def serve(self, sockets: list[socket.socket] | None = None) -> None:
        ending = asyncio.create_task(self._end_when_told())
        try:
            await super().serve(sockets)
        finally:
            ending.cancel()

    async def _end_when_told(self) -> None:
        await self._stopping.come()
        self.should_exit = True

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Nobody is let in any more; streams are ended first, then answers under way are waited for."""
        for one in (*self.servers, *(sockets or ())):
            one.close()
        await self._see_out()
        await super().shutdown(sockets)


class OperatorsServer(uvicorn.Server):
    """Answers until the very end, so that the operator sees how the house stops."""

    def capture_signals(self) -> nullcontext[None]:  # type: ignore[override]
        return nullcontext()


def for_everybody(
    application: Application,
    streaming: type[StreamingProtocol],
    operations: OperationsSettings,
    proxies: Sequence[str],
) -> uvicorn.Config:
    """Who asks is whom the `proxies` name. Thousands of browsers may come back in one moment."""
    return uvicorn.Config(
        application,
        http=streaming,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=math.ceil(operations.drain_seconds),
        server_header=False,
        forwarded_allow_ips=list(proxies),
        backlog=MOST_WAITING,
    )


def for_the_operator(application: Application) -> uvicorn.Config:
    return uvicorn.Config(
        application,
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=1,
        server_header=False,
    )
