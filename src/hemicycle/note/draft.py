"""What was read in a note: every field that it states, and nothing that it does not."""

from datetime import time
from enum import StrEnum

from hemicycle.delegations.category import Category
from hemicycle.note.evidence import Found
from hemicycle.note.question import Question
from hemicycle.plenary.programme.order import OrderPolicy
from hemicycle.plenary.value import Value


class PartialDay(Value, frozen=True, kw_only=True):
    """A day whose year may be unknown; `weekday` counts from Monday = 1 where the note names it."""

    month: int
    day: int
    year: int | None = None
    weekday: int | None = None

    @property
    def edtf(self) -> str:
        return f"{self.year or 'XXXX'}-{self.month:02}-{self.day:02}"


class Period(Value, frozen=True, kw_only=True):
    """The days of the session; `last` is None for a single day."""

    first: PartialDay
    last: PartialDay | None = None

    @property
    def edtf(self) -> str:
        return f"{self.first.edtf}/{self.last.edtf}" if self.last else self.first.edtf


class DraftSitting(Value, frozen=True, kw_only=True):
    day: PartialDay
    start: time | None = None
    end: time | None = None


class DailyHours(Value, frozen=True, kw_only=True):
    """The working hours of every day of a longer session."""

    start: time
    end: time


class Moment(Value, frozen=True, kw_only=True):
    """A day with or without an hour; `ends_day` where the note says "before the end of", or midnight."""

    day: PartialDay
    hour: time | None = None
    ends_day: bool = False
    zone: str | None = None

    @property
    def edtf(self) -> str:
        return f"{self.day.edtf}T{self.hour:%H:%M}" if self.hour and not self.ends_day else self.day.edtf


class Speakers(StrEnum):
    """Whom a limit names, in the words of notes; nearer to them than the categories of a house."""

    ALL = "all"
    STATE = "state"
    MEMBER = "member"
    OBSERVER_STATE = "observer_state"
    OBSERVER = "observer"
    GROUP = "group"
    ORGANISATION = "organisation"
    NHRI = "nhri"
    NGO = "ngo"
    PANELLIST = "panellist"
    DIGNITARY = "dignitary"
    COURT = "court"
    EXPERT = "expert"


class DraftLimit(Value, frozen=True, kw_only=True):
    """`segment` counts from 0; None for all."""

    seconds: int
    speakers: Speakers
    segment: int | None = None


class DraftSegment(Value, frozen=True, kw_only=True):
    title: str
    theme: str | None = None
    points: tuple[Found[str], ...] = ()
    minutes: int | None = None


class DraftSeat(Value, frozen=True, kw_only=True):
    """`segment` counts from 0; `delegation` is its key where the name is known."""

    words: str
    segment: int | None = None
    delegation: str | None = None
    category: Category | None = None


class DraftMandate(Value, frozen=True, kw_only=True):
    instrument: str
    paragraph: str | None = None


class Method(StrEnum):
    EMAIL = "email"
    FORM = "form"
    ONLINE = "online"
    DESK = "desk"
    MICROPHONE = "microphone"
    TELEPHONE = "telephone"
    LETTER = "letter"
    STATEMENT = "statement"
    """Sending the text is the registration."""


class LateRequests(StrEnum):
    REFUSED = "refused"
    FROM_THE_FLOOR = "from-the-floor"


class DraftRegistration(Value, frozen=True, kw_only=True):
    """For the speakers' list alone; `rule` is the closing in the words of the note."""

    to: tuple[Found[str], ...] = ()
    copy: tuple[Found[str], ...] = ()
    url: Found[str] | None = None
    opens: Found[Moment] | None = None
    closes: Found[Moment] | None = None
    rule: Found[str] | None = None
    relative: bool = False
    sentence: Found[str] | None = None
    fields_asked: tuple[Found[str], ...] = ()
    methods: tuple[Found[Method], ...] = ()
    late: Found[LateRequests] | None = None


class DraftStatements(Value, frozen=True, kw_only=True):
    """Where and until when the written texts go."""

    to: tuple[Found[str], ...] = ()
    copy: tuple[Found[str], ...] = ()
    closes: Found[Moment] | None = None
    rule: Found[str] | None = None
    relative: bool = False


class Draft(Value, frozen=True, kw_only=True):
    language: str
    title: Found[str] | None = None
    body: Found[str] | None = None
    periods: tuple[Found[Period], ...] = ()
    sittings: tuple[Found[DraftSitting], ...] = ()
    daily: Found[DailyHours] | None = None
    minutes: Found[int] | None = None
    place: Found[str] | None = None
    zone: Found[str] | None = None
    segments: tuple[Found[DraftSegment], ...] = ()
    limits: tuple[Found[DraftLimit], ...] = ()
    registration: DraftRegistration = DraftRegistration()
    order: tuple[Found[OrderPolicy], ...] = ()
    statements: DraftStatements = DraftStatements()
    priorities: tuple[Found[str], ...] = ()
    mandates: tuple[Found[DraftMandate], ...] = ()
    seats: tuple[Found[DraftSeat], ...] = ()
    languages: Found[tuple[str, ...]] | None = None
    questions: tuple[Question, ...] = ()
