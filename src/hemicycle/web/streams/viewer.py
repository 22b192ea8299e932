"""One connection that follows a stream."""

import asyncio
import os
import socket
from collections.abc import Callable, Iterable

MOST_BUFFERED = 256 * 1024
"""Bytes waiting for one viewer before it is closed; its browser comes back with the last event it saw."""

SEND_BUFFER = 64 * 1024
"""The kernel's share: without a limit a reader that stalls holds megabytes there."""


class Viewer:
    """Never waited for: while it does not read it is passed over, then given what it missed.

    It `reads` as long as its connection holds and nothing waits in its transport, which says so at once. While it
    does, messages go straight to its `descriptor`: by way of the transport an act costs a tenth more. No longer: once
    the connection is lost the descriptor may be another's. Plain connections only; TLS stands in a proxy in front.
    """

    __slots__ = ("_missed_since", "_transport", "catch_up", "descriptor", "may_stay", "reads")

    def __init__(self, transport: asyncio.Transport, may_stay: Callable[[], bool] = lambda: True) -> None:
        self.may_stay = may_stay
        self._transport = transport
        self._missed_since: int | None = None
        self.catch_up: Callable[[int], bytes | None] = lambda _: None
        transport.set_write_buffer_limits(high=0)
        self.reads = transport.get_write_buffer_size() == 0
        connection = transport.get_extra_info("socket")
        self.descriptor: int = connection.fileno()
        if connection.family in {socket.AF_INET, socket.AF_INET6}:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)

    def keep(self, rest: bytes) -> None:
        """What the kernel does not take waits in the transport, which also finds out what may be the matter."""
        self._transport.write(rest)

    def pass_over(self, behind: int) -> None:
        """It does not get what changed behind a position."""
        self._missed_since = behind if self._missed_since is None else min(self._missed_since, behind)

    def pause(self) -> None:
        """More waits for it than the kernel takes; what is far more than that is not waited for."""
        self.reads = False
        if self._transport.get_write_buffer_size() > MOST_BUFFERED:
            self._transport.abort()

    def resume(self) -> None:
        self.reads = not self._transport.is_closing()
        since, self._missed_since = self._missed_since, None
        if since is None:
            return
        missed = self.catch_up(since)
        if missed is not None:
            write_to([self], missed, since)

    def has_left(self) -> bool:
        return self._transport.is_closing()

    def leave(self) -> None:
        """Its connection ends, or has ended: nothing is written to it any more."""
        self.reads = False
        self._transport.close()


def write_to(viewers: Iterable[Viewer], message: bytes, behind: int) -> None:
    """Calls nothing but the kernel for one that reads: there are thousands. `behind` is what all have been told."""
    whole = len(message)
    for viewer in viewers:
        if not viewer.reads:
            viewer.pass_over(behind)
            continue
        try:
            taken = os.write(viewer.descriptor, message)
        except OSError:
            taken = 0
        if taken < whole:
            viewer.keep(message[taken:])
