"""What was held, said and promised, as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from hemicycle.client.values import Delegation, Group, Person


@dataclass(frozen=True, kw_only=True)
class Cited:
    """A place in a paper from which a past plenary was entered."""

    paper: str
    page: str | None


@dataclass(frozen=True, kw_only=True)
class Sat:
    """`day` as in 2026-12-08."""

    day: str
    start: datetime | None
    end: datetime | None
    cited: Cited | None


@dataclass(frozen=True, kw_only=True)
class Correction:
    words: str
    admitted: datetime


@dataclass(frozen=True, kw_only=True)
class Held:
    """As the record has it: `group` by its key."""

    number: int
    kind: str
    delegation: Delegation
    group: str | None
    segment: str | None
    sitting: int
    start: datetime | None
    end: datetime | None
    interrupts: int | None
    over: int | None
    on_paper: bool
    summaries: Mapping[str, str]
    corrections: tuple[Correction, ...]
    cited: Cited | None


@dataclass(frozen=True, kw_only=True)
class PointOfOrder:
    number: int
    intervention: int
    delegation: Delegation
    raised: datetime
    ruling: str | None
    appealed_by: Delegation | None
    overruled: bool | None


@dataclass(frozen=True, kw_only=True)
class Motion:
    number: int
    kind: str
    delegation: Delegation
    sitting: int
    moved: datetime
    outcome: str | None


@dataclass(frozen=True, kw_only=True)
class Unheard:
    delegation: Delegation
    group: str | None
    segment: str


@dataclass(frozen=True, kw_only=True)
class Record:
    position: int
    presumption: str | None
    sat: tuple[Sat, ...]
    interventions: tuple[Held, ...]
    points_of_order: tuple[PointOfOrder, ...]
    motions: tuple[Motion, ...]
    absent: tuple[Unheard, ...]
    not_reached: tuple[Unheard, ...]
    fate: str


@dataclass(frozen=True, kw_only=True)
class Intervention:
    number: int
    kind: str
    delegation: Delegation
    group: Group | None
    person: Person | None
    segment: str | None
    sitting: int
    start: datetime | None
    end: datetime | None
    interrupts: int | None
    over: int | None
    on_paper: bool
    summaries: Mapping[str, str]
    corrections: tuple[Correction, ...]
    statements: tuple[int, ...]
    source: str | None
    address: str | None
    presumption: str | None


@dataclass(frozen=True, kw_only=True)
class Statement:
    number: int
    delegation: Delegation
    group: Group | None
    fate: str
    form: str
    language: str | None
    words: tuple[int, ...]
    released: datetime
    interventions: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class StatementText:
    """`texts` are what its files say; None for one that the house has no more."""

    statement: Statement
    texts: tuple[str | None, ...]
    presumption: str


@dataclass(frozen=True, kw_only=True)
class Status:
    progress: str
    words: str
    asserted_by: str
    at: str
    paper: str | None


@dataclass(frozen=True, kw_only=True)
class Commitment:
    number: int
    key: str
    name: str
    kind: str
    quote: str
    priority: str | None
    answers: int | None
    mandate: str | None
    due: str | None
    together_with: tuple[str, ...]
    is_open: bool
    joined: tuple[str, ...]
    statuses: tuple[Status, ...]
    source: str | None
    paper: str | None
    confirmed: str
    presumption: str


@dataclass(frozen=True, kw_only=True)
class Need:
    number: int
    organ: str
    quote: str
    priority: str | None
    mandate: str | None
    source: str | None
    paper: str | None
    withdrawn: str | None
    answers: tuple[int, ...]
    presumption: str


@dataclass(frozen=True, kw_only=True)
class Coverage:
    priority: str
    needs: int
    answered: int
    commitments: int
    sources: int


@dataclass(frozen=True, kw_only=True)
class Covered:
    position: int
    priorities: tuple[Coverage, ...]
