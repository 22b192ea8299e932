"""Private bodies are erased; digests stay, so the chain still verifies.

The salt goes with the body: without it nobody can test a guess against the digest.
"""

from sqlalchemy import Engine

from hemicycle.ledger.tables import rows


def erase_private(engine: Engine, stream: str, positions: list[int]) -> int:
    """Erases the private bodies of these rows; returns how many had one."""
    statement = (
        rows.update()
        .where(rows.c.stream == stream, rows.c.position.in_(positions), rows.c.private.is_not(None))
        .values(private=None, private_salt=None)
    )
    with engine.connect().execution_options(hemicycle_writes=True) as connection:
        erased = connection.execute(statement).rowcount
        connection.commit()
    return erased
