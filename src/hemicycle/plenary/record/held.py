"""What the record says, as values: the sitting as it was held, whether the house saw it or papers tell of it."""

from collections.abc import Mapping
from datetime import date, datetime

from hemicycle.plenary.floor.floor import MotionKind, Ruling
from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.floor.motions import Outcome
from hemicycle.plenary.past.paper import Cited
from hemicycle.plenary.programme.procedure import Unreached
from hemicycle.plenary.represented import Represented
from hemicycle.plenary.value import Value


class Corrected(Value, frozen=True, kw_only=True):
    """What should be read, as the delegation asked for it, and since when the record says so."""

    words: str
    admitted: datetime


class Sat(Value, frozen=True, kw_only=True):
    """A stretch in which the meeting was open, with the day on the venue's wall on which it began.

    Where papers tell of it and give no hour `start` and `end` are None; while the meeting is open `end` is too.
    """

    day: date
    start: datetime | None
    end: datetime | None
    cited: Cited | None = None


class Held(Value, frozen=True, kw_only=True):
    """One holding of the floor; `interrupts` is the one that a point of order broke into.

    `sitting` counts the stretches from 0. `start` is None where papers do not say it, and `end` then too, or while it
    goes on; `cited` is where papers tell of it.

    `over` are seconds past the limit, None for nobody's or where the house does not name them. `summaries` are by
    language; `corrections` are those that the desk admitted. `on_paper` was entered afterwards from paper.
    """

    number: int
    kind: Kind
    delegation: Represented
    group: str | None
    segment: str | None
    sitting: int
    start: datetime | None
    end: datetime | None
    interrupts: int | None
    over: int | None
    on_paper: bool
    summaries: Mapping[str, str]
    corrections: tuple[Corrected, ...]
    cited: Cited | None = None


class Ruled(Value, frozen=True, kw_only=True):
    """A point of order; `overruled` only where an appeal against the ruling was voted on.

    `intervention` is the holding of the floor in which it was made.
    """

    number: int
    intervention: int
    delegation: Represented
    raised: datetime
    ruling: Ruling | None
    appealed_by: Represented | None
    overruled: bool | None


class Moved(Value, frozen=True, kw_only=True):
    """A procedural motion; None while it is undecided."""

    number: int
    kind: MotionKind
    delegation: Represented
    sitting: int
    moved: datetime
    outcome: Outcome | None


class Listed(Value, frozen=True, kw_only=True):
    """A place on a list that was called in vain, or never."""

    delegation: Represented
    group: str | None
    segment: str


class Record(Value, frozen=True, kw_only=True):
    """`sat` are the stretches in which the meeting was open; `fate` what becomes of those not reached."""

    sat: tuple[Sat, ...]
    interventions: tuple[Held, ...]
    points_of_order: tuple[Ruled, ...]
    motions: tuple[Moved, ...]
    absent: tuple[Listed, ...]
    not_reached: tuple[Listed, ...]
    fate: Unreached
