"""The version of the schema stands in the database; who makes or changes tables does so one at a time."""

from sqlalchemy import Connection, bindparam, inspect, select, text

from hemicycle.ledger.tables import SCHEMA_VERSION, house, metadata

NAME = "schema-version"
LOCK = 0x68656D69
"""Of PostgreSQL's advisory locks, the one that those hold who make or change our tables."""


def version_in(connection: Connection) -> int | None:
    """None where there is no ledger."""
    if not inspect(connection).has_table(house.name):
        return None
    return int(connection.execute(select(house.c.content).where(house.c.name == NAME)).scalar_one())


def make_tables(connection: Connection) -> None:
    metadata.create_all(connection)
    connection.execute(house.insert().values(name=NAME, content=str(SCHEMA_VERSION).encode()))


def note_version(connection: Connection, version: int) -> None:
    connection.execute(house.update().where(house.c.name == NAME).values(content=str(version).encode()))


def one_at_a_time(connection: Connection) -> None:
    """Until the transaction ends no other process is behind this line; on SQLite its write lock sees to that."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)").bindparams(bindparam("lock", LOCK)))
