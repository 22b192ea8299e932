"""Tables are copied line by line as they stand, between SQLite and PostgreSQL in every direction.

They are made in the other database as they are found in this one: a ledger of an older version is copied as one.
"""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, MetaData, Table, event, select

from hemicycle.ledger.tables import leases, metadata, originals, originals_metadata

OF_LEDGER = frozenset(metadata.tables)
OF_ORIGINALS = frozenset(originals_metadata.tables)
EMPTY = frozenset({leases.name})
"""Made, and not filled: what one node holds for some seconds is nothing to restore."""

AT_ONCE = 1000
LARGE_AT_ONCE = 8
"""Lines in memory at once, fewer where each may be a mail of 40 MB."""

Line = dict[str, Any]
Changed = Callable[[str, Line], Line]
"""What a line of a table is to be in the copy."""

Told = Callable[[str, int], None]
"""Hears how many lines of a table are copied so far."""


def as_it_is(_table: str, line: Line) -> Line:
    return line


@contextmanager
def of_one_moment(engine: Engine) -> Iterator[Connection]:
    """All that is read in it is as the database stood at the first look; nobody who writes waits for it."""
    options = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    chosen = options if engine.dialect.name == "postgresql" else {}
    with engine.connect().execution_options(**chosen) as connection, connection.begin():
        yield connection


def tables_in(connection: Connection, names: Collection[str]) -> MetaData:
    """Those of the names that are there, with their columns as they stand."""
    found = MetaData()
    event.listen(found, "column_reflect", _in_general)
    found.reflect(connection, only=lambda name, _: name in names)
    return found


def copy_tables(
    source: Connection, target: Connection, names: Collection[str], told: Told, changed: Changed = as_it_is
) -> None:
    found = tables_in(source, names)
    found.create_all(target)
    for table in found.sorted_tables:
        if table.name not in EMPTY:
            _copy_lines(source, target, table, told, changed)


def _copy_lines(source: Connection, target: Connection, table: Table, told: Told, changed: Changed) -> None:
    at_once = LARGE_AT_ONCE if table.name == originals.name else AT_ONCE
    statement = select(table).order_by(*table.primary_key).execution_options(yield_per=at_once)
    copied = 0
    for some in source.execute(statement).mappings().partitions():
        target.execute(table.insert(), [changed(table.name, dict(line)) for line in some])
        copied += len(some)
        told(table.name, copied)


def _in_general(_inspector: object, _table: object, column: dict[str, Any]) -> None:
    """A type of one database is told to the other as what it is."""
    column["type"] = column["type"].as_generic()
