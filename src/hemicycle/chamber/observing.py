"""Who counts how commands go and what is written; the chamber itself counts nothing."""

from collections.abc import Awaitable, Sequence
from enum import StrEnum
from time import monotonic
from typing import Protocol

from hemicycle.chamber.pending import Forestalled
from hemicycle.ledger.row import Row
from hemicycle.ledger.writer import Outcome
from hemicycle.plenary.refusal import Refusal


class Ending(StrEnum):
    RECORDED = "recorded"
    """Durable, or recorded before under the same id."""
    REFUSED = "refused"
    FAILED = "failed"
    """Nothing was recorded, by trouble of the database or a fault of ours."""


class Observer(Protocol):
    """Both are called on the chamber's loop, and may neither block nor raise."""

    def ended(self, ending: Ending, seconds: float) -> None:
        """A command was answered so many seconds of the machine after it was submitted."""

    def settled(self, outcomes: Sequence[Outcome]) -> None:
        """The writer is through with what it took together."""


class Unobserved:
    def ended(self, ending: Ending, seconds: float) -> None:
        pass

    def settled(self, outcomes: Sequence[Outcome]) -> None:
        pass


async def observed(answer: Awaitable[Row], observer: Observer) -> Row:
    """The answer itself, and whatever it raises."""
    began, ending = monotonic(), Ending.FAILED
    try:
        row = await answer
        ending = Ending.RECORDED
    except (Refusal, Forestalled):
        ending = Ending.REFUSED
        raise
    else:
        return row
    finally:
        observer.ended(ending, monotonic() - began)
