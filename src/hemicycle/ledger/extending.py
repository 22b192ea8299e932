"""Rows that another ledger wrote are taken in as they are, with what is decided on them, in one transaction."""

import secrets
from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError

from hemicycle.ledger.chain import SALT_LENGTH, chained
from hemicycle.ledger.inserting import catalogue_stream, insert_rows
from hemicycle.ledger.news import tell
from hemicycle.ledger.reading import head
from hemicycle.ledger.row import NO_ROWS, Draft, Head, Row
from hemicycle.ledger.verification import checked


class DoesNotFit(Exception):  # noqa: N818 - what is the matter with the rows
    """They do not follow what stands in the ledger; nothing was written."""


def extend(  # noqa: PLR0913 - the rows of others, and our own
    engine: Engine,
    foreign: Sequence[Row],
    own: Sequence[Draft],
    *,
    title: str,
    recorded: datetime,
    salt: Callable[[], bytes] = lambda: secrets.token_bytes(SALT_LENGTH),
) -> tuple[Row, ...]:
    """Takes in those of `foreign` that the ledger lacks, then writes `own`; the rows that were written.

    Raises DoesNotFit where the ledger went on otherwise, or a row does not match its hash.
    """
    stream = foreign[0].stream
    try:
        with engine.connect().execution_options(hemicycle_writes=True) as connection, connection.begin():
            start = head(connection, stream)
            lacking = _behind(start, foreign)
            end = lacking[-1] if lacking else foreign[-1]
            ours = chained(stream, Head(end.position, end.hash), tuple(own), recorded, salt)
            written = (*lacking, *ours)
            insert_rows(connection, written)
            catalogue_stream(connection, stream, Head(written[-1].position, written[-1].hash), title)
            tell(connection, [stream])
    except (IntegrityError, engine.dialect.loaded_dbapi.IntegrityError) as trouble:
        raise DoesNotFit("somebody else wrote in the same moment; give the command again") from trouble
    return written


def put_in(engine: Engine, whole: Sequence[Row], *, title: str) -> None:
    """A stream from its first row on, as it is, into a ledger that does not have it. Raises DoesNotFit."""
    stream = whole[0].stream
    try:
        with engine.connect().execution_options(hemicycle_writes=True) as connection, connection.begin():
            if head(connection, stream) != NO_ROWS:
                raise DoesNotFit(f"there is a plenary {stream} in this ledger already")
            rows = _behind(NO_ROWS, whole)
            insert_rows(connection, rows)
            catalogue_stream(connection, stream, Head(rows[-1].position, rows[-1].hash), title)
            tell(connection, [stream])
    except (IntegrityError, engine.dialect.loaded_dbapi.IntegrityError) as trouble:
        raise DoesNotFit("somebody else wrote in the same moment; give the command again") from trouble


def _behind(start: Head, foreign: Sequence[Row]) -> tuple[Row, ...]:
    """What stands here already must be the beginning of what comes."""
    lacking = tuple(row for row in foreign if row.position > start.position)
    known = next((row for row in foreign if row.position == start.position), None)
    if known is not None and known.hash != start.hash:
        raise DoesNotFit(f"row {known.position} is another one here")
    if known is None and foreign[0].position != start.position + 1:
        raise DoesNotFit(
            f"it holds the rows from {foreign[0].position} to {foreign[-1].position}, and the last one here is {start.position}"
        )
    flaw = next((one for one in checked(lacking, start) if one.flaw is not None), None)
    if flaw is not None:
        raise DoesNotFit(f"row {flaw.row.position} does not follow the last one here ({flaw.flaw})")
    return lacking
