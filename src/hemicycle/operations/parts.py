"""What counts as well for each part of the house."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from hemicycle.operations.part import Part, State

LAG_SECONDS = 5.0
"""The heads are compared once a second; a comparison that fails is one that does not come about."""
LETTER_WAITS = timedelta(minutes=15)
FULL = 100 * 2**20
SCARCE = 2**30
CLOCKS_PART = timedelta(seconds=2)


class Waiting(Protocol):
    """What waits to go out, and what last kept a letter back."""

    @property
    def number(self) -> int: ...
    @property
    def oldest(self) -> datetime | None: ...
    @property
    def trouble(self) -> str | None: ...


def database(lag: float) -> Part:
    """`lag` is how many seconds ago our heads were last compared with those in the database."""
    if lag > LAG_SECONDS:
        return Part(
            "database",
            State.TROUBLE,
            f"The database was last heard of {lag:.0f} seconds ago; see whether it runs and can be reached.",
        )
    return Part("database", State.OK, f"The database was heard of {lag:.1f} seconds ago.")


def outbox(waiting: Waiting, now: datetime) -> Part:
    oldest = waiting.oldest
    if oldest is None:
        return Part("outbox", State.OK, "No letter waits to go out.")
    minutes = max(now - oldest, timedelta()) // timedelta(minutes=1)
    told = f"{waiting.number} letters wait to go out, the oldest for {minutes} minutes"
    if now - oldest > LETTER_WAITS:
        return Part(
            "outbox", State.WARNING, f"{told}; see whether the relay takes mail, with hemicycle doctor."
        )
    return Part("outbox", State.OK, f"{told}.")


def channels(alarming: Sequence[str], number: int) -> Part:
    """`alarming` names those of the mailboxes that fail or are silent, without the user."""
    if alarming:
        return Part(
            "channels",
            State.WARNING,
            f"{len(alarming)} of {number} mailboxes fail or are silent; look at the desk, and at hemicycle doctor.",
        )
    return Part("channels", State.OK, f"{number} mailboxes are read." if number else "No mailbox is read.")


def exchangers(unknown: int) -> Part:
    """In how many plenaries most mails bear the stamps or the verdicts of a host that the house's file does not name."""
    if unknown:
        return Part(
            "exchangers",
            State.WARNING,
            "Mails bear the stamps or verdicts of an exchanger that the house's file does not name; the desk is told which.",
        )
    return Part("exchangers", State.OK, "Mails bear the stamps of those alone whom the house's file names.")


def disk(free: int | None) -> Part:
    """`free` bytes where the ledger's file lies, None where it lies in a database elsewhere or nobody can tell."""
    if free is None:
        return Part("disk", State.OK, "The ledger lies in no folder of this machine.")
    told = f"{free // 2**20} MB are free where the ledger lies"
    if free < FULL:
        return Part("disk", State.TROUBLE, f"{told}; make room before arrivals can no longer be recorded.")
    if free < SCARCE:
        return Part("disk", State.WARNING, f"{told}; make room.")
    return Part("disk", State.OK, f"{told}.")


def clock(apart: timedelta | None) -> Part:
    """How far house time is from the database's clock; None where house time is invented."""
    if apart is None:
        return Part("clock", State.OK, "House time is invented, for a rehearsal.")
    seconds = abs(apart.total_seconds())
    if abs(apart) > CLOCKS_PART:
        return Part(
            "clock",
            State.WARNING,
            f"House time and the database's clock are {seconds:.1f} seconds apart; see what hemicycle doctor says of the clock.",
        )
    return Part("clock", State.OK, f"House time and the database's clock are {seconds:.1f} seconds apart.")
