"""Originals: what came in and went out, byte for byte, kept under the address of its content.

They lie beside the ledger: in a file of their own on SQLite, so that a large mail never keeps an act of the floor
waiting for the write lock; in a table of the same database on PostgreSQL, which locks rows alone.
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Engine, func, select
from sqlalchemy.dialects import postgresql, sqlite

from hemicycle.ledger.database import engine_of
from hemicycle.ledger.erasure import forget_the_log, overwrite_what_is_deleted
from hemicycle.ledger.schema import one_at_a_time
from hemicycle.ledger.tables import originals, originals_metadata


class Originals:
    """Every method blocks; callers on the event loop use a thread."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._insert = _insert(engine.dialect.name)
        with engine.begin() as connection:
            one_at_a_time(connection)
            originals_metadata.create_all(connection)

    def keep_all(self, contents: Sequence[tuple[bytes, str]]) -> list[str]:
        """Keeps contents with their kinds in one transaction, durable when it returns; gives their addresses.

        The same content again is the same original; one that was erased comes back only by being kept again.
        """
        addresses = [address_of(content) for content, _ in contents]
        if not addresses:
            return []
        new = {
            address: {"address": address, "kind": kind, "content": content}
            for address, (content, kind) in zip(addresses, contents, strict=True)
        }
        with self._engine.connect().execution_options(hemicycle_writes=True) as connection:
            connection.execute(self._insert, list(new.values()))
            connection.commit()
        return addresses

    def keep(self, content: bytes, kind: str) -> str:
        return self.keep_all([(content, kind)])[0]

    def read(self, address: str) -> bytes | None:
        """None where there is none or it was erased."""
        statement = select(originals.c.content).where(originals.c.address == address)
        with self._engine.connect() as connection:
            return connection.execute(statement).scalar_one_or_none()

    def read_with_kinds(self, addresses: Iterable[str]) -> list[tuple[str, bytes]]:
        """The kind and content of those that are there, in the order of their addresses."""
        statement = select(originals.c.kind, originals.c.content).where(originals.c.content.is_not(None))
        found = []
        with self._engine.connect() as connection:
            for address in sorted(addresses):
                one = connection.execute(statement.where(originals.c.address == address)).first()
                found += [(one.kind, one.content)] if one is not None else []
        return found

    def sizes(self) -> dict[str, int]:
        """Bytes of every original that is there, by its address."""
        statement = select(originals.c.address, func.length(originals.c.content))
        with self._engine.connect() as connection:
            found = connection.execute(statement.where(originals.c.content.is_not(None)))
            return {one.address: one[1] for one in found}

    def erase(self, address: str) -> None:
        """Also out of the file's free pages and its log."""
        with self._engine.connect().execution_options(hemicycle_writes=True) as connection:
            overwrite_what_is_deleted(connection)
            connection.execute(originals.update().where(originals.c.address == address).values(content=None))
            connection.commit()
        forget_the_log(self._engine)

    def erased(self) -> list[str]:
        """The addresses of those that were erased."""
        return erased_in(self._engine)

    def close(self) -> None:
        self._engine.dispose()


def _insert(dialect: str) -> sqlite.Insert | postgresql.Insert:
    """Brings back what was erased, and leaves what is there."""
    insert = sqlite.insert(originals) if dialect == "sqlite" else postgresql.insert(originals)
    return insert.on_conflict_do_update(
        index_elements=[originals.c.address],
        set_={"content": insert.excluded.content},
        where=originals.c.content.is_(None),
    )


def erased_in(engine: Engine) -> list[str]:
    gone = select(originals.c.address).where(originals.c.content.is_(None)).order_by(originals.c.address)
    with engine.connect() as connection:
        return list(connection.execute(gone).scalars())


def address_of(content: bytes) -> str:
    return sha256(content).hexdigest()


def open_originals(place: str) -> Originals:
    """Those beside the ledger at a place; made where there are none."""
    return Originals(engine_of(place if "://" in place else str(file_of_originals(place))))


def file_of_originals(place: str) -> Path:
    """Beside the SQLite file of the ledger."""
    path = Path(place)
    return path.with_name(f"{path.stem}.originals{path.suffix}")
