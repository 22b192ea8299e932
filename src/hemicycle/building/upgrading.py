"""A house of an older release is served by this one: backed up and migrated before anything else."""

from datetime import datetime

import structlog
from sqlalchemy.exc import SQLAlchemyError

from hemicycle.ledger.backup.upgrading import upgrade
from hemicycle.ledger.database import Unusable, reason_of
from hemicycle.ledger.places import name_of

logger = structlog.get_logger()

SPOKEN_OF = 100_000
"""After so many lines something is said, for nobody is served meanwhile."""


def bring_up_to_date(place: str, now: datetime) -> None:
    """Raises Unusable, with the database as it was."""
    try:
        upgraded = upgrade(place, now, _tell)
    except OSError as trouble:
        raise _not_migrated(place, str(trouble.strerror)) from trouble
    except SQLAlchemyError as trouble:
        raise _not_migrated(place, reason_of(trouble)) from trouble
    if upgraded is not None:
        logger.warning(
            "the database was migrated",
            before=upgraded.migrated.before,
            after=upgraded.migrated.after,
            backup=str(upgraded.backup),
        )


def _not_migrated(place: str, reason: str) -> Unusable:
    return Unusable(
        f"{name_of(place)}: the database is of an older version, and it was not migrated, for no backup could be made"
        f" ({reason}). Make room beside it, or give `hemicycle migrate --backup FOLDER`."
    )


def _tell(table: str, lines: int) -> None:
    if lines % SPOKEN_OF == 0:
        logger.info("backing up before migrating", table=table, lines=lines)
