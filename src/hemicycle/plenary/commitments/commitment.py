"""Needs, candidates and commitments as they stand."""

from datetime import date, datetime
from enum import StrEnum

from hemicycle.plenary.commitments.wording import Source, Wording
from hemicycle.plenary.past.paper import Cited
from hemicycle.plenary.programme.programme import Mandate
from hemicycle.plenary.represented import Represented
from hemicycle.plenary.value import Value


class Need(Value, frozen=True, kw_only=True):
    """`withdrawn` by the desk: it was entered in error, and stays visible as such. `cited` in a past plenary's papers."""

    number: int
    organ: Represented
    quote: str
    source: Source
    priority: str | None
    mandate: Mandate | None
    recorded: datetime
    withdrawn: str | None = None
    cited: Cited | None = None


class Progress(StrEnum):
    PLANNED = "planned"
    UNDER_WAY = "under-way"
    DONE = "done"
    GIVEN_UP = "given-up"


class Status(Value, frozen=True, kw_only=True):
    """`asserted_by` says it: the delegation itself, an organ, or whoever else the desk names.

    `on` is the day that papers give it, where the hour is not known; it goes before `at`.
    """

    progress: Progress
    words: str
    asserted_by: str
    at: datetime
    on: date | None = None
    cited: Cited | None = None


class Commitment(Value, frozen=True, kw_only=True):
    """A candidate until `confirmed`; `declined` ends one that the delegation does not own.

    `joined` are those who joined an open one, each with the moment. `confirmed_on` is the day that papers give it,
    where the hour is not known; it goes before `confirmed`.
    """

    number: int
    delegation: Represented
    wording: Wording
    marked: datetime
    confirmed: datetime | None = None
    confirmed_on: date | None = None
    declined: datetime | None = None
    joined: tuple[tuple[Represented, datetime], ...] = ()
    statuses: tuple[Status, ...] = ()
    cited: Cited | None = None

    @property
    def waits(self) -> bool:
        return self.confirmed is None and self.declined is None
