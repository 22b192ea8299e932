"""An older database is taken to this version, all of the way or not at all."""

from collections.abc import Mapping

import msgspec
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from hemicycle.ledger.database import Unusable, engine_of, open_to_read, reason_of
from hemicycle.ledger.migrations.steps import STEPS, Step
from hemicycle.ledger.places import name_of
from hemicycle.ledger.schema import note_version, one_at_a_time, version_in
from hemicycle.ledger.tables import SCHEMA_VERSION


class Migrated(msgspec.Struct, frozen=True):
    """The versions before and after; the same where there was nothing to do."""

    before: int
    after: int


def version_at(place: str) -> int:
    """Of the ledger there. Raises Unusable where there is none, or a newer one."""
    engine = open_to_read(place)
    try:
        with engine.connect() as connection:
            return version_in(connection) or 0
    finally:
        engine.dispose()


def migrate(place: str, steps: Mapping[int, Step] = STEPS) -> Migrated:
    """In one transaction; of several processes at once one migrates, and the others wait and find it done.

    Raises Unusable, with the database as it was.
    """
    open_to_read(place).dispose()
    engine = engine_of(place)
    try:
        with engine.connect().execution_options(hemicycle_writes=True) as connection, connection.begin():
            one_at_a_time(connection)
            return take_up(connection, steps)
    except SQLAlchemyError as trouble:
        raise Unusable(
            f"{name_of(place)}: the database could not be migrated and is as it was ({reason_of(trouble)}); the release that wrote"
            " it still runs on it."
        ) from trouble
    finally:
        engine.dispose()


def take_up(connection: Connection, steps: Mapping[int, Step] = STEPS) -> Migrated:
    """Within the transaction of whoever calls."""
    before = version_in(connection) or 0
    for version in range(before + 1, SCHEMA_VERSION + 1):
        steps[version](connection)
    note_version(connection, SCHEMA_VERSION)
    return Migrated(before, SCHEMA_VERSION)
