"""Plenaries as they lie in a database, without a running house."""

from collections.abc import Sequence

from hemicycle.chamber.house.search.indexing import make_anew
from hemicycle.chamber.sitting_plenary import replayed
from hemicycle.ledger import reading
from hemicycle.ledger.database import open_database
from hemicycle.ledger.index.index import open_index
from hemicycle.ledger.originals import open_originals
from hemicycle.plenary.plenary import Plenary


def stored_plenary(database: str, plenary: str | None) -> Plenary:
    """The durable state of one plenary. Raises Unusable and LookupError."""
    engine = open_database(database, create=False)
    try:
        slug = chosen(sorted(reading.heads(engine)), plenary)
        return replayed(Plenary(), reading.read(engine, slug))
    finally:
        engine.dispose()


def make_index_anew(database: str) -> int:
    """From the ledger; the number of plenaries. Raises Unusable."""
    engine = open_database(database, create=False)
    index, originals = open_index(database), open_originals(database)
    try:
        return make_anew(engine, index, originals.read)
    finally:
        originals.close()
        index.close()
        engine.dispose()


def chosen(slugs: Sequence[str], named: str | None) -> str:
    if named is not None and named in slugs:
        return named
    if named is None and len(slugs) == 1:
        return slugs[0]
    raise LookupError(f"Name one of the plenaries of this house: {', '.join(slugs) or 'there is none'}.")
