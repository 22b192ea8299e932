"""A house of an older version is backed up and then migrated."""

from datetime import datetime
from itertools import chain, count
from pathlib import Path

import msgspec

from hemicycle.ledger.backup.copying import Told
from hemicycle.ledger.backup.writing import back_up
from hemicycle.ledger.database import Unusable
from hemicycle.ledger.migrations.migrating import Migrated, migrate, version_at
from hemicycle.ledger.tables import SCHEMA_VERSION


class Upgraded(msgspec.Struct, frozen=True):
    migrated: Migrated
    backup: Path


def upgrade(place: str, moment: datetime, told: Told) -> Upgraded | None:
    """A house in a file, with its backup beside it; None where there is none, or none that is older.

    A database elsewhere is left alone: where its backup belongs, this machine cannot know. What else may be wrong with
    the file, whoever opens it says. Raises Unusable, OSError, and SQLAlchemyError.
    """
    if "://" in place:
        return None
    try:
        version_at(place)
    except Unusable:
        return None
    backup = back_up_before(place, name_beside(Path(place)), moment, told)
    return Upgraded(migrate(place), backup) if backup is not None else None


def back_up_before(place: str, target: Path, moment: datetime, told: Told) -> Path | None:
    """None where there is nothing to migrate. Raises as `back_up` does."""
    if version_at(place) == SCHEMA_VERSION:
        return None
    back_up(place, target, moment, told)
    return target


def name_beside(database: Path) -> Path:
    """One that is not taken: an earlier attempt may have left a backup, and the house may have run on since."""
    name = f"{database.stem}.before-version-{SCHEMA_VERSION}"
    names = chain((name,), (f"{name}-{number}" for number in count(2)))
    folders = (database.with_name(f"{one}.backup") for one in names)
    return next(folder for folder in folders if not folder.exists())
