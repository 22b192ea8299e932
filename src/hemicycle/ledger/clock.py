"""What time it is in the database: the one clock that all nodes of a house have in common."""

from datetime import UTC, datetime

from sqlalchemy import Engine, text


def database_now(engine: Engine) -> datetime:
    """UTC. Beside a file it is this machine's own clock. Blocks."""
    if engine.dialect.name != "postgresql":
        return datetime.now(UTC)
    with engine.connect() as connection:
        found: datetime = connection.execute(text("SELECT clock_timestamp()")).scalar_one()
    return found.astimezone(UTC)
