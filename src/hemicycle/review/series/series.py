"""A series: what is counted, by what definition, and what is shown of it."""

from datetime import date
from enum import StrEnum
from statistics import median

from hemicycle.plenary.value import Value
from hemicycle.review.cut_date import CutDate
from hemicycle.review.label import Label
from hemicycle.review.rows.dispute import Dispute
from hemicycle.review.rows.published import Published
from hemicycle.review.rows.warrant import Warrant
from hemicycle.review.words import SERIES
from hemicycle.wording.phrase import Phrase


class Definition(Value, frozen=True):
    """Sentences: what counts, what does not, and which date decides."""

    counts: tuple[Phrase, ...]
    leaves_out: tuple[Phrase, ...]
    dated: Phrase


class Along(StrEnum):
    YEARS = "years"
    NAMES = "names"


class Tally(Value, frozen=True, tag=True):
    """`numbers` has a row for each part, and in it a number for each label along."""

    by: Along
    along_name: Phrase
    along: tuple[Label, ...]
    parts: tuple[Label, ...]
    numbers: tuple[tuple[int, ...], ...]


class Span(Value, frozen=True):
    """`days` is None where one of the two dates is not known to the day."""

    warrant: Warrant
    begins: CutDate
    ends: CutDate
    year: int

    @property
    def days(self) -> int | None:
        both = self.begins.is_whole and self.ends.is_whole
        return (self.ends.first - self.begins.first).days if both else None


class Spans(Value, frozen=True, tag=True):
    """Days of each person, in the years that `along_name` says."""

    along_name: Phrase
    along: tuple[int, ...]
    spans: tuple[Span, ...]

    @property
    def counted(self) -> tuple[int, ...]:
        return tuple(one.days for one in self.spans if one.days is not None)

    @property
    def uncounted(self) -> int:
        return len(self.spans) - len(self.counted)

    def days_of(self, year: int) -> tuple[int, ...]:
        return tuple(one.days for one in self.spans if one.year == year and one.days is not None)

    def median_of(self, year: int) -> float | None:
        days = self.days_of(year)
        return median(days) if days else None


class Compared(Value, frozen=True):
    """What others published, and what is counted here for the same day: the last one, where theirs is cut."""

    published: Published
    day: date
    counted: int


class Evidence(Value, frozen=True):
    """The oldest and the newest day of which something is known of those who are outstanding."""

    oldest: CutDate
    newest: CutDate


class Series(Value, frozen=True):
    """`left_out` counts the rows that are uncertain, `unconfirmed` those that are counted from general knowledge.

    `through` is the last day that is counted.
    """

    key: str
    definition: Definition
    shown: Tally | Spans
    through: date
    gathered_on: date
    left_out: int
    unconfirmed: int
    sources: tuple[str, ...]
    disputes: tuple[Dispute, ...]
    compared: tuple[Compared, ...]
    evidence: Evidence | None = None

    @property
    def title(self) -> Phrase:
        return SERIES[self.key]
