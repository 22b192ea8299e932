"""Originals: what came in, byte for byte, kept under the address of its content."""

from hashlib import sha256

from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError

from hemicycle.ledger.tables import originals


def keep(engine: Engine, content: bytes, kind: str) -> str:
    """Durable when it returns; the same content again is the same original. Returns its address."""
    address = sha256(content).hexdigest()
    try:
        with engine.connect().execution_options(hemicycle_writes=True) as connection:
            connection.execute(originals.insert().values(address=address, kind=kind, content=content))
            connection.commit()
    except IntegrityError:
        return address
    return address
