"""Needs, candidates and commitments as they stand."""

from datetime import datetime
from enum import StrEnum

from hemicycle.plenary.commitments.wording import Source, Wording
from hemicycle.plenary.programme.programme import Mandate
from hemicycle.plenary.represented import Represented
from hemicycle.plenary.value import Value


class Need(Value, frozen=True, kw_only=True):
    """`withdrawn` by the desk: it was entered in error, and stays visible as such."""

    number: int
    organ: Represented
    quote: str
    source: Source
    priority: str | None
    mandate: Mandate | None
    recorded: datetime
    withdrawn: str | None = None


class Progress(StrEnum):
    PLANNED = "planned"
    UNDER_WAY = "under-way"
    DONE = "done"
    GIVEN_UP = "given-up"


class Status(Value, frozen=True, kw_only=True):
    """`asserted_by` says it: the delegation itself, an organ, or whoever else the desk names."""

    progress: Progress
    words: str
    asserted_by: str
    at: datetime


class Commitment(Value, frozen=True, kw_only=True):
    """A candidate until `confirmed`; `declined` ends one that the delegation does not own.

    `joined` are those who joined an open one, each with the moment.
    """

    number: int
    delegation: Represented
    wording: Wording
    marked: datetime
    confirmed: datetime | None = None
    declined: datetime | None = None
    joined: tuple[tuple[Represented, datetime], ...] = ()
    statuses: tuple[Status, ...] = ()

    @property
    def waits(self) -> bool:
        return self.confirmed is None and self.declined is None
