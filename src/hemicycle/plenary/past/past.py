"""A past plenary as its papers tell it. What they do not say is None, and is never filled in from anything else."""

from collections.abc import Mapping
from datetime import date, datetime

from hemicycle.plenary.capacity import NATIONAL, Capacity
from hemicycle.plenary.commitments.commitment import Progress
from hemicycle.plenary.commitments.wording import Wording
from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.past.paper import Cited, Paper
from hemicycle.plenary.programme.programme import Mandate, Programme
from hemicycle.plenary.represented import Represented, Speaker
from hemicycle.plenary.statements.text import Form, ReleasedText
from hemicycle.plenary.value import Value


class PastSitting(Value, frozen=True, kw_only=True):
    """One day, or part of one, on which it sat; hours to the minute, as papers print them."""

    day: date
    start: datetime | None = None
    end: datetime | None = None
    cited: Cited


class PastIntervention(Value, frozen=True, kw_only=True):
    """`number` rises in the order of speaking; `sitting` counts from 1; `summaries` are by language."""

    number: int
    sitting: int
    segment: str | None = None
    kind: Kind = Kind.INSCRIBED
    delegation: Represented
    capacity: Capacity = NATIONAL
    start: datetime | None = None
    end: datetime | None = None
    summaries: Mapping[str, str] = {}
    cited: Cited


class PastSpeaker(Value, frozen=True, kw_only=True):
    """A person who may be named; kept apart, for a name may be erased."""

    intervention: int
    speaker: Speaker


class PastStatement(Value, frozen=True, kw_only=True):
    """A text that was published; `intervention` is the one that delivered it."""

    number: int
    intervention: int
    form: Form = Form.SPOKEN
    language: str
    texts: tuple[ReleasedText, ...]
    cited: Cited


class PastNeed(Value, frozen=True, kw_only=True):
    number: int
    organ: Represented
    quote: str
    intervention: int | None = None
    priority: str | None = None
    mandate: Mandate | None = None
    cited: Cited


class PastStatus(Value, frozen=True, kw_only=True):
    on: date
    progress: Progress
    words: str
    asserted_by: str
    cited: Cited


class PastCommitment(Value, frozen=True, kw_only=True):
    """`cited` is where the delegation itself confirmed it, `confirmed_on` the day (DESIGN 4.19)."""

    number: int
    delegation: Represented
    wording: Wording
    confirmed_on: date
    statuses: tuple[PastStatus, ...] = ()
    cited: Cited


class Past(Value, frozen=True, kw_only=True):
    """`programme` has the hours that the sittings were held at; `cited` is where it stands itself."""

    programme: Programme
    cited: Cited
    papers: tuple[Paper, ...]
    sittings: tuple[PastSitting, ...]
    interventions: tuple[PastIntervention, ...] = ()
    statements: tuple[PastStatement, ...] = ()
    needs: tuple[PastNeed, ...] = ()
    commitments: tuple[PastCommitment, ...] = ()

    @property
    def citations(self) -> tuple[Cited, ...]:
        return (
            self.cited,
            *(one.cited for one in self.sittings),
            *(one.cited for one in self.interventions),
            *(one.cited for one in self.statements),
            *(one.cited for one in self.needs),
            *(one.cited for one in self.commitments),
            *(status.cited for one in self.commitments for status in one.statuses),
        )
