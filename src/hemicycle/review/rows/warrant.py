"""A person and an instrument of the court."""

from enum import StrEnum

from hemicycle.plenary.value import Value
from hemicycle.review.confidence import Confidence
from hemicycle.review.cut_date import CutDate


class Instrument(StrEnum):
    WARRANT = "warrant"
    SUMMONS = "summons"


class Offence(StrEnum):
    CORE = "core"
    AGAINST_JUSTICE = "against-justice"


class Outcome(StrEnum):
    AT_LARGE = "at-large"
    IN_CUSTODY = "in-custody"
    CONVICTED = "convicted"
    ACQUITTED = "acquitted"
    NOT_CONFIRMED = "not-confirmed"
    WITHDRAWN = "withdrawn"
    ENDED_BY_DEATH = "ended-by-death"
    INADMISSIBLE = "inadmissible"
    VACATED = "vacated"
    TERMINATED = "terminated"


class Warrant(Value, frozen=True):
    """`reported_dead_on` is there only where no closing decision is known; `unverified` names cells that no source shows."""

    person: str
    name: str
    situation: str
    case: str
    instrument: Instrument
    offence: Offence
    issued_on: CutDate
    further_issued_on: CutDate | None
    public_on: CutDate | None
    outcome: Outcome
    detail: str
    evidence_on: CutDate
    arrested_on: CutDate | None
    arrested_in: str
    transferred_on: CutDate | None
    closed_on: CutDate | None
    reported_dead_on: CutDate | None
    source: str
    confidence: Confidence
    unverified: str
    note: str

    @property
    def ended_on(self) -> CutDate | None:
        return self.closed_on or self.reported_dead_on
