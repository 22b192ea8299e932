"""The rows of the tables as they are written; what is not known is None, or empty."""

from datetime import date, time

from hemicycle.plenary.commitments.commitment import Progress
from hemicycle.plenary.commitments.wording import CommitmentKind
from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.statements.text import Form
from hemicycle.plenary.value import Value


class SittingRow(Value, frozen=True):
    number: int
    day: date
    start: time | None
    end: time | None
    source: str
    page: str


class InterventionRow(Value, frozen=True):
    number: int
    sitting: int
    segment: str
    kind: Kind
    delegation: str
    category: str
    group: str
    speaker: str
    title: str
    consent: bool
    start: time | None
    end: time | None
    summary: str
    source: str
    page: str


class StatementRow(Value, frozen=True):
    number: int
    intervention: int
    file: str
    language: str
    form: Form
    source: str
    page: str


class NeedRow(Value, frozen=True):
    number: int
    organ: str
    category: str
    quote: str
    intervention: int | None
    priority: str
    instrument: str
    paragraph: str
    source: str
    page: str


class CommitmentRow(Value, frozen=True):
    number: int
    delegation: str
    category: str
    kind: CommitmentKind
    quote: str
    intervention: int | None
    priority: str
    answers: int | None
    due: date | None
    instrument: str
    paragraph: str
    confirmed_on: date
    source: str
    page: str


class StatusRow(Value, frozen=True):
    commitment: int
    day: date
    progress: Progress
    words: str
    asserted_by: str
    source: str
    page: str


Row = SittingRow | InterventionRow | StatementRow | NeedRow | CommitmentRow | StatusRow
