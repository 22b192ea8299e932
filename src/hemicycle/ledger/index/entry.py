"""What is found: an entry with the tokens under which it stands, and the catalogue's line of a plenary."""

from datetime import datetime
from hashlib import sha256

import msgspec

IDENTITY_BYTES = 8


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One public thing with an address of its own.

    `part` names it within its plenary, and stays. `moment` orders it among what is found. `published` is None while it
    is no news; `changed` is when it last became another. `touched` is when an event last named it. `delegation` is
    empty where it is of none. `content` is what is shown of it, which only those who wrote it can read.
    """

    plenary: str
    part: str
    address: str
    kind: str
    moment: datetime
    changed: datetime
    published: datetime | None = None
    touched: datetime | None = None
    delegation: str = ""
    content: bytes = b""
    tokens: frozenset[str] = frozenset()

    @property
    def identity(self) -> int:
        """The same in every database, so that the order is the same too."""
        named = sha256(f"{self.plenary}\n{self.part}".encode()).digest()[:IDENTITY_BYTES]
        return int.from_bytes(named) >> 1

    @property
    def digest(self) -> bytes:
        return sha256(msgspec.msgpack.encode(self, order="sorted")).digest()


class Catalogued(msgspec.Struct, frozen=True, kw_only=True):
    """`position` is that of the ledger up to which the plenary is in the index; `day` and `zone` are empty while unnamed."""

    plenary: str
    position: int
    title: str
    body: str
    phase: str
    day: str
    begins: datetime
    zone: str = ""


class Stood(msgspec.Struct, frozen=True, kw_only=True):
    """An entry as it is read back, with the title and zone of its plenary."""

    plenary: str
    title: str
    zone: str
    part: str
    address: str
    kind: str
    delegation: str
    moment: datetime
    published: datetime | None
    changed: datetime
    content: bytes


class Word(msgspec.Struct, frozen=True):
    """A token that is looked for, or its beginning."""

    token: str
    is_beginning: bool = False
