"""What a mail was read as: a value made outside, from bytes, that the rules decide on.

A reading binds nobody. It says what the words seem to ask for, on which words that rests, and why a person should
look; the rules of R1 to R12 then decide, and the desk may decide otherwise.
"""

from enum import StrEnum

from hemicycle.plenary.represented import Represented, Speaker
from hemicycle.plenary.requests.request import Asked, Doubt, Sender
from hemicycle.plenary.value import Value


class Intent(StrEnum):
    REGISTER = "register"
    AMEND = "amend"
    WITHDRAW = "withdraw"
    SWAP = "swap"
    QUESTION = "question"
    STATEMENT = "statement"
    AUTOMATIC = "auto-reply"
    BOUNCE = "bounce"
    SPAM = "spam"


MACHINES = frozenset({Intent.AUTOMATIC, Intent.BOUNCE, Intent.SPAM})
"""Not for the list, and never answered (R11)."""


class Change(StrEnum):
    """What an amendment changes."""

    SPEAKER = "speaker"
    SEGMENT = "segment"
    ADDITION = "addition"


class Authentication(StrEnum):
    """The verdict of our own mail exchanger on the author's domain; none is normal for ministries."""

    PASSED = "passed"
    FAILED = "failed"
    NONE = "none"


class Subject(StrEnum):
    """What a piece of evidence is for."""

    INTENT = "intent"
    DELEGATION = "delegation"
    CAPACITY = "capacity"
    SEGMENT = "segment"
    POINT = "point"
    SPEAKER = "speaker"
    PARTNER = "partner"


class Evidence(Value, frozen=True, kw_only=True):
    """Characters `start` to `end` of a part of the mail as the reader lays it out: 0 is the subject, 1 the text."""

    subject: Subject
    part: int
    start: int
    end: int


class Wish(Value, frozen=True, kw_only=True):
    """One thing asked for: a delegation, in one capacity, in some segments, by one speaker."""

    asked: Asked
    speaker: Speaker | None = None


class Failure(Value, frozen=True, kw_only=True):
    """A letter of ours that did not arrive; `permanent` unless it is only delayed."""

    letter: int | None
    permanent: bool = True


class Reading(Value, frozen=True, kw_only=True):
    """`wishes` are what is asked for, or for every other intent the places it concerns, the writer's own first.

    `changes` belong to an amendment, `leaves` are the segments it gives up; `partner` is the other side of a swap.
    `letter` is the letter of ours that the mail answers, known by its token; `answer_to` where an answer may go.
    `unbelieved` is a name that is not ours and under which the sender was judged where only ours should be.
    `copied` says whether an address in copy stood in To or Cc (R3). `confidence` is in hundredths.
    """

    intent: Intent
    language: str = "und"
    wishes: tuple[Wish, ...] = ()
    changes: tuple[Change, ...] = ()
    leaves: tuple[str, ...] = ()
    partner: Represented | None = None
    copied: bool = False
    doubts: tuple[Doubt, ...] = ()
    authentication: Authentication = Authentication.NONE
    unbelieved: str | None = None
    sender: Sender = Sender()
    answer_to: str | None = None
    letter: int | None = None
    failure: Failure | None = None
    message_id: str | None = None
    subject: str | None = None
    statements: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    confidence: int = 0
