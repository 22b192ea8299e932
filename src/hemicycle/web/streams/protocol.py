"""Streams below the web framework: a connection that asks for one is taken over, all others go on as they are."""

import asyncio
import re
from collections.abc import Callable, Mapping
from functools import partial
from http import HTTPStatus
from urllib.parse import parse_qs, urlsplit

from hemicycle.chamber.chamber import NoSuchPlenary
from hemicycle.web.api.problem import MEDIA_TYPE, Kind, encoded
from hemicycle.web.streams.broadcaster import Broadcaster
from hemicycle.web.streams.channel import Following
from hemicycle.web.streams.facts import FactStreams
from hemicycle.web.streams.guarded import SECURITY, GuardedProtocol, again
from hemicycle.web.streams.heads import LONGEST_HEAD
from hemicycle.web.streams.viewer import Viewer

STREAM_PREFIX = "/stream/"

OPEN_TO_ALL = "access-control-allow-origin: *\r\n"
"""Facts are public and only read, so the pages of others may follow them too."""


def _accepted(more: str = "") -> bytes:
    return (
        b"HTTP/1.1 200 OK\r\n"
        b"content-type: text/event-stream; charset=utf-8\r\n"
        b"cache-control: no-store\r\n"
        b"x-accel-buffering: no\r\n"
        b"connection: close\r\n" + SECURITY.encode() + more.encode() + b"\r\nretry: 700\n\n"
    )


HEADERS = _accepted()
HEADERS_OF_FACTS = _accepted(OPEN_TO_ALL)

STREAM = re.compile(rb"GET (?:/stream/|/api/v1/[^/? ]+/events[? ])")
BEGINNINGS = (b"GET /stream/", b"GET /api/v1/")
FACTS = re.compile(r"/api/v1/([^/]+)/events")

Resolve = Callable[[str, Mapping[str, str]], Following | None]
"""From the path behind the prefix and the headers to what may be followed; None where nobody has entered."""


class StreamingProtocol(GuardedProtocol):
    """uvicorn's HTTP protocol, with streams served straight from the transport."""

    broadcaster: Broadcaster
    facts: FactStreams
    resolve: Resolve

    def _init_streaming(self) -> None:
        self._viewer: Viewer | None = None
        self._leave: Callable[[], None] | None = None
        self._head = b""
        self._follows_from: str | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        self._init_streaming()
        super().connection_made(transport)

    def data_received(self, data: bytes) -> None:
        if self._viewer is not None:
            return
        if not self._head and not (self.is_idle and (STREAM.match(data) or _is_begun(data))):
            super().data_received(data)
            return
        self._head += data
        if b"\n" in self._head and not STREAM.match(self._head):
            head, self._head = self._head, b""
            super().data_received(head)
        elif b"\r\n\r\n" in self._head[:LONGEST_HEAD]:
            self._follow(self._head)
        elif len(self._head) > LONGEST_HEAD:
            self.refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)

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
        if self._leave is not None:
            self._leave()
        if self._follows_from is not None:
            self.guard.stops_following(self._follows_from)
        super().connection_lost(exc)

    def _follow(self, head: bytes) -> None:
        request, *lines = head.decode("latin-1").split("\r\n")
        target, headers = urlsplit(request.split(" ")[1]), _headers(lines)
        facts = FACTS.fullmatch(target.path)
        if facts is not None:
            self._follow_facts(facts[1], headers, target.query)
            return
        following = self.resolve(target.path.removeprefix(STREAM_PREFIX), headers)
        if following is None:
            self.refuse(HTTPStatus.NOT_FOUND)
            return
        if not self._may_follow(headers):
            self.refuse(HTTPStatus.TOO_MANY_REQUESTS)
            return
        viewer = self._viewer = Viewer(self.transport, following.may_stay)
        self._leave = partial(self.broadcaster.leave, following.address, viewer)
        self.transport.write(HEADERS)
        try:
            self.broadcaster.join(following.address, viewer, _since(headers, target.query))
        except NoSuchPlenary:
            self.transport.close()

    def _follow_facts(self, plenary: str, headers: Mapping[str, str], query: str) -> None:
        if not self.facts.has(plenary):
            self._refuse_facts(Kind.NOT_FOUND, "There is no plenary of this name.")
            return
        if not self._may_follow(headers):
            self._refuse_facts(Kind.TOO_MANY, "Too many streams are followed from this address; close some.")
            return
        listener = self._viewer = Viewer(self.transport)
        self._leave = partial(self.facts.leave, plenary, listener)
        self.transport.write(HEADERS_OF_FACTS)
        self.facts.join(plenary, listener, _behind(headers, query))

    def _may_follow(self, headers: Mapping[str, str]) -> bool:
        """From then on the connection is a stream's, which lasts as long as its viewer likes."""
        asking = self.guard.asking(self.peer, headers)
        if not self.guard.lets_follow(asking):
            return False
        self._follows_from = asking
        self._unset_keepalive_if_required()
        self.stop_waiting()
        return True

    def _refuse_facts(self, kind: Kind, detail: str) -> None:
        """Told to a program, as everything of the API is."""
        problem, status = encoded(kind, detail), HTTPStatus(kind.status)
        head = (
            f"HTTP/1.1 {status.value} {status.phrase}\r\n{SECURITY}{OPEN_TO_ALL}{again(status)}"
            f"content-type: {MEDIA_TYPE}\r\ncontent-length: {len(problem)}\r\nconnection: close\r\n\r\n"
        )
        self.transport.write(head.encode() + problem)
        self.transport.close()


def _is_begun(data: bytes) -> bool:
    """Whether it may become the first line of a request for a stream, which may come in pieces."""
    return b"\n" not in data and any(one[: len(data)] == data[: len(one)] for one in BEGINNINGS)


def _headers(lines: list[str]) -> Mapping[str, str]:
    pairs = (line.partition(":") for line in lines if ":" in line)
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _since(headers: Mapping[str, str], query: str) -> int:
    """The last event the browser saw, or the position of the page it loaded; 0 for neither."""
    seen = _position(headers.get("last-event-id"))
    return seen if seen is not None else _position(_asked(query, "since")) or 0


def _behind(headers: Mapping[str, str], query: str) -> int | None:
    """The last fact that a listener heard, or behind which it wants to begin; None for neither."""
    heard = _position(headers.get("last-event-id"))
    return heard if heard is not None else _position(_asked(query, "from"))


def _asked(query: str, name: str) -> str | None:
    return next(iter(parse_qs(query).get(name, ())), None)


def _position(stated: str | None) -> int | None:
    """None for what is no position of any ledger."""
    return int(stated) if stated is not None and stated.isdecimal() and len(stated) < 16 else None  # noqa: PLR2004
