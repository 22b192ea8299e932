"""Puts rows, and the catalogue's line of their stream, into the tables: short statements, straight by the driver."""

from collections.abc import Sequence
from contextlib import closing
from functools import cache

from sqlalchemy import Connection, Insert, Update, bindparam
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.postgresql import psycopg

from hemicycle.ledger.row import Head, Row, microseconds
from hemicycle.ledger.tables import catalogue, rows


def insert_rows(connection: Connection, made: Sequence[Row]) -> None:
    _by_driver(connection, _insertion(connection.dialect.name), [_columns(row) for row in made])


def catalogue_stream(connection: Connection, stream: str, end: Head, title: str | None) -> None:
    """The catalogue's line of a stream is written in the transaction of its rows."""
    if title is None:
        moved = _by_driver(
            connection, _moving_on(connection.dialect.name), [(end.position, end.hash, stream)]
        )
        if moved:
            return
    changes: dict[str, object] = {"position": end.position, "hash": end.hash}
    if title is not None:
        changes["title"] = title
    updated = connection.execute(catalogue.update().where(catalogue.c.stream == stream).values(changes))
    if updated.rowcount == 0:
        connection.execute(catalogue.insert().values({"title": stream, **changes, "stream": stream}))


def _by_driver(connection: Connection, statement: str, lines: Sequence[tuple[object, ...]]) -> int:
    """The number of rows written. SQLAlchemy's way to the driver costs more than statements as short as these."""
    with closing(connection.connection.cursor()) as cursor:
        cursor.executemany(statement, lines)
        return cursor.rowcount


@cache
def _moving_on(dialect: str) -> str:
    moving = catalogue.update().where(catalogue.c.stream == bindparam("of_stream"))
    return _by_mark(moving.values(position=bindparam("position"), hash=bindparam("hash")), dialect)


@cache
def _insertion(dialect: str) -> str:
    return _by_mark(rows.insert(), dialect)


def _by_mark(statement: Insert | Update, dialect: str) -> str:
    """For the driver itself: a batch is short, and building a statement for it costs more than running it."""
    if dialect == "sqlite":
        return str(statement.compile(dialect=sqlite.dialect(paramstyle="qmark")))
    by_mark = psycopg.dialect(paramstyle="format")  # type: ignore[no-untyped-call] # SQLAlchemy leaves it untyped
    return str(statement.compile(dialect=by_mark))


def _columns(row: Row) -> tuple[object, ...]:
    """In the order of the table's columns."""
    return (
        row.stream,
        row.position,
        row.command,
        row.part,
        microseconds(row.happened),
        microseconds(row.recorded),
        row.actor,
        row.kind,
        row.version,
        row.public.decode(),
        None if row.restricted is None else row.restricted.decode(),
        row.restricted_salt,
        row.restricted_digest,
        None if row.private is None else row.private.decode(),
        row.private_salt,
        row.private_digest,
        row.hash,
    )
