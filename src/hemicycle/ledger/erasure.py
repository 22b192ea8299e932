"""Private bodies are erased; digests stay, so the chain still verifies.

The salt goes with the body: without it nobody can test a guess against the digest.
"""

from sqlalchemy import Connection, Engine, text

from hemicycle.ledger.tables import rows


def erase_private(engine: Engine, stream: str, until: int) -> int:
    """Erases the private bodies of the rows up to a position; returns how many had one."""
    statement = (
        rows.update()
        .where(rows.c.stream == stream, rows.c.position <= until, rows.c.private.is_not(None))
        .values(private=None, private_salt=None)
    )
    with engine.connect().execution_options(hemicycle_writes=True) as connection:
        overwrite_what_is_deleted(connection)
        erased = connection.execute(statement).rowcount
        connection.commit()
    forget_the_log(engine)
    return erased


def overwrite_what_is_deleted(connection: Connection) -> None:
    """SQLite would leave the old bytes in the pages of its file; PostgreSQL's VACUUM takes care of its own."""
    if connection.dialect.name == "sqlite":
        connection.execute(text("PRAGMA secure_delete = ON"))


def forget_the_log(engine: Engine) -> None:
    """The write-ahead log still holds the rows as they were written."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)")).all()
