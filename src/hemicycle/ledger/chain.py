"""How rows hang together; `docs/ledger.md` tells a stranger how to check it.

hash = SHA-256(previous hash ‖ header), the header being canonical JSON (RFC 8785) of the row with its public body
as text and, for the other two, their digests: SHA-256(salt ‖ body), or null where there is none.
"""

from collections.abc import Callable
from datetime import datetime
from hashlib import sha256

import msgspec

from hemicycle.ledger.row import Draft, Head, Row

SALT_LENGTH = 16

_encode = msgspec.json.Encoder(order="sorted").encode


class Header(msgspec.Struct, frozen=True, kw_only=True):
    actor: str
    command: str
    happened: str
    kind: str
    part: int
    position: int
    private: str | None
    public: str
    recorded: str
    restricted: str | None
    stream: str
    version: int


def written(moment: datetime) -> str:
    """An instant as it stands in a header: ISO 8601, UTC, always six decimals."""
    return f"{moment.isoformat(timespec='microseconds')[:26]}Z"


def digest(salt: bytes, body: bytes) -> bytes:
    return sha256(salt + body).digest()


def header_of(row: Row) -> bytes:
    return _encode(
        Header(
            actor=row.actor,
            command=row.command,
            happened=written(row.happened),
            kind=row.kind,
            part=row.part,
            position=row.position,
            private=row.private_digest.hex() if row.private_digest else None,
            public=row.public.decode(),
            recorded=written(row.recorded),
            restricted=row.restricted_digest.hex() if row.restricted_digest else None,
            stream=row.stream,
            version=row.version,
        )
    )


def hash_of(previous: bytes, row: Row) -> bytes:
    return sha256(previous + header_of(row)).digest()


def chained(
    stream: str, head: Head, drafts: tuple[Draft, ...], recorded: datetime, salt: Callable[[], bytes]
) -> tuple[Row, ...]:
    """The rows that follow a head; `salt` makes a fresh 128-bit salt at each call."""
    rows = []
    previous = head.hash
    for part, draft in enumerate(drafts):
        restricted_salt = salt() if draft.restricted is not None else None
        private_salt = salt() if draft.private is not None else None
        row = Row(
            stream=stream,
            position=head.position + 1 + part,
            command=draft.command,
            part=part,
            happened=draft.happened,
            recorded=recorded,
            actor=draft.actor,
            kind=draft.kind,
            version=draft.version,
            public=draft.public,
            restricted=draft.restricted,
            restricted_salt=restricted_salt,
            restricted_digest=_digest_of(restricted_salt, draft.restricted),
            private=draft.private,
            private_salt=private_salt,
            private_digest=_digest_of(private_salt, draft.private),
            hash=b"",
        )
        row = msgspec.structs.replace(row, hash=hash_of(previous, row))
        rows.append(row)
        previous = row.hash
    return tuple(rows)


def _digest_of(salt: bytes | None, body: bytes | None) -> bytes | None:
    return digest(salt, body) if salt is not None and body is not None else None
