"""What a commitment says; from the moment it is confirmed nothing of it changes."""

from datetime import date
from enum import StrEnum

from hemicycle.plenary.programme.programme import Mandate
from hemicycle.plenary.value import Value


class CommitmentKind(StrEnum):
    COMMITMENT = "commitment"
    AGREEMENT = "agreement-signed"
    """An agreement was signed in the room."""
    MECHANISM = "mechanism-established"


class Source(Value, frozen=True, kw_only=True):
    """Where the words stand: an intervention or a statement of this plenary, by its number; neither for later ones."""

    intervention: int | None = None
    statement: int | None = None


class Wording(Value, frozen=True, kw_only=True):
    """`quote` in the words of the delegation.

    `priority` is one of the programme's, `answers` the number of the need it answers, `due` the day by which.
    `is_open` lets other delegations join; `together_with` are those who promised it jointly, in their own words.
    """

    kind: CommitmentKind = CommitmentKind.COMMITMENT
    quote: str
    source: Source = Source()
    priority: str | None = None
    answers: int | None = None
    mandate: Mandate | None = None
    due: date | None = None
    together_with: tuple[str, ...] = ()
    is_open: bool = False
