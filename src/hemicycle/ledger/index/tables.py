"""The tables of the index, the same for SQLite and PostgreSQL; times are microseconds since 1970.

What is compared and ordered is compared by its bytes, so that both databases answer alike.
"""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, Table, Text

INDEX_VERSION = 4
"""Counted up when the tables, or what stands in them, change: an older index is made anew."""

index_metadata = MetaData()


def by_bytes() -> Text:
    return Text().with_variant(Text(collation="C"), "postgresql")


about = Table("index_about", index_metadata, Column("version", Integer, nullable=False))

plenaries = Table(
    "index_plenaries",
    index_metadata,
    Column("plenary", by_bytes(), primary_key=True),
    Column("position", BigInteger, nullable=False),
    Column("title", Text, nullable=False),
    Column("body", by_bytes(), nullable=False),
    Column("phase", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("begins", BigInteger, nullable=False),
    Column("zone", Text, nullable=False),
    Index("index_plenaries_of_a_body", "body", "begins", "plenary"),
)

entries = Table(
    "index_entries",
    index_metadata,
    Column("entry", BigInteger, primary_key=True, autoincrement=False),
    Column("plenary", by_bytes(), nullable=False),
    Column("part", by_bytes(), nullable=False),
    Column("address", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("delegation", by_bytes(), nullable=False),
    Column("moment", BigInteger, nullable=False),
    Column("published", BigInteger),
    Column("changed", BigInteger, nullable=False),
    Column("touched", BigInteger),
    Column("content", LargeBinary, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Index("index_entries_of_a_plenary", "plenary", "part", unique=True),
    Index("index_entries_of_a_delegation", "delegation", "moment", "entry"),
)
Index(
    "index_entries_published",
    entries.c.changed,
    entries.c.entry,
    sqlite_where=entries.c.published.is_not(None),
    postgresql_where=entries.c.published.is_not(None),
)
Index(
    "index_entries_published_of_a_plenary",
    entries.c.plenary,
    entries.c.changed,
    entries.c.entry,
    sqlite_where=entries.c.published.is_not(None),
    postgresql_where=entries.c.published.is_not(None),
)

tokens = Table(
    "index_tokens",
    index_metadata,
    Column("token", by_bytes(), primary_key=True),
    Column("moment", BigInteger, primary_key=True, autoincrement=False),
    Column("entry", BigInteger, primary_key=True, autoincrement=False),
    Index("index_tokens_of_an_entry", "entry", "token"),
    sqlite_with_rowid=False,
)
"""The entries under a token stand in the order of time already, so that the newest are read first."""
