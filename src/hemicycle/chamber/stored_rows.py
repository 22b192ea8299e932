"""Events as rows of the ledger, and rows as what the core keeps."""

from hemicycle.ledger.row import Draft, Row
from hemicycle.plenary.event import Event
from hemicycle.plenary.history.stored import Stored, acted_by, store


def draft(event: Event, command: str, actor: str) -> Draft:
    """The header, which is public, names the role alone; whose name is behind it stands in the private body."""
    role, _, who = actor.partition(":")
    form = store(event, who)
    return Draft(
        command=command,
        actor=role,
        kind=form.kind,
        version=form.version,
        happened=form.happened,
        public=form.public,
        restricted=form.restricted,
        private=form.private,
    )


def actor_in(row: Row) -> str:
    """The role, and behind a colon who it was; rows from before the names were private have both in one."""
    who = acted_by(stored(row))
    return f"{row.actor}:{who}" if who else row.actor


def stored(row: Row) -> Stored:
    return Stored(
        kind=row.kind,
        version=row.version,
        happened=row.happened,
        public=row.public,
        restricted=row.restricted,
        private=row.private,
    )
