"""uvicorn's HTTP protocol with bounds: how many connections there are, and how long each may take.

uvicorn waits for ever for a head that never ends, a body that never comes and a reader that never reads.
"""

import asyncio
import sys
from http import HTTPStatus
from typing import ClassVar

from uvicorn.protocols.http.h11_impl import H11Protocol

from hemicycle.settings import LimitSettings
from hemicycle.web.headers import SECURITY_HEADERS
from hemicycle.web.streams.guard import Guard
from hemicycle.web.streams.heads import Heads

SENTENCES = {
    HTTPStatus.BAD_REQUEST: "This is no request of HTTP/1.1; look at what sent it.",
    HTTPStatus.REQUEST_TIMEOUT: "The request took too long to arrive; send it again.",
    HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE: (
        "The address and the headers are longer than 16 kB together; delete the cookies of this site and ask again."
    ),
    HTTPStatus.TOO_MANY_REQUESTS: "Too many connections from this address; close some, and ask again in ten seconds.",
    HTTPStatus.SERVICE_UNAVAILABLE: "The house holds as many connections as it can; ask again in ten seconds.",
}
AGAIN = {HTTPStatus.TOO_MANY_REQUESTS: 10, HTTPStatus.SERVICE_UNAVAILABLE: 10}
"""Seconds after which to ask again."""

LEAST_READ = 64 * 1024
"""Bytes that a reader takes in the time of one exchange, or is given up."""

SECURITY = "".join(f"{name}: {value}\r\n" for name, value in SECURITY_HEADERS.items())


def again(status: HTTPStatus) -> str:
    """The line of a head that says when to ask again, where there is one."""
    return f"retry-after: {AGAIN[status]}\r\n" if status in AGAIN else ""


def refusal(status: HTTPStatus) -> bytes:
    """The whole answer; a status without a sentence has no body."""
    sentence = SENTENCES.get(status, "")
    return (
        f"HTTP/1.1 {status.value} {status.phrase}\r\n{SECURITY}{again(status)}content-type: text/plain\r\n"
        f"content-length: {len(sentence)}\r\nconnection: close\r\n\r\n{sentence}"
    ).encode()


class GuardedProtocol(H11Protocol):
    guard: ClassVar[Guard] = Guard(LimitSettings())

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        self._patience: asyncio.TimerHandle | None = None
        self._awaits_head = True
        self._unread = 0
        self.conn = Heads()
        super().connection_made(transport)
        self.peer = self.client[0] if self.client is not None else ""
        self._is_in = self.guard.lets_in(self.peer)
        if self._is_in:
            self._wait(self.guard.limits.head_seconds)
        else:
            self.refuse(self._why_full())

    def data_received(self, data: bytes) -> None:
        if not self._is_in:
            return
        before = self.cycle
        super().data_received(data)
        if self.cycle is not before:
            self._awaits_head, self._unread = False, 0
            self._wait(self.guard.limits.exchange_seconds)
        elif self.is_idle and not self._awaits_head:
            self._awaits_head = True
            self._wait(self.guard.limits.head_seconds)

    def connection_lost(self, exc: Exception | None) -> None:
        self.stop_waiting()
        if self._is_in:
            self._is_in = False
            self.guard.lets_go(self.peer)
        super().connection_lost(exc)

    @property
    def is_idle(self) -> bool:
        """No request is being answered."""
        return self.cycle is None or self.cycle.response_complete

    def refuse(self, status: HTTPStatus) -> None:
        self.transport.write(refusal(status))
        self.transport.close()

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - the library's words are not ours
        """As the library calls it, while it handles the trouble. In the middle of an answer nothing can be said."""
        if not self.is_idle and self.cycle.response_started:
            self.transport.abort()
            return
        hint = getattr(sys.exc_info()[1], "error_status_hint", HTTPStatus.BAD_REQUEST)
        known = hint == HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
        self.refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE if known else HTTPStatus.BAD_REQUEST)

    def stop_waiting(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None

    def _wait(self, seconds: float) -> None:
        self.stop_waiting()
        self._patience = self.loop.call_later(seconds, self._lose_patience)

    def _lose_patience(self) -> None:
        """An answer that we take long to make is waited for; so is one that is read, however slowly."""
        if self._awaits_head or (not self.is_idle and self._is_coming()):
            self.refuse(HTTPStatus.REQUEST_TIMEOUT)
            return
        unread = self.transport.get_write_buffer_size()
        if unread and self._unread and self._unread - unread < LEAST_READ:
            self.transport.abort()
            return
        self._unread = unread
        self._wait(self.guard.limits.exchange_seconds)

    def _is_coming(self) -> bool:
        return bool(self.cycle.more_body) and not self.cycle.response_started

    def _why_full(self) -> HTTPStatus:
        of_one = self.guard.is_full_for(self.peer)
        return HTTPStatus.TOO_MANY_REQUESTS if of_one else HTTPStatus.SERVICE_UNAVAILABLE
