"""Writers that know nothing of what they write: one thread, one transaction and one wake-up of the loop a batch."""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import count
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Protocol

import psycopg
import uvloop

from hemicycle.ledger.writer import MOST_IN_A_BATCH
from measuring import Stopwatch, Took

WRITERS = 64
Line = tuple[int, bytes]


class Table(Protocol):
    def put(self, lines: Sequence[Line]) -> None:
        """In one transaction, durable when it returns."""

    def close(self) -> None: ...


class InSqlite:
    """One table with no index but its integer key; synced as the ledger is."""

    def __init__(self, place: str) -> None:
        self._connection = sqlite3.connect(place, isolation_level=None, check_same_thread=False)
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=FULL")
        self._connection.execute("CREATE TABLE bare (position INTEGER PRIMARY KEY, body BLOB NOT NULL)")

    def put(self, lines: Sequence[Line]) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.executemany("INSERT INTO bare VALUES (?, ?)", lines)
        self._connection.execute("COMMIT")

    def close(self) -> None:
        self._connection.close()


class InPostgres:
    """The same, a batch in one statement."""

    def __init__(self, place: str) -> None:
        self._connection = psycopg.connect(place)
        self._connection.execute("CREATE TABLE bare (position BIGINT PRIMARY KEY, body BYTEA NOT NULL)")
        self._connection.commit()

    def put(self, lines: Sequence[Line]) -> None:
        positions, bodies = zip(*lines, strict=True)
        self._connection.execute(
            "INSERT INTO bare SELECT * FROM unnest(%b::bigint[], %b::bytea[])",
            (list(positions), list(bodies)),
        )
        self._connection.commit()

    def close(self) -> None:
        self._connection.close()


class BareWriter:
    """What waits goes into one transaction."""

    def __init__(self, table: Table, loop: asyncio.AbstractEventLoop) -> None:
        self._table = table
        self._loop = loop
        self._waiting: SimpleQueue[tuple[list[bytes], asyncio.Future[None]] | None] = SimpleQueue()
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    def write(self, blobs: list[bytes]) -> "asyncio.Future[None]":
        done = self._loop.create_future()
        self._waiting.put((blobs, done))
        return done

    def close(self) -> None:
        self._waiting.put(None)
        self._thread.join()

    def _run(self) -> None:
        positions = count(1)
        while (first := self._waiting.get()) is not None:
            batch = [first]
            with suppress(Empty):
                while len(batch) < MOST_IN_A_BATCH and (one := self._waiting.get_nowait()) is not None:
                    batch.append(one)
            self._table.put([(next(positions), blob) for blobs, _ in batch for blob in blobs])
            self._loop.call_soon_threadsafe(_wake, [done for _, done in batch])


def _wake(waiting: "list[asyncio.Future[None]]") -> None:
    for done in waiting:
        done.set_result(None)


def through_a_bare_writer(make: Callable[[], Table], commands: int, sizes: list[int]) -> Took:
    remaining = iter(range(commands))
    blobs = [bytes(size) for size in sizes]

    async def writer(bare: BareWriter) -> None:
        for _ in remaining:
            await bare.write(blobs)

    async def session() -> Took:
        table = make()
        bare = BareWriter(table, asyncio.get_running_loop())
        watch = Stopwatch()
        await asyncio.gather(*(writer(bare) for _ in range(WRITERS)))
        took = watch.took()
        await asyncio.to_thread(bare.close)
        table.close()
        return took

    return uvloop.run(session())
