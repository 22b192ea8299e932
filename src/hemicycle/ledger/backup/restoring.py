"""A house is made of a backup in an empty place, SQLite or PostgreSQL, whole or not at all.

What is known to have been erased since is left out while it is copied, so that it is in no page of the new database.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from sqlalchemy import Connection, inspect
from sqlalchemy.exc import SQLAlchemyError

from hemicycle.ledger.backup.copying import OF_LEDGER, OF_ORIGINALS, Told, copy_tables
from hemicycle.ledger.backup.erasures import Eraser, load
from hemicycle.ledger.backup.files import closing_engine, new_file, synced
from hemicycle.ledger.backup.manifest import LEDGER, ORIGINALS, Manifest
from hemicycle.ledger.backup.reading import look_at, of_file
from hemicycle.ledger.carried import Damaged
from hemicycle.ledger.database import Unusable, engine_of, reason_of
from hemicycle.ledger.index.index import file_of_index
from hemicycle.ledger.migrations.migrating import Migrated, take_up
from hemicycle.ledger.originals import file_of_originals
from hemicycle.ledger.places import name_of
from hemicycle.ledger.reading import head
from hemicycle.ledger.row import Head
from hemicycle.ledger.schema import one_at_a_time


class Restored(msgspec.Struct, frozen=True, kw_only=True):
    """`bodies` and `originals` are how many were erased again."""

    manifest: Manifest
    rows: int
    migrated: Migrated
    bodies: int
    originals: int


def restore_house(folder: Path, place: str, told: Told, erasures: Sequence[Path] = ()) -> Restored:
    """Into a place where no ledger is, without what the files of `erasures` name.

    Raises Damaged where the backup or one of these does not hold, Unusable where the place is taken or fails, OSError.
    """
    looked = look_at(folder)
    if erasures and looked.key is None:
        raise Damaged("the house of this backup had no key yet, so no erasures can be of it.")
    known = [load(path, looked.key) for path in erasures if looked.key is not None]
    eraser = Eraser(looked.key, known)
    try:
        with _new_house(place) as (ledger, kept):
            with of_file(folder / LEDGER) as source:
                copy_tables(source, ledger, OF_LEDGER, told, eraser)
            with of_file(folder / ORIGINALS) as source:
                copy_tables(source, kept, OF_ORIGINALS, told, eraser)
            migrated = take_up(ledger)
            _must_end_alike(ledger, looked.verdict.heads)
    except SQLAlchemyError as trouble:
        raise Unusable(
            f"{name_of(place)}: the house could not be restored there ({reason_of(trouble)})."
        ) from trouble
    return Restored(
        manifest=looked.manifest,
        rows=looked.verdict.rows,
        migrated=migrated,
        bodies=eraser.bodies,
        originals=eraser.originals,
    )


def _must_end_alike(ledger: Connection, heads: Mapping[str, Head]) -> None:
    if any(head(ledger, stream) != end for stream, end in heads.items()):
        raise Damaged("what was restored does not end as the backup does; nothing was kept of it.")


@contextmanager
def _new_house(place: str) -> Iterator[tuple[Connection, Connection]]:
    """Where the ledger and the originals go; there is nothing before the block ends, and nothing if it fails."""
    opened = _in_a_database(place) if "://" in place else _in_files(Path(place))
    with opened as connections:
        yield connections


@contextmanager
def _in_a_database(place: str) -> Iterator[tuple[Connection, Connection]]:
    with closing_engine(engine_of(place)) as engine, engine.begin() as connection:
        one_at_a_time(connection)
        taken = sorted({*OF_LEDGER, *OF_ORIGINALS} & set(inspect(connection).get_table_names()))
        if taken:
            raise Unusable(
                f"{name_of(place)}: this database is not empty (it has {', '.join(taken)}); a house is restored into an"
                " empty one."
            )
        yield connection, connection


@contextmanager
def _in_files(database: Path) -> Iterator[tuple[Connection, Connection]]:
    originals = file_of_originals(str(database))
    _must_be_free(database, originals, file_of_index(str(database)))
    try:
        opened = TemporaryDirectory(prefix=f".{database.name}.", suffix=".part", dir=database.parent)
    except OSError as trouble:
        raise Unusable(f"{database}: nothing can be written there ({trouble.strerror}).") from trouble
    with opened as folder:
        parts = Path(folder, LEDGER), Path(folder, ORIGINALS)
        with ExitStack() as stack:
            ledger, kept = (
                stack.enter_context(stack.enter_context(closing_engine(new_file(part))).begin())
                for part in parts
            )
            yield ledger, kept
        for part in parts:
            synced(part)
        parts[1].rename(originals)
        parts[0].rename(database)
        synced(database.parent)


def _must_be_free(*files: Path) -> None:
    """A log that an earlier database left behind would be read into the new one."""
    beside = [path.with_name(path.name + end) for path in files for end in ("", "-wal", "-shm", "-journal")]
    taken = [str(path) for path in beside if path.exists()]
    if taken:
        raise Unusable(
            f"{', '.join(taken)}: there is a house here already, or something of one; a house is restored where none is."
            " Name another place, or move what is there away."
        )
