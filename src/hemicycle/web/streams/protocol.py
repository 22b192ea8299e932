"""Streams below the web framework: a connection that asks for one is taken over, all others go on as they are."""

from collections.abc import Callable, Mapping
from http import HTTPStatus
from urllib.parse import parse_qs, urlsplit

from uvicorn.protocols.http.h11_impl import H11Protocol

from hemicycle.chamber.chamber import NoSuchPlenary
from hemicycle.web.headers import SECURITY_HEADERS
from hemicycle.web.streams.broadcaster import Broadcaster
from hemicycle.web.streams.channel import Address, Following
from hemicycle.web.streams.viewer import Viewer

STREAM_PREFIX = "/stream/"
LONGEST_HEAD = 16 * 1024

SECURITY = "".join(f"{name}: {value}\r\n" for name, value in SECURITY_HEADERS.items())
HEADERS = (
    b"HTTP/1.1 200 OK\r\n"
    b"content-type: text/event-stream; charset=utf-8\r\n"
    b"cache-control: no-store\r\n"
    b"x-accel-buffering: no\r\n"
    b"connection: close\r\n" + SECURITY.encode() + b"\r\nretry: 1000\n\n"
)

Resolve = Callable[[str, Mapping[str, str]], Following | None]
"""From the path behind the prefix and the headers to what may be followed; None where nobody has entered."""


class StreamingProtocol(H11Protocol):
    """uvicorn's HTTP protocol, with streams served straight from the transport."""

    broadcaster: Broadcaster
    resolve: Resolve

    def _init_streaming(self) -> None:
        self._viewer: Viewer | None = None
        self._address: Address | None = None
        self._head = b""

    def connection_made(self, transport: object) -> None:
        self._init_streaming()
        super().connection_made(transport)  # type: ignore[arg-type]

    def data_received(self, data: bytes) -> None:
        if self._viewer is not None:
            return
        idle = self.cycle is None or self.cycle.response_complete
        if not self._head and not (idle and data.startswith(b"GET " + STREAM_PREFIX.encode())):
            super().data_received(data)
            return
        self._head += data
        if b"\r\n\r\n" in self._head:
            self._follow(self._head)
        elif len(self._head) > LONGEST_HEAD:
            self._refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)

    def pause_writing(self) -> None:
        if self._viewer is not None:
            self._viewer.pause()
        else:
            super().pause_writing()

    def resume_writing(self) -> None:
        if self._viewer is not None:
            self._viewer.resume()
        else:
            super().resume_writing()

    def connection_lost(self, exc: Exception | None) -> None:
        if self._viewer is not None and self._address is not None:
            self.broadcaster.leave(self._address, self._viewer)
        super().connection_lost(exc)

    def _follow(self, head: bytes) -> None:
        request, *lines = head.decode("latin-1").split("\r\n")
        target, headers = urlsplit(request.split(" ")[1]), _headers(lines)
        following = self.resolve(target.path.removeprefix(STREAM_PREFIX), headers)
        if following is None:
            self._refuse(HTTPStatus.NOT_FOUND)
            return
        self._unset_keepalive_if_required()
        self._viewer, self._address = Viewer(self.transport, following.may_stay), following.address
        self.transport.write(HEADERS)
        try:
            self.broadcaster.join(self._address, self._viewer, _since(headers, target.query))
        except NoSuchPlenary:
            self.transport.close()

    def _refuse(self, status: HTTPStatus) -> None:
        line = f"HTTP/1.1 {status.value} {status.phrase}\r\n"
        self.transport.write(f"{line}{SECURITY}content-length: 0\r\n\r\n".encode())
        self.transport.close()


def _headers(lines: list[str]) -> Mapping[str, str]:
    pairs = (line.partition(":") for line in lines if ":" in line)
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _since(headers: Mapping[str, str], query: str) -> int:
    """The last event the browser saw, or the position of the page it loaded; 0 for neither."""
    stated = headers.get("last-event-id") or next(iter(parse_qs(query).get("since", ())), "0")
    return int(stated) if stated.isdecimal() and len(stated) < 16 else 0  # noqa: PLR2004 - beyond any ledger
