"""Database files that nobody else has open: those of a backup, and those of a house that is being restored.

They have no write-ahead log, for its files would lie beside them; what is written is synced when it is whole.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import URL, Engine, NullPool, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

OWNER_ALONE = 0o600


def new_file(path: Path) -> Engine:
    """For nobody but its owner to read."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ALONE))
    engine = create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool)
    event.listen(engine, "connect", _without_log)
    return engine


def file_as_it_is(path: Path) -> Engine:
    """Only for reading, and no byte of it or beside it changes."""

    def connect() -> sqlite3.Connection:
        address = f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1"
        return sqlite3.connect(address, uri=True, check_same_thread=False)

    return create_engine("sqlite://", creator=connect, poolclass=NullPool)


@contextmanager
def closing_engine(engine: Engine) -> Iterator[Engine]:
    try:
        yield engine
    finally:
        engine.dispose()


def synced(path: Path) -> None:
    """A file or a folder is on disk when this returns."""
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _without_log(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    for pragma in ("journal_mode=OFF", "synchronous=OFF"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
