"""The beginnings of requests, read with bounds that the library has not: it counts what is incomplete, and nothing else."""

import h11

LONGEST_HEAD = 16 * 1024
"""Bytes of an address with its headers."""
BETWEEN = len(": \r\n")


class Heads(h11.Connection):
    """The house's end of a connection."""

    def __init__(self) -> None:
        super().__init__(h11.SERVER, LONGEST_HEAD)

    def next_event(self) -> h11.Event | type[h11.NEED_DATA] | type[h11.PAUSED]:
        """Raises h11.RemoteProtocolError, with the status to answer."""
        event = super().next_event()
        if isinstance(event, h11.Request):
            _must_be_short(event)
            _must_have_one_length(event)
        return event


def _must_be_short(request: h11.Request) -> None:
    """Also where it came in one piece."""
    length = len(request.target) + sum(len(name) + len(value) + BETWEEN for name, value in request.headers)
    if length > LONGEST_HEAD:
        raise h11.RemoteProtocolError("too long", error_status_hint=431)


def _must_have_one_length(request: h11.Request) -> None:
    """A proxy that believes the other of two would take the body's end for the beginning of a second request."""
    named = {name for name, _ in request.headers}
    if {b"content-length", b"transfer-encoding"} <= named:
        raise h11.RemoteProtocolError("two lengths")
