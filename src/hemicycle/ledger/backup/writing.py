"""A backup is written while the house runs: under another name until it is whole, checked and on disk.

The ledger is copied first and the originals second. An original is durable before the event that names it, so each
that the copy of the ledger names is in the copy of the originals, whatever came in between.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

import msgspec
from sqlalchemy import Connection, Engine

from hemicycle.ledger.backup.copying import OF_LEDGER, OF_ORIGINALS, Told, copy_tables, of_one_moment
from hemicycle.ledger.backup.erasures import erasures_in, packed
from hemicycle.ledger.backup.files import OWNER_ALONE, closing_engine, file_as_it_is, new_file, synced
from hemicycle.ledger.backup.manifest import (
    ERASURES,
    LEDGER,
    MANIFEST,
    ORIGINALS,
    Manifest,
    manifest_of,
)
from hemicycle.ledger.database import Unusable, engine_of, open_to_read
from hemicycle.ledger.originals import erased_in, file_of_originals
from hemicycle.ledger.places import name_of
from hemicycle.ledger.row import Head
from hemicycle.ledger.schema import version_in
from hemicycle.ledger.signing import kept_key
from hemicycle.ledger.tables import originals_metadata
from hemicycle.ledger.verification import verify


def back_up(place: str, target: Path, moment: datetime, told: Told) -> Manifest:
    """The house at a place in the folder `target`, which is not there yet. Its chains hold when this returns.

    Raises Unusable, OSError, and SQLAlchemyError where a database fails; then there is no target.
    """
    if target.exists() or target.is_symlink():
        raise Unusable(f"{target}: there is something of this name already; name a folder that is not there.")
    engine = open_to_read(place)
    with closing_engine(engine), _under_another_name(target) as folder:
        _copy_house(engine, place, folder, told)
        schema, heads = _checked(folder / LEDGER, name_of(place))
        _write_erasures(folder, moment)
        manifest = manifest_of(folder, schema, moment, heads)
        _write(folder / MANIFEST, msgspec.json.format(msgspec.json.encode(manifest), indent=1))
        for path in (*folder.iterdir(), folder):
            synced(path)
    return manifest


def _copy_house(engine: Engine, place: str, folder: Path, told: Told) -> None:
    with of_one_moment(engine) as house:
        with _new(folder / LEDGER) as ledger:
            copy_tables(house, ledger, OF_LEDGER, told)
        if "://" in place:
            _copy_originals(house, folder, told)
    if "://" in place:
        return
    beside = file_of_originals(place)
    if not beside.exists():
        with _new(folder / ORIGINALS) as kept:
            originals_metadata.create_all(kept)
        return
    with closing_engine(engine_of(str(beside))) as originals, of_one_moment(originals) as house:
        _copy_originals(house, folder, told)


def _copy_originals(house: Connection, folder: Path, told: Told) -> None:
    with _new(folder / ORIGINALS) as kept:
        copy_tables(house, kept, OF_ORIGINALS, told)
        originals_metadata.create_all(kept)


def _checked(ledger: Path, name: str) -> tuple[int, dict[str, Head]]:
    """Every row of the copy."""
    with closing_engine(file_as_it_is(ledger)) as engine:
        verdict = verify(engine)
        if verdict.flaws:
            first = verdict.flaws[0]
            raise Unusable(
                f"{name}: {first.stream}, row {first.position}: {first.sentence}. This would be no backup; keep the"
                " database as evidence, and restore an earlier one."
            )
        with engine.connect() as connection:
            return version_in(connection) or 0, verdict.heads


def _write_erasures(folder: Path, moment: datetime) -> None:
    """A house without a key has signed nothing yet, and erased nothing."""
    with (
        closing_engine(file_as_it_is(folder / LEDGER)) as engine,
        closing_engine(file_as_it_is(folder / ORIGINALS)) as kept,
    ):
        key = kept_key(engine)
        if key is not None:
            with engine.connect() as ledger:
                known = erasures_in(ledger, erased_in(kept), key, moment)
            _write(folder / ERASURES, packed(known))


def _write(path: Path, content: bytes) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ALONE), "wb") as file:
        file.write(content)


@contextmanager
def _under_another_name(target: Path) -> Iterator[Path]:
    """For nobody else to look into."""
    folder = Path(mkdtemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent))
    try:
        yield folder
        folder.rename(target)
    except BaseException:
        rmtree(folder, ignore_errors=True)
        raise
    synced(target.parent)


@contextmanager
def _new(path: Path) -> Iterator[Connection]:
    with closing_engine(new_file(path)) as engine, engine.begin() as connection:
        yield connection
