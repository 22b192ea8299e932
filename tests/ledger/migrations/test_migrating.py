"""A ledger of an earlier release becomes one of this release: all of the way or not at all, and no row changes."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import Connection, inspect, text

from hemicycle.ledger import reading
from hemicycle.ledger.chain import header_of
from hemicycle.ledger.database import Unusable, engine_of, open_database
from hemicycle.ledger.index.index import open_index
from hemicycle.ledger.migrations.migrating import Migrated, migrate, version_at
from hemicycle.ledger.migrations.steps import STEPS, Step
from hemicycle.ledger.originals import open_originals
from hemicycle.ledger.row import Row
from hemicycle.ledger.signing import kept_key
from hemicycle.ledger.tables import SCHEMA_VERSION, metadata, originals
from hemicycle.ledger.verification import verify
from old_ledgers import KEY, made_by_version


def rows_at(place: str) -> tuple[Row, ...]:
    engine = open_database(place, create=False)
    try:
        assert verify(engine).flaws == ()
        return tuple(row for stream in reading.streams(engine) for row in reading.read(engine, stream))
    finally:
        engine.dispose()


def columns_at(place: str) -> dict[str, list[tuple[str, str]]]:
    engine = engine_of(place)
    found = inspect(engine)
    columns = {
        name: [(one["name"], str(one["type"].as_generic())) for one in found.get_columns(name)]
        for name in found.get_table_names()
        if name != originals.name
    }
    engine.dispose()
    return columns


def key_at(place: str) -> bytes | None:
    engine = open_database(place, create=False)
    key = kept_key(engine)
    engine.dispose()
    return key.private_bytes_raw() if key is not None else None


@pytest.mark.parametrize("version", [1, 2])
def test_an_older_ledger_is_brought_here_with_every_header_and_hash_as_it_was(
    version: int, place: str
) -> None:
    made = made_by_version(version, place)
    headers = [(header_of(row), row.hash) for row in made]
    assert migrate(place) == Migrated(version, SCHEMA_VERSION)
    open_database(place, create=True).dispose()
    assert rows_at(place) == made
    assert [(header_of(row), row.hash) for row in rows_at(place)] == headers
    assert key_at(place) == KEY


@pytest.mark.parametrize("version", [1, 2])
def test_its_tables_are_those_of_a_new_one(version: int, place: str, tmp_path: Path) -> None:
    made_by_version(version, place)
    migrate(place)
    new = str(tmp_path / "new.sqlite")
    open_database(new, create=True).dispose()
    assert columns_at(place) == columns_at(new)
    assert set(columns_at(new)) == set(metadata.tables)


def test_a_ledger_of_this_version_is_left_as_it_is(place: str) -> None:
    open_database(place, create=True).dispose()
    assert migrate(place) == Migrated(SCHEMA_VERSION, SCHEMA_VERSION)


def test_there_is_a_step_to_every_version() -> None:
    assert sorted(STEPS) == list(range(2, SCHEMA_VERSION + 1))


def test_who_would_write_into_an_older_ledger_is_told_to_migrate_and_who_looks_is_not(place: str) -> None:
    made = made_by_version(2, place)
    with pytest.raises(Unusable, match="is of version 2 and this Hemicycle writes version 3; stop what runs"):
        open_database(place, create=True)
    assert rows_at(place) == made
    assert version_at(place) == 2


def test_a_migration_that_fails_in_the_middle_leaves_the_ledger_as_it_was(place: str) -> None:
    def failing(connection: Connection) -> None:
        STEPS[3](connection)
        connection.execute(text("UPDATE rows SET actor = ''"))
        connection.execute(text("SELECT * FROM what_is_not_there"))

    made, columns = made_by_version(1, place), columns_at(place)
    with pytest.raises(Unusable, match="could not be migrated and is as it was"):
        migrate(place, {**STEPS, 3: failing})
    assert rows_at(place) == made
    assert columns_at(place) == columns
    assert version_at(place) == 1
    assert migrate(place) == Migrated(1, SCHEMA_VERSION)


def test_nodes_that_start_at_once_on_an_empty_database_make_one_ledger(postgres_place: str) -> None:
    def start(_node: int) -> None:
        open_database(postgres_place, create=True).dispose()
        open_originals(postgres_place).close()
        open_index(postgres_place).close()

    with ThreadPoolExecutor(4) as nodes:
        list(nodes.map(start, range(4)))
    assert rows_at(postgres_place) == ()
    assert version_at(postgres_place) == SCHEMA_VERSION


def test_of_two_nodes_that_start_at_once_one_migrates_and_the_other_waits(postgres_place: str) -> None:
    made = made_by_version(1, postgres_place)
    done: list[Migrated] = []
    other = Thread(target=lambda: done.append(migrate(postgres_place)))

    def slowly(connection: Connection) -> None:
        """Until the other stands at the lock."""
        other.start()
        waiting = text(
            "SELECT count(*) FROM pg_locks JOIN pg_database ON oid = database"
            " WHERE datname = current_database() AND locktype = 'advisory' AND NOT granted"
        )
        while connection.execute(waiting).scalar_one() == 0:
            assert other.is_alive()
        STEPS[3](connection)

    steps: Mapping[int, Step] = {**STEPS, 3: slowly}
    done.append(migrate(postgres_place, steps))
    other.join(timeout=20)
    assert done == [Migrated(1, SCHEMA_VERSION), Migrated(SCHEMA_VERSION, SCHEMA_VERSION)]
    assert rows_at(postgres_place) == made
