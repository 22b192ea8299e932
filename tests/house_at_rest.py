"""A house on disk that nobody serves: two plenaries, notes, a key, originals; and all that is in a database."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import MetaData, create_engine, select

from hemicycle.ledger.chain import chained
from hemicycle.ledger.database import engine_of, open_database
from hemicycle.ledger.extending import put_in
from hemicycle.ledger.inserting import catalogue_stream, insert_rows
from hemicycle.ledger.notebook import Notebook
from hemicycle.ledger.originals import file_of_originals, open_originals
from hemicycle.ledger.reading import head
from hemicycle.ledger.row import NO_ROWS, Draft, Head
from hemicycle.ledger.signing import house_key
from hemicycle.ledger.tables import leases

NOW = datetime(2023, 12, 1, 9, 0, 0, 123456, tzinfo=UTC)
PERSON, LETTER, KEPT = b"Awa Diop", b"The letter of Awa Diop", b"\x00a text that stays\xff"


def silently(_table: str, _lines: int) -> None:
    """Nobody waits to hear how far it is."""


def draft(command: str, private: bytes | None = b'{"speaker":"Awa Diop"}') -> Draft:
    return Draft(
        command=command,
        actor="desk",
        kind="inscribed",
        version=1,
        happened=NOW,
        public='{"name":"Côte d’Ivoire"}'.encode(),
        restricted=b'{"reason":"late"}',
        private=private,
    )


def settle(place: str) -> None:
    engine = open_database(place, create=True)
    house_key(engine)
    Notebook(engine).write("mailbox", b"\x00\xff 7")
    with closing(open_originals(place)) as originals:
        originals.keep_all([(LETTER, "mail"), (KEPT, "text"), (b"gone before", "mail")])
        originals.erase(originals.keep(b"gone before", "mail"))
    for stream in ("asp21", "asp22"):
        drafts = (draft("one"), draft("two", private=None), draft("three"), draft("four"))
        put_in(engine, chained(stream, NO_ROWS, drafts, NOW, lambda: bytes(16)), title=f"Côte {stream}")
    engine.dispose()


def write_on(place: str, original: bytes) -> None:
    """An original comes in, and then a row that names it."""
    with closing(open_originals(place)) as originals:
        address = originals.keep(original, "mail")
    engine = open_database(place, create=False)
    with engine.connect().execution_options(hemicycle_writes=True) as connection, connection.begin():
        rows = chained("asp22", head(connection, "asp22"), (draft(address),), NOW, lambda: bytes(16))
        insert_rows(connection, rows)
        catalogue_stream(connection, "asp22", Head(rows[-1].position, rows[-1].hash), None)
    engine.dispose()


def contents(place: str) -> dict[str, list[tuple[Any, ...]]]:
    """Every line of every table but the leases."""
    places = [place] if "://" in place else [place, str(file_of_originals(place))]
    found: dict[str, list[tuple[Any, ...]]] = {}
    for one in places:
        engine = engine_of(one)
        metadata = MetaData()
        metadata.reflect(engine)
        with engine.connect() as connection:
            for table in metadata.sorted_tables:
                if table.name != leases.name and not table.name.startswith("index_"):
                    lines = connection.execute(select(table).order_by(*table.primary_key))
                    found[table.name] = [tuple(line) for line in lines]
        engine.dispose()
    return found


def rows_in(file: Path) -> list[tuple[str, int, str]]:
    """Stream, position and command of each row in the ledger of a backup."""
    engine = create_engine(f"sqlite:///{file}")
    metadata = MetaData()
    metadata.reflect(engine)
    rows = metadata.tables["rows"]
    with engine.connect() as connection:
        ordered = select(rows.c.stream, rows.c.position, rows.c.command).order_by(
            rows.c.stream, rows.c.position
        )
        found = [tuple(line) for line in connection.execute(ordered)]
    engine.dispose()
    return found
