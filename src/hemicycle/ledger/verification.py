"""Checks that nothing in a ledger was changed, row by row."""

from collections.abc import Iterable, Iterator

import msgspec
from sqlalchemy import Engine

from hemicycle.ledger import reading
from hemicycle.ledger.chain import digest, hash_of
from hemicycle.ledger.row import NO_ROWS, Head, Row


class Flaw(msgspec.Struct, frozen=True):
    stream: str
    position: int
    sentence: str


class Verdict(msgspec.Struct, frozen=True):
    """`heads` are the heads of the streams as far as they hold; no flaw means that all of it holds."""

    rows: int
    heads: dict[str, Head]
    flaws: tuple[Flaw, ...]


class Checked(msgspec.Struct, frozen=True):
    row: Row
    flaw: str | None


def checked(rows: Iterable[Row], behind: Head = NO_ROWS) -> Iterator[Checked]:
    """Each row with what is wrong with it; a wrong row does not hide those behind it."""
    position, previous = behind.position, behind.hash
    for row in rows:
        yield Checked(row, _flaw(position, previous, row))
        position, previous = row.position, row.hash


def _flaw(position: int, previous: bytes, row: Row) -> str | None:
    if row.position != position + 1:
        return f"the row does not follow row {position}: rows are missing or were put in"
    if hash_of(previous, row) != row.hash:
        return "the row or the one before it does not match its hash: it was changed after it was written"
    for name, body, salt, kept in (
        ("restricted", row.restricted, row.restricted_salt, row.restricted_digest),
        ("private", row.private, row.private_salt, row.private_digest),
    ):
        if body is not None and (salt is None or digest(salt, body) != kept):
            return f"its {name} part does not match its digest: it was changed after it was written"
    return None


def verify(engine: Engine) -> Verdict:
    flaws: list[Flaw] = []
    ends: dict[str, Head] = {}
    number = 0
    for stream in reading.streams(engine):
        end = NO_ROWS
        for one in checked(reading.read(engine, stream)):
            number += 1
            end = Head(one.row.position, one.row.hash)
            if one.flaw is not None:
                flaws.append(Flaw(stream, one.row.position, one.flaw))
        ends[stream] = end
    listed = reading.heads(engine)
    flaws += [
        Flaw(
            stream,
            head.position,
            "the catalogue names this row as the last, and it is not: rows were cut off",
        )
        for stream, head in listed.items()
        if ends.get(stream, NO_ROWS) != head
    ]
    return Verdict(number, ends, tuple(flaws))
