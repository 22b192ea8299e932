"""What anybody may have of a ledger: docs/ledger.md says how a stranger checks it."""

from collections.abc import Iterable, Iterator

import msgspec

from hemicycle.ledger.chain import header_of
from hemicycle.ledger.row import Row

_encode = msgspec.json.Encoder(order="sorted").encode


def public_lines(rows: Iterable[Row]) -> Iterator[bytes]:
    """Each row's hash, and the header over which it is taken, with all of the row that is public."""
    for row in rows:
        yield _encode({"hash": row.hash.hex(), "header": header_of(row).decode()}) + b"\n"
