"""One connection that follows a stream."""

import asyncio
import socket
from collections.abc import Callable

MOST_BUFFERED = 256 * 1024
"""Bytes waiting for one viewer before it is closed; its browser comes back with the last event it saw."""

SEND_BUFFER = 64 * 1024
"""The kernel's share: without a limit a reader that stalls holds megabytes there."""


class Viewer:
    """Never waited for: while it does not read it is passed over, then given what it missed."""

    def __init__(self, transport: asyncio.Transport, may_stay: Callable[[], bool] = lambda: True) -> None:
        self.may_stay = may_stay
        self._transport = transport
        self._paused = False
        self._missed_since: int | None = None
        self.position = 0
        self.catch_up: Callable[[int], bytes | None] = lambda _: None
        transport.set_write_buffer_limits(high=SEND_BUFFER)
        connection = transport.get_extra_info("socket")
        if connection is not None and connection.family in {socket.AF_INET, socket.AF_INET6}:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)

    def write(self, message: bytes, position: int) -> None:
        """Called for every viewer at every change: it asks no more than it must."""
        if self._paused:
            if self._missed_since is None:
                self._missed_since = self.position
        elif not self._transport.is_closing():
            self._transport.write(message)
            self.position = position

    def pause(self) -> None:
        """More waits for it than the kernel takes; what is far more than that is not waited for."""
        self._paused = True
        if self._transport.get_write_buffer_size() > MOST_BUFFERED:
            self._transport.abort()

    def resume(self) -> None:
        self._paused = False
        since, self._missed_since = self._missed_since, None
        missed = None if since is None else self.catch_up(since)
        if missed is not None:
            self.write(missed, self.position)

    def close(self) -> None:
        self._transport.close()
