"""One thread writes: what waits goes into one transaction, with a savepoint for each stream, in name order."""

import secrets
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import cache
from itertools import groupby
from queue import Empty, SimpleQueue
from threading import Thread

import msgspec
from sqlalchemy import Connection, Engine
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.postgresql import psycopg
from sqlalchemy.exc import IntegrityError

from hemicycle.ledger.chain import SALT_LENGTH, chained
from hemicycle.ledger.reading import head
from hemicycle.ledger.row import Draft, Head, Row, microseconds
from hemicycle.ledger.tables import catalogue, rows

MOST_IN_A_BATCH = 1000


class Append(msgspec.Struct, frozen=True, kw_only=True):
    """Rows for one stream behind the position at which they were decided. `title` opens or renames the stream.

    Appends of one `attempt` build on each other: once one of them is not written, none after it is, whatever
    position it names, for it was decided on a state that never came about.
    """

    stream: str
    behind: int
    attempt: int = 0
    drafts: tuple[Draft, ...]
    title: str | None = None


class Written(msgspec.Struct, frozen=True):
    append: Append
    rows: tuple[Row, ...]


class Conflicted(msgspec.Struct, frozen=True):
    """The stream had moved on, or the command was recorded already: nothing of this append is written."""

    append: Append


class Failed(msgspec.Struct, frozen=True):
    """The database failed; nothing of the batch is written."""

    append: Append
    reason: str


Outcome = Written | Conflicted | Failed


class Writer:
    """`deliver` is called once a batch, on the writer's thread, with an outcome for each append in their order."""

    def __init__(
        self,
        engine: Engine,
        deliver: Callable[[list[Outcome]], None],
        now: Callable[[], datetime],
        salt: Callable[[], bytes] = lambda: secrets.token_bytes(SALT_LENGTH),
    ) -> None:
        self._engine = engine
        self._deliver = deliver
        self._now = now
        self._salt = salt
        self._waiting: SimpleQueue[Sequence[Append] | None] = SimpleQueue()
        self._heads: dict[str, Head] = {}
        self._spoilt: dict[str, int] = {}
        self._thread = Thread(target=self._run, name="ledger-writer", daemon=True)
        self._thread.start()

    def put(self, appends: Sequence[Append]) -> None:
        """What is handed over together goes into one transaction, as far as it holds."""
        self._waiting.put(appends)

    def close(self) -> None:
        """Writes what waits, then ends."""
        self._waiting.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (batch := self._next_batch()) is not None:
            self._deliver(self._written(batch))

    def _next_batch(self) -> list[Append] | None:
        first = self._waiting.get()
        if first is None:
            return None
        batch = list(first)
        while len(batch) < MOST_IN_A_BATCH:
            try:
                following = self._waiting.get_nowait()
            except Empty:
                break
            if following is None:
                self._waiting.put(None)
                break
            batch.extend(following)
        return batch

    def _written(self, batch: list[Append]) -> list[Outcome]:
        try:
            with self._engine.connect().execution_options(hemicycle_writes=True) as connection:
                outcomes = self._write(connection, batch)
                connection.commit()
        except Exception as trouble:  # noqa: BLE001 - whatever the driver raises, those who wait must hear of it
            self._heads.clear()
            self._spoil(batch)
            return [Failed(append, str(trouble)) for append in batch]
        return outcomes

    def _write(self, connection: Connection, batch: list[Append]) -> list[Outcome]:
        outcomes: dict[int, Outcome] = {}
        numbered = sorted(enumerate(batch), key=lambda one: one[1].stream)
        for stream, of_stream in groupby(numbered, key=lambda one: one[1].stream):
            appends = list(of_stream)
            numbers = [number for number, _ in appends]
            outcomes.update(
                zip(numbers, self._stream(connection, stream, [one for _, one in appends]), strict=True)
            )
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("NOTIFY hemicycle")
        return [outcomes[number] for number in range(len(batch))]

    def _stream(self, connection: Connection, stream: str, appends: list[Append]) -> list[Outcome]:
        """All that fits behind the head is written in one statement; the first misfit ends the stream's turn."""
        start = self._heads.get(stream) or head(connection, stream)
        try:
            with connection.begin_nested():
                outcomes, end = self._fitting(stream, start, appends)
                self._insert(connection, stream, outcomes, end)
        except IntegrityError:
            self._heads.pop(stream, None)
            self._spoil(appends)
            return [Conflicted(append) for append in appends]
        self._heads[stream] = end
        if any(isinstance(outcome, Conflicted) for outcome in outcomes):
            self._heads.pop(stream, None)
        return outcomes

    def _fitting(self, stream: str, start: Head, appends: list[Append]) -> tuple[list[Outcome], Head]:
        outcomes: list[Outcome] = []
        end, recorded = start, self._now()
        for append in appends:
            if append.behind != end.position or append.attempt <= self._spoilt.get(stream, -1):
                self._spoil([append])
                outcomes.append(Conflicted(append))
                continue
            made = chained(stream, end, append.drafts, recorded, self._salt)
            end = Head(made[-1].position, made[-1].hash)
            outcomes.append(Written(append, made))
        return outcomes, end

    def _spoil(self, appends: list[Append]) -> None:
        for append in appends:
            self._spoilt[append.stream] = max(append.attempt, self._spoilt.get(append.stream, -1))

    def _insert(self, connection: Connection, stream: str, outcomes: Iterable[Outcome], end: Head) -> None:
        written = [outcome for outcome in outcomes if isinstance(outcome, Written)]
        made = [_columns(row) for outcome in written for row in outcome.rows]
        if not made:
            return
        connection.exec_driver_sql(_insertion(connection.dialect.name), made)
        titles = [outcome.append.title for outcome in written if outcome.append.title is not None]
        _catalogue(connection, stream, end, titles[-1] if titles else None)


def _catalogue(connection: Connection, stream: str, end: Head, title: str | None) -> None:
    """The catalogue's line of a stream is written in the transaction of its rows."""
    changes: dict[str, object] = {"position": end.position, "hash": end.hash}
    if title is not None:
        changes["title"] = title
    updated = connection.execute(catalogue.update().where(catalogue.c.stream == stream).values(changes))
    if updated.rowcount == 0:
        connection.execute(catalogue.insert().values({"title": stream, **changes, "stream": stream}))


@cache
def _insertion(dialect: str) -> str:
    """Run by the driver itself: a batch is short, and building a statement for it costs more than running it."""
    if dialect == "sqlite":
        return str(rows.insert().compile(dialect=sqlite.dialect(paramstyle="qmark")))
    by_mark = psycopg.dialect(paramstyle="format")  # type: ignore[no-untyped-call] # SQLAlchemy leaves it untyped
    return str(rows.insert().compile(dialect=by_mark))


def _columns(row: Row) -> tuple[object, ...]:
    """In the order of the table's columns."""
    return (
        row.stream,
        row.position,
        row.command,
        row.part,
        microseconds(row.happened),
        microseconds(row.recorded),
        row.actor,
        row.kind,
        row.version,
        row.public.decode(),
        None if row.restricted is None else row.restricted.decode(),
        row.restricted_salt,
        row.restricted_digest,
        None if row.private is None else row.private.decode(),
        row.private_salt,
        row.private_digest,
        row.hash,
    )
