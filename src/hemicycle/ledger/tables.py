"""The tables, the same for SQLite and PostgreSQL. Bodies are text, as hashed; times are microseconds since 1970."""

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    Table,
    Text,
)

SCHEMA_VERSION = 3
"""Since 2 a private body may name who acted; 3 has the leases."""

metadata = MetaData()

rows = Table(
    "rows",
    metadata,
    Column("stream", Text, primary_key=True),
    Column("position", BigInteger, primary_key=True, autoincrement=False),
    Column("command", Text, nullable=False),
    Column("part", SmallInteger, nullable=False),
    Column("happened", BigInteger, nullable=False),
    Column("recorded", BigInteger, nullable=False),
    Column("actor", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("public", Text, nullable=False),
    Column("restricted", Text),
    Column("restricted_salt", LargeBinary),
    Column("restricted_digest", LargeBinary),
    Column("private", Text),
    Column("private_salt", LargeBinary),
    Column("private_digest", LargeBinary),
    Column("hash", LargeBinary, nullable=False),
    Index("one_outcome_a_command", "stream", "command", "part", unique=True),
)

catalogue = Table(
    "catalogue",
    metadata,
    Column("stream", Text, primary_key=True),
    Column("title", Text, nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("hash", LargeBinary, nullable=False),
)

originals_metadata = MetaData()
"""Apart from the ledger's own, for on SQLite originals lie in a second file."""

originals = Table(
    "originals",
    originals_metadata,
    Column("address", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("content", LargeBinary),
)

house = Table(
    "house",
    metadata,
    Column("name", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

leases = Table(
    "leases",
    metadata,
    Column("name", Text, primary_key=True),
    Column("holder", Text, nullable=False),
    Column("until", BigInteger, nullable=False),
)
"""What one node at a time does, who has it, and until when by the database's own clock."""
