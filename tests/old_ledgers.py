"""Ledgers as earlier releases made them, with rows in them."""

from datetime import UTC, datetime

from sqlalchemy import text

from hemicycle.ledger.chain import chained
from hemicycle.ledger.database import engine_of
from hemicycle.ledger.inserting import catalogue_stream, insert_rows
from hemicycle.ledger.row import NO_ROWS, Draft, Head, Row

NOW = datetime(2023, 12, 1, 9, 0, 0, 123456, tzinfo=UTC)
KEY = bytes(range(32))

VERSION_2 = """
CREATE TABLE rows (
    stream TEXT NOT NULL, position BIGINT NOT NULL, command TEXT NOT NULL, part SMALLINT NOT NULL,
    happened BIGINT NOT NULL, recorded BIGINT NOT NULL, actor TEXT NOT NULL, kind TEXT NOT NULL,
    version INTEGER NOT NULL, public TEXT NOT NULL,
    restricted TEXT, restricted_salt BLOB, restricted_digest BLOB,
    private TEXT, private_salt BLOB, private_digest BLOB, hash BLOB NOT NULL,
    PRIMARY KEY (stream, position)
);
CREATE UNIQUE INDEX one_outcome_a_command ON rows (stream, command, part);
CREATE TABLE catalogue (
    stream TEXT NOT NULL, title TEXT NOT NULL, position BIGINT NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (stream)
);
CREATE TABLE house (name TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (name));
"""

VERSION_1 = f"""{VERSION_2};
CREATE TABLE originals (address TEXT NOT NULL, kind TEXT NOT NULL, content BLOB, PRIMARY KEY (address));
"""

TABLES = {1: VERSION_1, 2: VERSION_2}


def made_by_version(version: int, place: str) -> tuple[Row, ...]:
    """A house with a key and two streams; all of its rows."""
    engine = engine_of(place)
    schema = TABLES[version]
    if engine.dialect.name == "postgresql":
        schema = schema.replace("BLOB", "BYTEA")
    made: list[Row] = []
    with engine.connect().execution_options(hemicycle_writes=True) as connection, connection.begin():
        for statement in schema.split(";"):
            if statement.strip():
                connection.execute(text(statement))
        for name, content in (("schema-version", str(version).encode()), ("signing-key", KEY)):
            insert = text("INSERT INTO house (name, content) VALUES (:name, :content)")
            connection.execute(insert.bindparams(name=name, content=content))
        for stream in ("asp21", "asp22"):
            drafts = tuple(_draft(command) for command in ("one", "two", "three"))
            rows = chained(stream, NO_ROWS, drafts, NOW, lambda: bytes(16))
            insert_rows(connection, rows)
            catalogue_stream(connection, stream, Head(rows[-1].position, rows[-1].hash), "Côte d’Ivoire")
            made += rows
    engine.dispose()
    return tuple(made)


def _draft(command: str) -> Draft:
    return Draft(
        command=command,
        actor="desk:A. Person",
        kind="inscribed",
        version=1,
        happened=NOW,
        public='{"name":"Côte d’Ivoire"}'.encode(),
        restricted=b'{"reason":"late"}' if command == "two" else None,
        private=b'{"speaker":"A. Person"}' if command != "three" else None,
    )
