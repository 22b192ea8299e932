"""The ledger's database: that it can be read, keeps what it says it keeps, and ends where its catalogue says."""

from collections.abc import Iterator
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, text

from hemicycle.ledger import reading
from hemicycle.operations.doctor.clock import beside_the_database
from hemicycle.operations.doctor.findings import ok, trouble, warning
from hemicycle.operations.part import Part

FULL = 2
"""SQLite's synchronous=FULL."""


def judge(engine: Engine) -> Iterator[Part]:
    """Raises what the driver raises."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            yield _sqlite(connection)
        else:
            yield _postgresql(connection)
            yield _clock(connection)
    yield heads(engine)


def _sqlite(connection: Connection) -> Part:
    subject = "database"
    version = connection.execute(text("SELECT sqlite_version()")).scalar_one()
    journal = connection.execute(text("PRAGMA journal_mode")).scalar_one()
    synchronous = connection.execute(text("PRAGMA synchronous")).scalar_one()
    flaws = connection.execute(text("PRAGMA quick_check(1)")).scalar_one()
    if flaws != "ok":
        return trouble(subject, "SQLite finds the file damaged; stop the house, and restore the last backup.")
    if journal != "wal" or synchronous != FULL:
        return trouble(
            subject,
            f"Its journal is {journal}, where it must be WAL, or its commits are not synced; is the folder writable?",
        )
    return ok(subject, f"SQLite {version}, write-ahead log, every commit synced, no damage found.")


def _postgresql(connection: Connection) -> Part:
    subject = "database"

    def shown(setting: str) -> str:
        return str(connection.execute(text(f"SHOW {setting}")).scalar_one())

    version = shown("server_version")
    off = [one for one in ("fsync", "full_page_writes", "synchronous_commit") if shown(one) == "off"]
    if off:
        return trouble(
            subject,
            f"PostgreSQL {version} runs with {', '.join(off)} off: what it confirmed may be lost with the power; switch it on.",
        )
    if connection.execute(text("SELECT pg_is_in_recovery()")).scalar_one():
        return trouble(subject, f"PostgreSQL {version} is a replica, and takes nothing; name the primary.")
    if shown("synchronous_standby_names") == "":
        return warning(
            subject,
            f"PostgreSQL {version} has no synchronous replica: what it confirmed is on one disk until it is replicated.",
        )
    return ok(subject, f"PostgreSQL {version} syncs its commits, and waits for a replica.")


def _clock(connection: Connection) -> Part:
    asked = datetime.now(UTC)
    theirs = connection.execute(text("SELECT clock_timestamp()")).scalar_one()
    return beside_the_database(theirs, asked, datetime.now(UTC))


def heads(engine: Engine) -> Part:
    """Each stream's last row is the one that the catalogue names; `hemicycle verify` looks at all of them."""
    subject = "ledger"
    catalogued = reading.heads(engine)
    with engine.connect() as connection:
        wrong = [one for one, head in catalogued.items() if reading.head(connection, one) != head]
    if wrong:
        return trouble(
            subject,
            f"The ledger of {', '.join(wrong)} does not end where its catalogue says; run hemicycle verify.",
        )
    return ok(
        subject,
        f"{len(catalogued)} plenaries end where the catalogue says; hemicycle verify checks every row.",
    )
