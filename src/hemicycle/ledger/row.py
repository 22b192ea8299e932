"""What is handed to the ledger, and what stands in it."""

from datetime import UTC, datetime, timedelta

import msgspec

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


def microseconds(moment: datetime) -> int:
    return (moment - EPOCH) // MICROSECOND


def instant(microseconds_since_epoch: int) -> datetime:
    return EPOCH + microseconds_since_epoch * MICROSECOND


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A row to be: bodies are canonical JSON, `restricted` and `private` None where there is none."""

    command: str
    actor: str
    kind: str
    version: int
    happened: datetime
    public: bytes
    restricted: bytes | None = None
    private: bytes | None = None


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A row of a stream. A body may be None because it was erased: then its digest still stands.

    `part` counts the rows of one command from 0; times are UTC, to the microsecond.
    """

    stream: str
    position: int
    command: str
    part: int
    happened: datetime
    recorded: datetime
    actor: str
    kind: str
    version: int
    public: bytes
    restricted: bytes | None
    restricted_salt: bytes | None
    restricted_digest: bytes | None
    private: bytes | None
    private_salt: bytes | None
    private_digest: bytes | None
    hash: bytes


class Head(msgspec.Struct, frozen=True):
    """Where a stream ends: the position of its last row, 0 for none, and that row's hash."""

    position: int
    hash: bytes


NO_ROWS = Head(0, bytes(32))
