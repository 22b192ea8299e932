"""Reading rows, heads and the catalogue."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, func, select

from hemicycle.ledger.row import NO_ROWS, Head, Row, instant
from hemicycle.ledger.tables import catalogue, rows


def read(engine: Engine, stream: str, after: int = 0, until: int | None = None) -> Iterator[Row]:
    """The rows of a stream behind a position, up to and with another, in order."""
    statement = select(rows).where(rows.c.stream == stream, rows.c.position > after).order_by(rows.c.position)
    if until is not None:
        statement = statement.where(rows.c.position <= until)
    with engine.connect() as connection:
        for found in connection.execution_options(yield_per=1000).execute(statement):
            yield _row(found)


def head(connection: Connection, stream: str) -> Head:
    last = (
        select(rows.c.position, rows.c.hash)
        .where(rows.c.stream == stream)
        .order_by(rows.c.position.desc())
        .limit(1)
    )
    found = connection.execute(last).first()
    return NO_ROWS if found is None else Head(found.position, found.hash)


def heads(engine: Engine, streams: Iterable[str] | None = None) -> dict[str, Head]:
    """The head of every stream in the catalogue, or of those that are named and there."""
    wanted = select(catalogue).order_by(catalogue.c.stream)
    if streams is not None:
        wanted = wanted.where(catalogue.c.stream.in_(sorted(streams)))
    with engine.connect() as connection:
        return {found.stream: Head(found.position, found.hash) for found in connection.execute(wanted)}


def titles(engine: Engine) -> dict[str, str]:
    with engine.connect() as connection:
        return {
            found.stream: found.title
            for found in connection.execute(select(catalogue).order_by(catalogue.c.stream))
        }


def streams(engine: Engine) -> list[str]:
    """Every stream that has a row, whether or not the catalogue knows it."""
    with engine.connect() as connection:
        return list(connection.execute(select(rows.c.stream).distinct().order_by(rows.c.stream)).scalars())


def count(engine: Engine, stream: str) -> int:
    statement = select(func.count()).select_from(rows).where(rows.c.stream == stream)
    with engine.connect() as connection:
        return connection.execute(statement).scalar_one()


def _row(found: Sequence[Any]) -> Row:
    """Taken apart by the order of the columns: by their names it takes almost three times as long."""
    (
        stream,
        position,
        command,
        part,
        happened,
        recorded,
        actor,
        kind,
        version,
        public,
        restricted,
        restricted_salt,
        restricted_digest,
        private,
        private_salt,
        private_digest,
        chained,
    ) = found
    return Row(
        stream=stream,
        position=position,
        command=command,
        part=part,
        happened=instant(happened),
        recorded=instant(recorded),
        actor=actor,
        kind=kind,
        version=version,
        public=public.encode(),
        restricted=_bytes(restricted),
        restricted_salt=restricted_salt,
        restricted_digest=restricted_digest,
        private=_bytes(private),
        private_salt=private_salt,
        private_digest=private_digest,
        hash=chained,
    )


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else text.encode()
