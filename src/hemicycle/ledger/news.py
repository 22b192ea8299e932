"""Hears of what other processes wrote: from PostgreSQL by NOTIFY, from SQLite by the counter of its changes.

Whoever writes says on PostgreSQL who it is and which streams it wrote, once for each transaction. A node passes over
what it said itself.
"""

import select
from collections.abc import Callable, Iterable
from contextlib import closing
from socket import socket, socketpair
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING, Any

import structlog
from sqlalchemy import Connection, Engine

if TYPE_CHECKING:
    import psycopg

logger = structlog.get_logger()

CHANNEL = "hemicycle"
LONGEST_WORD = 7900
"""Bytes that a notification may carry."""

SQLITE_LOOKING_SECONDS = 0.5
"""SQLite tells nobody: its counter of changes is looked at."""

LISTENING_SECONDS = 2.0
"""How long a connection may say nothing before it is asked whether it is still there."""

PAUSE_SECONDS = 1.0
"""Before a database that is gone is tried again."""

Everything = None
"""What changed is not known: all heads are to be compared."""

News = frozenset[str] | None
"""The streams that changed; empty where the database is there and nothing did; `Everything` where that is not known."""


def tell(connection: Connection, streams: Iterable[str], node: str = "") -> None:
    """Within a transaction: those who listen hear of it when that is committed."""
    if connection.dialect.name != "postgresql":
        return
    word = " ".join((node, *streams))
    if len(word.encode()) > LONGEST_WORD:
        word = node
    connection.exec_driver_sql("SELECT pg_notify(%s, %s)", (CHANNEL, word))


class Newsroom:
    """`heard` is called on a thread of its own: at first with `Everything`, for much may have been missed."""

    def __init__(self, engine: Engine, node: str, heard: Callable[[News], None]) -> None:
        self._engine = engine
        self._node = node
        self._heard = heard
        self._closing = Event()
        self._said = monotonic()
        self._woken: socket | None = None
        self._waking: socket | None = None
        listening = engine.dialect.name == "postgresql"
        self._hear = self._listen if listening else self._look
        self._thread = Thread(target=self._run, name="ledger-news", daemon=True)

    def open(self) -> None:
        self._woken, self._waking = socketpair()
        self._thread.start()

    def close(self) -> None:
        self._closing.set()
        if self._woken is None or self._waking is None or not self._thread.is_alive():
            return
        self._waking.send(b".")
        self._thread.join()
        self._woken.close()
        self._waking.close()

    def _run(self) -> None:
        while not self._closing.is_set():
            try:
                self._hear()
            except Exception as trouble:  # noqa: BLE001 - it goes on when the database comes back
                logger.warning("the database cannot be followed", kind=type(trouble).__name__)
                self._closing.wait(PAUSE_SECONDS)

    def _look(self) -> None:
        """The counter changes with every commit of another connection, those of this process too."""
        last = None
        with self._engine.connect() as connection, closing(_driver(connection).cursor()) as cursor:
            connection.rollback()
            while not self._closing.is_set():
                (version,) = cursor.execute("PRAGMA data_version").fetchone()
                self._heard(frozenset() if version == last else Everything)
                last = version
                self._closing.wait(SQLITE_LOOKING_SECONDS)

    def _listen(self) -> None:
        engine = self._engine.execution_options(isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            driver: psycopg.Connection[Any] = _driver(connection)
            try:
                driver.execute(f"LISTEN {CHANNEL}")
                self._heard(Everything)
                while not self._closing.is_set():
                    self._hear_from(driver)
            finally:
                connection.invalidate()  # what listens must not go back to where it is lent from

    def _hear_from(self, driver: "psycopg.Connection[Any]") -> None:
        """Our own words are nothing new: there is one for every batch that this node writes."""
        words = [one.payload for one in driver.notifies(timeout=0)]
        if not words:
            if not self._is_woken_by(driver):
                driver.execute("SELECT 1")
                self._heard(frozenset())
            return
        news = [_streams(word, self._node) for word in words]
        if any(one is Everything for one in news):
            self._heard(Everything)
        elif any(news) or self._is_due():
            self._heard(frozenset[str]().union(*(one for one in news if one is not None)))

    def _is_woken_by(self, driver: "psycopg.Connection[Any]") -> bool:
        waking = [driver.fileno(), *([self._woken.fileno()] if self._woken is not None else [])]
        ready, _, _ = select.select(waking, [], [], LISTENING_SECONDS)
        return bool(ready)

    def _is_due(self) -> bool:
        """Also who has no news says so every few seconds."""
        due = monotonic() - self._said > LISTENING_SECONDS
        self._said = monotonic() if due else self._said
        return due


def _driver(connection: Connection) -> Any:  # noqa: ANN401 - sqlite3's or psycopg's
    return connection.connection.driver_connection


def _streams(word: str, node: str) -> News:
    """What a notification says; nothing new where it is our own."""
    teller, *streams = word.split(" ")
    if node and teller == node:
        return frozenset()
    return frozenset(streams) if streams else Everything
