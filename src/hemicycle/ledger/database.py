"""Opening a database, SQLite or PostgreSQL, in the schema that this Hemicycle knows."""

import os
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import (
    ArgumentError,
    DatabaseError,
    DBAPIError,
    InterfaceError,
    OperationalError,
    SQLAlchemyError,
)
from sqlalchemy.exc import TimeoutError as NoConnectionFree
from sqlalchemy.pool import ConnectionPoolEntry

from hemicycle.ledger.places import NoPlace, name_of, url_of
from hemicycle.ledger.schema import make_tables, one_at_a_time, version_in
from hemicycle.ledger.tables import SCHEMA_VERSION

PATIENCE = {
    "connect_timeout": 5,
    "keepalives_idle": 3,
    "keepalives_interval": 2,
    "keepalives_count": 2,
    "tcp_user_timeout": 7000,
}
"""After some seconds without a sign a connection to PostgreSQL is given up: those who wait must hear of it."""
OWNER_ALONE = 0o600
UNREACHABLE = (OperationalError, InterfaceError, NoConnectionFree)
"""What is raised where the database is gone, silent or without room: it may do what it was asked in a while."""


class Unusable(Exception):  # noqa: N818 - it is a state of the database, told in a sentence
    """The database cannot be used; the message says why and what to do."""


def reason_of(trouble: SQLAlchemyError) -> str:
    """What the database says, without what was written: that may be private."""
    said = trouble.orig if isinstance(trouble, DBAPIError) and trouble.orig is not None else trouble
    return (str(said).splitlines() or [type(said).__name__])[0]


def open_database(place: str, *, create: bool) -> Engine:
    """An engine on an existing, or with `create` a new, database. Raises Unusable.

    With `create` also for an older one, for rows of this version would follow; it is to be migrated before.
    """
    if "://" not in place and not create and not Path(place).is_file():
        raise Unusable(f"{place}: there is no such file; name the ledger's database file or address.")
    engine = engine_of(place)
    try:
        with engine.connect().execution_options(hemicycle_writes=create) as connection, connection.begin():
            if create:
                one_at_a_time(connection)
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
    """An engine as the ledger wants it; nothing is opened yet. What it raises quotes no values of rows.

    Raises Unusable for what names no database.
    """
    is_served = "://" in place
    try:
        engine = create_engine(
            url_of(place),
            hide_parameters=True,
            connect_args=PATIENCE if is_served else {},
            pool_pre_ping=is_served,
        )
    except NoPlace as trouble:
        raise Unusable(str(trouble)) from trouble
    except (ArgumentError, ValueError):
        raise Unusable(
            f"{name_of(place)}: this address cannot be read; write it as postgresql://USER@HOST/NAME."
        ) from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "do_connect", _for_its_owner_alone)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _ensure_schema(connection: Connection, name: str, *, create: bool) -> None:
    found = version_in(connection)
    if found is None:
        if not create:
            raise Unusable(f"{name}: this database holds no ledger; name another, or let `serve` make one.")
        make_tables(connection)
        return
    if found > SCHEMA_VERSION:
        raise Unusable(
            f"{name}: the database is of version {found} and this Hemicycle knows up to {SCHEMA_VERSION};"
            " install the release that wrote it, or a newer one."
        )
    if create and found < SCHEMA_VERSION:
        raise Unusable(
            f"{name}: the database is of version {found} and this Hemicycle writes version {SCHEMA_VERSION};"
            " stop what runs on it and give `hemicycle migrate`, which makes a backup first."
        )


def _for_its_owner_alone(
    _dialect: object, _entry: ConnectionPoolEntry, arguments: list[str], _more: dict[str, object]
) -> None:
    """A new file holds the house's key and people's addresses; its log and its index of it take the same mode.

    One that is there is left alone: to open and close it would give up the locks that this process has on it.
    """
    with suppress(OSError):  # what is the matter with it, SQLite says in a moment
        os.close(os.open(arguments[0], os.O_RDWR | os.O_CREAT | os.O_EXCL, OWNER_ALONE))


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
