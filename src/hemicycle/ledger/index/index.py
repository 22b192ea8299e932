"""The index is opened, written a plenary at a time, and made anew.

On SQLite it lies in a file of its own, so that writing it keeps no act of the floor waiting; on PostgreSQL in the
ledger's database. It has a version of its own: the ledger's schema does not know it, and an older release lets it be.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

import msgspec
from sqlalchemy import Connection, Engine, RowMapping, event, inspect, select
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from hemicycle.ledger.database import engine_of
from hemicycle.ledger.erasure import forget_the_log
from hemicycle.ledger.index.entry import Catalogued, Entry
from hemicycle.ledger.index.tables import INDEX_VERSION, about, entries, index_metadata, plenaries, tokens
from hemicycle.ledger.row import instant, microseconds
from hemicycle.ledger.schema import one_at_a_time

MOST_AT_ONCE = 500
"""Parameters of one statement: SQLite takes some thousand."""


class Index:
    """Every method blocks."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        with self._writing() as connection:
            one_at_a_time(connection)
            if _version(connection) != INDEX_VERSION:
                _make_anew(connection)
            connection.commit()

    def positions(self) -> dict[str, int]:
        """How far each plenary is in the index."""
        with self.engine.connect() as connection:
            found = connection.execute(select(plenaries.c.plenary, plenaries.c.position))
            return {line.plenary: line.position for line in found}

    def position(self, plenary: str) -> int:
        """How far one plenary is in the index; 0 where it is not."""
        statement = select(plenaries.c.position).where(plenaries.c.plenary == plenary)
        with self.engine.connect() as connection:
            return connection.execute(statement).scalar_one_or_none() or 0

    def touched(self, plenary: str) -> dict[str, datetime]:
        """When an event last named each part, as far as the plenary is in the index."""
        statement = select(entries.c.part, entries.c.touched).where(
            entries.c.plenary == plenary, entries.c.touched.is_not(None)
        )
        with self.engine.connect() as connection:
            return {part: instant(touched) for part, touched in connection.execute(statement)}

    def put(self, line: Catalogued, wanted: Iterable[Entry]) -> None:
        """All that is in the index of a plenary from now on, in one transaction with its position.

        What stands there already is left alone; an older state never takes the place of a newer one.
        """
        with self._writing() as connection:
            stands = connection.execute(
                select(plenaries).where(plenaries.c.plenary == line.plenary).with_for_update()
            ).mappings()
            before = stands.one_or_none()
            if before is not None and before["position"] > line.position:
                return
            gone = _put_entries(connection, line.plenary, {one.part: one for one in wanted})
            _put_line(connection, line, before)
            connection.commit()
        if gone:
            forget_the_log(self.engine)

    def make_anew(self) -> None:
        """Nothing is in the index then."""
        with self._writing() as connection:
            _make_anew(connection)
            connection.commit()

    def close(self) -> None:
        self.engine.dispose()

    def _writing(self) -> Connection:
        return self.engine.connect().execution_options(hemicycle_writes=True)


def open_index(place: str) -> Index:
    """That of the ledger at a place; made where there is none or an older one."""
    if "://" in place:
        return Index(engine_of(place))
    engine = engine_of(str(file_of_index(place)))
    event.listen(engine, "connect", _derived)
    return Index(engine)


def file_of_index(place: str) -> Path:
    """Beside the SQLite file of the ledger."""
    path = Path(place)
    return path.with_name(f"{path.stem}.index{path.suffix}")


def _derived(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    """What a power cut takes is made again from the ledger; what is taken out must not stay in free pages."""
    cursor = connection.cursor()
    for pragma in ("synchronous=NORMAL", "secure_delete=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _version(connection: Connection) -> int | None:
    if not inspect(connection).has_table(about.name):
        return None
    return connection.execute(select(about.c.version)).scalar_one_or_none()


def _make_anew(connection: Connection) -> None:
    index_metadata.drop_all(connection)
    index_metadata.create_all(connection)
    connection.execute(about.insert().values(version=INDEX_VERSION))


def _put_line(connection: Connection, line: Catalogued, before: RowMapping | None) -> None:
    values = {**msgspec.structs.asdict(line), "begins": microseconds(line.begins)}
    if before is None:
        connection.execute(plenaries.insert().values(values))
    elif dict(before) != values:
        connection.execute(plenaries.update().where(plenaries.c.plenary == line.plenary).values(values))


def _put_entries(connection: Connection, plenary: str, wanted: Mapping[str, Entry]) -> bool:
    """Whether something was taken out."""
    standing = connection.execute(
        select(entries.c.part, entries.c.entry, entries.c.digest).where(entries.c.plenary == plenary)
    ).all()
    digests = {part: digest for part, _, digest in standing}
    new = [one for part, one in wanted.items() if digests.get(part) != one.digest]
    gone = [entry for part, entry, digest in standing if part not in wanted or wanted[part].digest != digest]
    for start in range(0, len(gone), MOST_AT_ONCE):
        some = gone[start : start + MOST_AT_ONCE]
        connection.execute(tokens.delete().where(tokens.c.entry.in_(some)))
        connection.execute(entries.delete().where(entries.c.entry.in_(some)))
    if new:
        connection.execute(entries.insert(), [_columns(one) for one in new])
    under = [line for one in new for line in _tokens_of(one)]
    if under:
        connection.execute(tokens.insert(), under)
    return bool(gone)


def _tokens_of(one: Entry) -> list[dict[str, object]]:
    moment, entry = microseconds(one.moment), one.identity
    return [{"token": token, "moment": moment, "entry": entry} for token in sorted(one.tokens)]


def _columns(one: Entry) -> dict[str, object]:
    return {
        "entry": one.identity,
        "plenary": one.plenary,
        "part": one.part,
        "address": one.address,
        "kind": one.kind,
        "delegation": one.delegation,
        "moment": microseconds(one.moment),
        "published": None if one.published is None else microseconds(one.published),
        "changed": microseconds(one.changed),
        "touched": None if one.touched is None else microseconds(one.touched),
        "content": one.content,
        "digest": one.digest,
    }
