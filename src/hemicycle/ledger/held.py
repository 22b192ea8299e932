"""How much that is private is held, and how much was erased: numbers alone, no body is read."""

from sqlalchemy import Engine, func, select

from hemicycle.ledger.tables import rows


def private_bodies(engine: Engine, stream: str) -> dict[str, tuple[int, int]]:
    """By kind: private bodies that are there, and those of which a digest is left."""
    held, whole = func.count(rows.c.private), func.count(rows.c.private_digest)
    statement = select(rows.c.kind, held, whole - held).where(
        rows.c.stream == stream, rows.c.private_digest.is_not(None)
    )
    with engine.connect() as connection:
        return {
            kind: (there, gone) for kind, there, gone in connection.execute(statement.group_by(rows.c.kind))
        }
