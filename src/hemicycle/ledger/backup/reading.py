"""A backup is looked at before anything is made of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, select
from sqlalchemy.exc import SQLAlchemyError

from hemicycle.ledger.backup.copying import LARGE_AT_ONCE
from hemicycle.ledger.backup.files import closing_engine, file_as_it_is
from hemicycle.ledger.backup.manifest import LEDGER, ORIGINALS, Manifest, places, read_manifest
from hemicycle.ledger.carried import Damaged
from hemicycle.ledger.database import reason_of
from hemicycle.ledger.originals import address_of
from hemicycle.ledger.signing import kept_key
from hemicycle.ledger.tables import originals
from hemicycle.ledger.verification import Verdict, verify


class Looked(msgspec.Struct, frozen=True, kw_only=True):
    """A backup that holds: what it says of itself, its chains, and the key of its house if it had one."""

    manifest: Manifest
    verdict: Verdict
    key: Ed25519PrivateKey | None


def look_at(folder: Path) -> Looked:
    """Files are as written, every row of every chain holds, the heads are those named. Raises Damaged, and OSError."""
    manifest = read_manifest(folder)
    try:
        with closing_engine(file_as_it_is(folder / LEDGER)) as engine:
            verdict, key = verify(engine), kept_key(engine)
    except SQLAlchemyError as trouble:
        raise Damaged(f"{LEDGER} cannot be read ({reason_of(trouble)}).") from trouble
    if verdict.flaws:
        first = verdict.flaws[0]
        raise Damaged(f"{first.stream}, row {first.position}: {first.sentence}.")
    if places(verdict.heads) != manifest.heads:
        raise Damaged("its chains do not end where its manifest says.")
    return Looked(manifest=manifest, verdict=verdict, key=key)


def check_originals(folder: Path) -> int:
    """Each is what its address says; how many there are. Raises Damaged."""
    statement = select(originals.c.address, originals.c.content).where(originals.c.content.is_not(None))
    number = 0
    with of_file(folder / ORIGINALS) as kept:
        for address, content in kept.execute(statement.execution_options(yield_per=LARGE_AT_ONCE)):
            if address_of(content) != address:
                raise Damaged(f"the original {address} is not what was kept.")
            number += 1
    return number


@contextmanager
def of_file(path: Path) -> Iterator[Connection]:
    with closing_engine(file_as_it_is(path)) as engine, engine.connect() as connection:
        yield connection
