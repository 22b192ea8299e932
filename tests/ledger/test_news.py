"""What other processes write is heard of: by NOTIFY from PostgreSQL, by its counter of changes from SQLite."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from queue import Queue

import pytest

from hemicycle.ledger.database import engine_of, open_database
from hemicycle.ledger.news import LONGEST_WORD, Everything, News, Newsroom, tell
from hemicycle.ledger.tables import leases

WELL_PAST = 20
"""Seconds, after which the database is taken for silent."""


@contextmanager
def newsroom(place: str, node: str = "here") -> Iterator[Queue[News]]:
    """Its news, once it has said that everything may have changed."""
    engine = open_database(place, create=True)
    heard: Queue[News] = Queue()
    room = Newsroom(engine, node, heard.put)
    room.open()
    try:
        assert heard.get(timeout=WELL_PAST) is Everything
        yield heard
    finally:
        room.close()
        engine.dispose()


def write(place: str, *streams: str, node: str = "elsewhere") -> None:
    engine = engine_of(place)
    with engine.begin() as connection:
        connection.execute(leases.insert().values(name=" ".join(streams), holder=node, until=0))
        tell(connection, streams, node)
    engine.dispose()


def next_news(heard: Queue[News]) -> News:
    """Past the word that nothing has changed."""
    while (news := heard.get(timeout=WELL_PAST)) == frozenset():
        pass
    return news


def test_postgresql_says_which_streams_another_wrote(postgres_place: str) -> None:
    with newsroom(postgres_place) as heard:
        write(postgres_place, "asp22", "asp23")
        assert next_news(heard) == {"asp22", "asp23"}


def test_sqlite_says_that_something_changed(tmp_path) -> None:
    place = str(tmp_path / "house.sqlite")
    with newsroom(place) as heard:
        write(place, "asp22")
        assert next_news(heard) is Everything


ANOTHER = """
import sqlite3, sys
other = sqlite3.connect(sys.argv[1])
other.execute("INSERT INTO leases VALUES (?, 'elsewhere', 0)", sys.argv[2:])
other.commit()
other.close()
"""


def test_another_process_that_closes_a_file_leaves_its_log_to_those_who_have_it_open(tmp_path) -> None:
    place = str(tmp_path / "house.sqlite")
    with newsroom(place) as heard:
        engine = engine_of(place)
        with engine.connect() as one, engine.connect() as other:
            one.execute(leases.select())
            other.execute(leases.select())
            one.rollback()
            other.rollback()
            for name in ("first", "second"):
                subprocess.run([sys.executable, "-c", ANOTHER, place, name], check=True)
                assert next_news(heard) is Everything
            assert one.execute(leases.select().with_only_columns(leases.c.name)).scalars().all() == [
                "first",
                "second",
            ]
        engine.dispose()


def test_what_one_wrote_oneself_is_no_news(postgres_place: str) -> None:
    with newsroom(postgres_place) as heard:
        write(postgres_place, "asp22", node="here")
        write(postgres_place, "asp23")
        assert next_news(heard) == {"asp23"}


def test_more_streams_than_a_notification_carries_are_everything(postgres_place: str) -> None:
    with newsroom(postgres_place) as heard:
        write(postgres_place, *(f"plenary-{number:05}" for number in range(LONGEST_WORD // 10)))
        assert next_news(heard) is Everything


def test_a_database_where_nothing_changes_is_known_to_be_there(place: str) -> None:
    with newsroom(place) as heard:
        assert heard.get(timeout=WELL_PAST) == frozenset()


def test_whoever_lost_the_connection_hears_that_everything_may_have_changed(postgres_place: str) -> None:
    with newsroom(postgres_place) as heard:
        engine = engine_of(postgres_place)
        with engine.begin() as connection:
            connection.exec_driver_sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE pid <> pg_backend_pid() AND datname = current_database()"
            )
        engine.dispose()
        assert next_news(heard) is Everything


@pytest.mark.parametrize("streams", [(), ("asp22",)])
def test_nothing_is_told_on_sqlite_for_there_is_nobody_to_tell(tmp_path, streams) -> None:
    write(str(_made(tmp_path)), *streams)


def _made(folder):
    open_database(str(folder / "house.sqlite"), create=True).dispose()
    return folder / "house.sqlite"
