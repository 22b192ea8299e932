"""What one process at a time may do, and who has it.

On PostgreSQL it has a lease until a moment of the database's own clock, and renews it: the clocks of the nodes play no
part, so a lease ends for all at the same time, also for a holder that died. Beside an SQLite file it has a lock that
the system takes back from whoever dies.
"""

import fcntl
import os
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import ColumnElement, Engine, bindparam, func, literal_column, or_
from sqlalchemy.dialects.postgresql import insert

from hemicycle.ledger.tables import leases

NOW: ColumnElement[Any] = literal_column("(extract(epoch FROM clock_timestamp()) * 1000000)::bigint")
"""Microseconds since 1970."""

INCARNATION = "/"
"""Between the name of a node and what sets it apart from its life before a restart."""


class Leases(Protocol):
    """Every method blocks. `holder` is the name of a node, then INCARNATION and something of its own."""

    def take(self, name: str, holder: str, seconds: float) -> bool:
        """Whether the holder has it from now on for so long: it was free, or this node's in a life before."""

    def renew(self, name: str, holder: str, seconds: float) -> bool:
        """Whether the holder still has it, and now for so long; not where its own next life has it."""

    def give_up(self, name: str, holder: str) -> None:
        """It is free at once, if the holder had it."""


class InDatabase:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def take(self, name: str, holder: str, seconds: float) -> bool:
        node = holder.partition(INCARNATION)[0] + INCARNATION
        until = _until(seconds)
        statement = (
            insert(leases)
            .values(name=name, holder=holder, until=until)
            .on_conflict_do_update(
                index_elements=[leases.c.name],
                set_={"holder": holder, "until": until},
                where=or_(leases.c.until < NOW, func.substr(leases.c.holder, 1, len(node)) == node),
            )
            .returning(leases.c.holder)
        )
        with self._engine.begin() as connection:
            return connection.execute(statement).first() is not None

    def renew(self, name: str, holder: str, seconds: float) -> bool:
        is_its_own = (leases.c.name == name) & (leases.c.holder == holder) & (leases.c.until >= NOW)
        with self._engine.begin() as connection:
            renewed = connection.execute(leases.update().where(is_its_own).values(until=_until(seconds)))
            return renewed.rowcount > 0

    def give_up(self, name: str, holder: str) -> None:
        with self._engine.begin() as connection:
            connection.execute(leases.delete().where(leases.c.name == name, leases.c.holder == holder))


class BesideFile:
    """The lock lies beside the database's file. It is of the process, whatever it calls itself, and needs no renewal."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._held: dict[str, int] = {}

    def take(self, name: str, _holder: str, _seconds: float) -> bool:
        if name in self._held:
            return True
        place = self._database.with_name(f"{self._database.stem}.{name}.lock")
        descriptor = os.open(place, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            return False
        self._held[name] = descriptor
        return True

    def renew(self, name: str, _holder: str, _seconds: float) -> bool:
        return name in self._held

    def give_up(self, name: str, _holder: str) -> None:
        descriptor = self._held.pop(name, None)
        if descriptor is not None:
            os.close(descriptor)


def leases_of(place: str, engine: Engine) -> Leases:
    """Those of the database at a place, which is a file name or a database address."""
    return InDatabase(engine) if "://" in place else BesideFile(Path(place))


def _until(seconds: float) -> ColumnElement[int]:
    return NOW + bindparam(None, int(seconds * 1_000_000))
