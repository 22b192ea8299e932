"""One thread writes: what waits goes into one transaction, stream after stream in the order of their names."""

import secrets
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from itertools import groupby
from queue import Empty, SimpleQueue
from threading import Thread

import msgspec
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from hemicycle.ledger.chain import SALT_LENGTH, chained
from hemicycle.ledger.inserting import catalogue_stream, insert_rows
from hemicycle.ledger.news import tell
from hemicycle.ledger.reading import head
from hemicycle.ledger.row import Draft, Head, Row

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
    """`deliver` is called once a batch, on the writer's thread, with an outcome for each append in their order.

    `node` is the name under which others hear of what was written.
    """

    def __init__(
        self,
        engine: Engine,
        deliver: Callable[[list[Outcome]], None],
        now: Callable[[], datetime],
        salt: Callable[[], bytes] = lambda: secrets.token_bytes(SALT_LENGTH),
        node: str = "",
    ) -> None:
        self._engine = engine
        self._node = node
        self._deliver = deliver
        self._now = now
        self._salt = salt
        self._waiting: SimpleQueue[Sequence[Append] | None] = SimpleQueue()
        self._heads: dict[str, Head] = {}
        self._spoilt: dict[str, int] = {}
        self._connection: Connection | None = None
        self._misfits = (IntegrityError, engine.dialect.loaded_dbapi.IntegrityError)
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
        self._disconnect()

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
            return self._in_a_transaction(batch)
        except self._misfits:
            return self._each_stream_by_itself(batch)

    def _each_stream_by_itself(self, batch: list[Append]) -> list[Outcome]:
        """What is wrong with one stream keeps no other from being written."""
        outcomes: dict[int, Outcome] = {}
        for of_stream in _by_stream(batch):
            appends = [batch[number] for number in of_stream]
            try:
                made = self._in_a_transaction(appends)
            except self._misfits:
                self._spoil(appends)
                made = [Conflicted(append) for append in appends]
            outcomes.update(zip(of_stream, made, strict=True))
        return [outcomes[number] for number in range(len(batch))]

    def _in_a_transaction(self, batch: list[Append]) -> list[Outcome]:
        """Raises one of `_misfits`, with nothing written, where a row does not fit into the ledger as it is."""
        try:
            connection = self._connected()
            with connection.begin():
                outcomes = self._write(connection, batch)
        except self._misfits:
            self._disconnect()
            raise
        except Exception as trouble:  # noqa: BLE001 - whatever the driver raises, those who wait must hear of it
            self._disconnect()
            self._spoil(batch)
            return [Failed(append, str(trouble)) for append in batch]
        return outcomes

    def _connected(self) -> Connection:
        """One connection while all goes well: fetching one for each batch costs more than chaining its rows."""
        if self._connection is None:
            self._connection = self._engine.connect().execution_options(hemicycle_writes=True)
        return self._connection

    def _disconnect(self) -> None:
        """Rolls back what was not committed; what was known of the database is found out anew."""
        self._heads.clear()
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(SQLAlchemyError):  # where the database is gone there is nothing to roll back
                connection.close()

    def _write(self, connection: Connection, batch: list[Append]) -> list[Outcome]:
        outcomes: dict[int, Outcome] = {}
        for of_stream in _by_stream(batch):
            made = self._stream(connection, [batch[number] for number in of_stream])
            outcomes.update(zip(of_stream, made, strict=True))
        tell(connection, sorted({append.stream for append in batch}), self._node)
        return [outcomes[number] for number in range(len(batch))]

    def _stream(self, connection: Connection, appends: list[Append]) -> list[Outcome]:
        """All that fits behind the head is written in one statement; the first misfit ends the stream's turn."""
        stream = appends[0].stream
        start = self._heads.get(stream) or head(connection, stream)
        outcomes, end = self._fitting(stream, start, appends)
        self._insert(connection, stream, outcomes, end)
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
        made = [row for outcome in written for row in outcome.rows]
        if not made:
            return
        insert_rows(connection, made)
        titles = [outcome.append.title for outcome in written if outcome.append.title is not None]
        catalogue_stream(connection, stream, end, titles[-1] if titles else None)


def _by_stream(batch: list[Append]) -> list[list[int]]:
    """The places in a batch of each stream's appends, streams in the order of their names."""
    numbers = sorted(range(len(batch)), key=lambda number: batch[number].stream)
    return [list(of_stream) for _, of_stream in groupby(numbers, key=lambda number: batch[number].stream)]
