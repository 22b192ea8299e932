"""A plenary is archived from its ledger alone, beside a running house or without one."""

from sqlalchemy import Engine

from hemicycle.chamber.sitting_plenary import replayed
from hemicycle.documents.archive.archive import Source
from hemicycle.ledger import reading
from hemicycle.ledger.public import public_lines
from hemicycle.ledger.signing import kept_key, receipt
from hemicycle.plenary.plenary import Plenary


def source_of(engine: Engine, slug: str, address: str | None) -> Source:
    """As the ledger stands. Nothing is written; raises LookupError where there is no such plenary. Blocks."""
    rows = tuple(reading.read(engine, slug))
    if not rows:
        known = ", ".join(reading.heads(engine)) or "none"
        raise LookupError(f"There is no plenary {slug} in this ledger; it has {known}.")
    key = kept_key(engine)
    if key is None:
        raise LookupError("This ledger has no key of a house; let `serve` open it once, which makes one.")
    plenary = replayed(Plenary(), rows)
    return Source(
        plenary=plenary,
        ledger=b"".join(public_lines(rows)),
        receipt=receipt(key, rows[-1]),
        key=key.public_key().public_bytes_raw().hex(),
        address=address,
        statements=(),
    )
