"""The record as a value: every format is written from it, and from nothing else."""

from collections.abc import Mapping
from datetime import date, datetime

from hemicycle.delegations.category import Category
from hemicycle.documents.imprint import Imprint
from hemicycle.documents.naming import Names
from hemicycle.plenary.floor.floor import MotionKind, Ruling
from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.floor.motions import Outcome
from hemicycle.plenary.past.edition import Edition
from hemicycle.plenary.past.paper import Paper
from hemicycle.plenary.programme.procedure import Unreached
from hemicycle.plenary.record.held import Corrected
from hemicycle.plenary.represented import Speaker
from hemicycle.plenary.value import Value


class Ruled(Value, frozen=True, kw_only=True):
    """How a point of order ended; `overruled` only where an appeal against the ruling was voted on."""

    ruling: Ruling
    appealed_by: Names | None = None
    overruled: bool | None = None


class Spoken(Value, frozen=True, kw_only=True):
    """One intervention.

    `address` is where it stands for ever, None where the house has no address of its own; `key` that of the delegations' table. `interrupts` is the intervention that
    a point of order broke into. `over` are seconds past the limit, None where the house names no overruns. `end` is
    None while it goes on; of a past plenary both are None where its papers do not say. `source` is where they tell of it. `ruled` is None for all but points of order that were ruled on. `statements` are the numbers of the texts released
    with it.
    """

    number: int
    address: str | None
    kind: Kind
    key: str
    delegation: Names
    category: Category
    group: Names | None
    person: Speaker | None
    start: datetime | None
    end: datetime | None
    interrupts: int | None = None
    ruled: Ruled | None = None
    over: int | None = None
    on_paper: bool = False
    summaries: Mapping[str, str] = {}
    corrections: tuple[Corrected, ...] = ()
    statements: tuple[int, ...] = ()
    source: str | None = None


class Moved(Value, frozen=True, kw_only=True):
    """A procedural motion; `outcome` is None while it is undecided."""

    number: int
    kind: MotionKind
    key: str
    delegation: Names
    moved: datetime
    outcome: Outcome | None


class Part(Value, frozen=True, kw_only=True):
    """What followed one another in one segment; `segment` is its title, None outside of all."""

    segment: str | None
    theme: str | None
    entries: tuple[Spoken | Moved, ...]


class Sat(Value, frozen=True, kw_only=True):
    """The meeting from an opening or resumption to its suspension or close; `end` is None while it goes on.

    `day` is that on the wall of the venue; the hours are None where papers do not say them.
    """

    day: date
    start: datetime | None
    end: datetime | None
    parts: tuple[Part, ...]
    source: str | None = None


class Reconstructed(Value, frozen=True, kw_only=True):
    """From which papers a past plenary is told, and what was corrected since it was first entered."""

    papers: tuple[Paper, ...]
    editions: tuple[Edition, ...]


class Unheard(Value, frozen=True, kw_only=True):
    """Inscribed, and never given the floor; `segment` is the title of the list."""

    key: str
    delegation: Names
    group: Names | None
    segment: str


class RecordPaper(Value, frozen=True, kw_only=True):
    """`is_closed` once nothing more can be said; before that it is the record so far, as of `as_of`."""

    imprint: Imprint
    title: str
    body: str | None
    place: str | None
    zone: str | None
    as_of: datetime
    is_closed: bool
    sat: tuple[Sat, ...]
    absent: tuple[Unheard, ...]
    not_reached: tuple[Unheard, ...]
    fate: Unreached
    reconstructed: Reconstructed | None = None

    @property
    def interventions(self) -> tuple[Spoken, ...]:
        """By number, which is the order in which the floor was given."""
        spoken = (one for sat in self.sat for part in sat.parts for one in part.entries)
        return tuple(sorted((one for one in spoken if isinstance(one, Spoken)), key=lambda one: one.number))

    @property
    def has_words(self) -> bool:
        """Whether it tells what was said, and so may name anybody."""
        return any(one.summaries or one.corrections for one in self.interventions)
