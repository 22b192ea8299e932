"""An event as the ledger keeps it: a kind, a version, and three bodies for three circles of readers.

The bodies are canonical JSON (RFC 8785): names sorted, no floats, instants as ISO 8601 in UTC. Every field is
written, defaults too, so that a default that changes one day changes no history.
"""

from datetime import datetime
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

import msgspec

from hemicycle.plenary.event import Event
from hemicycle.plenary.history.kinds import KIND_OF, KINDS, VERSION_OF
from hemicycle.plenary.history.upcasting import upcast
from hemicycle.plenary.visibility import Visibility

ACTED_BY = "acted_by"
"""Beside the private fields of an event: whose name or key was behind the role that its row names."""

_encode = msgspec.json.Encoder(order="sorted").encode
_decode = msgspec.json.Decoder(dict[str, Any]).decode


class Stored(msgspec.Struct, frozen=True, kw_only=True):
    """`restricted` and `private` are None where the event has no such field, or the body was erased."""

    kind: str
    version: int
    happened: datetime
    public: bytes
    restricted: bytes | None = None
    private: bytes | None = None


class UnknownKind(Exception):  # noqa: N818 - it names what was met
    """The row was written by a newer Hemicycle."""


def store(event: Event, acted_by: str = "") -> Stored:
    """`acted_by` is who acted, where more is known than the role: a person's name stands in no open header."""
    kind = KIND_OF[type(event)]
    bodies: dict[Visibility, dict[str, object]] = {}
    for field, visibility in visibilities(type(event)):
        bodies.setdefault(visibility, {})[field] = getattr(event, field)
    if acted_by:
        bodies.setdefault(Visibility.PRIVATE, {})[ACTED_BY] = acted_by
    restricted, private = bodies.get(Visibility.RESTRICTED), bodies.get(Visibility.PRIVATE)
    return Stored(
        kind=kind,
        version=VERSION_OF[kind],
        happened=event.at,
        public=_encode(bodies.get(Visibility.PUBLIC, {})),
        restricted=None if restricted is None else _encode(restricted),
        private=None if private is None else _encode(private),
    )


def acted_by(stored: Stored) -> str:
    """Empty where nobody is named, or the name was erased."""
    return "" if stored.private is None else str(_decode(stored.private).get(ACTED_BY, ""))


def restore(stored: Stored) -> Event:
    """The event of a row, also of an older version or with its private body erased. Raises UnknownKind."""
    event = KINDS.get(stored.kind)
    if event is None or stored.version > VERSION_OF[stored.kind]:
        raise UnknownKind(
            f"The ledger holds an event “{stored.kind}” of version {stored.version}, which this Hemicycle does"
            " not know; install the release that wrote it, or a newer one."
        )
    body = _decode(stored.public)
    for more in (stored.restricted, stored.private):
        if more is not None:
            body |= _decode(more)
    body.pop(ACTED_BY, None)
    body = upcast(stored.kind, stored.version, body)
    return msgspec.convert({**body, "at": stored.happened}, event)


@cache
def visibilities(event: type[Event]) -> tuple[tuple[str, Visibility], ...]:
    """Every field of an event but its instant, with who may read it."""
    hints = get_type_hints(event, include_extras=True)
    return tuple((field, _visibility(hints[field])) for field in event.__struct_fields__ if field != "at")


def _visibility(annotation: object) -> Visibility:
    if get_origin(annotation) is None or not hasattr(annotation, "__metadata__"):
        return Visibility.PUBLIC
    marks = [mark for mark in get_args(annotation)[1:] if isinstance(mark, Visibility)]
    return marks[0] if marks else Visibility.PUBLIC
