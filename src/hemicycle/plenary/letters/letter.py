"""A letter that is due: what it is about and to whom. Its words are composed outside, at its position."""

from datetime import datetime
from enum import StrEnum

from hemicycle.plenary.value import Value


class LetterKind(StrEnum):
    RECEIPT = "receipt"
    """The place, or what is missing and how to complete it, or that it is being checked."""
    HELD = "held"
    """It is not clear who asks, or what; the desk reads before anything is told."""
    LATE = "late"
    REFUSED = "refused"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    SWAP = "swap"
    """The other side of a proposed swap is asked; both sides hear when places were exchanged."""
    STATEMENT = "statement"
    MOVED = "moved"
    """An announced place has moved, told once a publication (DESIGN 4.5)."""
    PROOF = "proof"
    """A form came in this address's name; a press on the link proves that it is the sender's."""
    INVITATION = "invitation"
    REMINDER = "reminder"
    REVISED = "revised"
    """The programme was revised; those inscribed are told."""
    WITNESS = "witness"
    """The head of the ledger, to the embassy in copy."""
    WORD = "word"
    """What the desk itself writes to a sender."""


class Mode(StrEnum):
    SEND = "send"
    WAIT = "wait"
    """A person reads it first."""
    NEVER = "never"


class LetterState(StrEnum):
    WAITS = "waits"
    DUE = "due"
    WRITTEN = "written"
    SENT = "sent"
    FAILED = "failed"
    DISCARDED = "discarded"


class Addressee(Value, frozen=True, kw_only=True):
    """Who is written to, and what about: a mail, a request that came without one, or an invited delegation."""

    to: str
    language: str
    mail: int | None = None
    request: int | None = None
    delegation: str | None = None


class Letter(Value, frozen=True, kw_only=True):
    """It answers a `mail`, a `request` that came without one, or goes to an invited `delegation`, by its key.

    `position` is the row at which it is composed.
    `inscriptions` are the places it tells of beside those of the mail. `limited` letters wait because their address
    was written to too often.
    """

    number: int
    position: int
    kind: LetterKind
    due: datetime
    state: LetterState
    language: str
    mail: int | None = None
    request: int | None = None
    delegation: str | None = None
    inscriptions: tuple[int, ...] = ()
    limited: bool = False
    to: str | None = None
    words: str | None = None
    original: str | None = None
    trouble: str | None = None
