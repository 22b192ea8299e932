"""Opening a database, SQLite or PostgreSQL, in the schema that this Hemicycle knows."""

from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, inspect, select
from sqlalchemy.engine import make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from hemicycle.ledger.tables import SCHEMA_VERSION, house, metadata

SCHEMA = "schema-version"


class Unusable(Exception):  # noqa: N818 - it is a state of the database, told in a sentence
    """The database cannot be used; the message says why and what to do."""


def url_of(place: str) -> str:
    """A SQLAlchemy address from a file name or a database address."""
    if "://" not in place:
        return f"sqlite:///{place}"
    return place.replace("postgresql://", "postgresql+psycopg://", 1)


def name_of(place: str) -> str:
    """The place as it may be shown: without a password."""
    return place if "://" not in place else make_url(place).render_as_string(hide_password=True)


def open_database(place: str, *, create: bool) -> Engine:
    """An engine on an existing, or with `create` a new, database. Raises Unusable.

    With `create` an older one counts as one of this version from then on, for rows of this version will follow.
    """
    if "://" not in place and not create and not Path(place).is_file():
        raise Unusable(f"{place}: there is no such file; name the ledger's database file or address.")
    engine = engine_of(place)
    try:
        with engine.begin() as connection:
            _ensure_schema(connection, name_of(place), create=create)
    except Unusable:
        engine.dispose()
        raise
    except OperationalError as trouble:
        engine.dispose()
        raise Unusable(f"{name_of(place)}: the database cannot be opened ({trouble.orig}).") from trouble
    except DatabaseError as trouble:
        engine.dispose()
        raise Unusable(f"{name_of(place)}: this is no ledger's database ({trouble.orig}).") from trouble
    return engine


def open_to_read(place: str) -> Engine:
    """An engine by which nothing can be written, also beside a running house. Raises Unusable."""
    open_database(place, create=False).dispose()
    engine = engine_of(place)
    event.listen(engine, "connect", _read_only_sqlite if engine.dialect.name == "sqlite" else _read_only)
    return engine


def engine_of(place: str) -> Engine:
    """An engine as the ledger wants it; nothing is opened yet. What it raises quotes no values of rows."""
    engine = create_engine(url_of(place), hide_parameters=True)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _ensure_schema(connection: Connection, name: str, *, create: bool) -> None:
    if not inspect(connection).has_table(house.name):
        if not create:
            raise Unusable(f"{name}: this database holds no ledger; name another, or let `serve` make one.")
        metadata.create_all(connection)
        connection.execute(house.insert().values(name=SCHEMA, content=str(SCHEMA_VERSION).encode()))
        return
    found = connection.execute(select(house.c.content).where(house.c.name == SCHEMA)).scalar_one()
    if int(found) > SCHEMA_VERSION:
        raise Unusable(
            f"{name}: the database is of version {int(found)} and this Hemicycle knows up to {SCHEMA_VERSION};"
            " install the release that wrote it, or a newer one."
        )
    if create and int(found) < SCHEMA_VERSION:
        metadata.create_all(connection)
        counted = house.update().where(house.c.name == SCHEMA).values(content=str(SCHEMA_VERSION).encode())
        connection.execute(counted)


def _prepare_sqlite(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    """Write-ahead log, every commit synced; the driver's own transactions off, ours are explicit."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=5000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _read_only_sqlite(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    with closing(connection.cursor()) as cursor:
        cursor.execute("PRAGMA query_only=ON")


def _read_only(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    with closing(connection.cursor()) as cursor:
        cursor.execute("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY")
    connection.commit()


def _begin_sqlite(connection: Connection) -> None:
    """Writers take the write lock at once, so that none fails in the middle of a transaction."""
    immediate = connection.get_execution_options().get("hemicycle_writes", False)
    with closing(connection.connection.cursor()) as cursor:
        cursor.execute("BEGIN IMMEDIATE" if immediate else "BEGIN")
