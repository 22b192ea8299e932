"""A command that is under way, and whoever waits to hear of it."""

from asyncio import Future
from collections.abc import Callable

import msgspec

from hemicycle.ledger.row import Row
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal


class Forestalled(Exception):  # noqa: N818 - what happened to the command
    """What it was provided on holds no more, for another command came before it; it was not decided."""


def always() -> bool:
    return True


class Pending(msgspec.Struct):
    """A command that was decided on the tip and waits to be durable; `done` hears of the row that ends it.

    It is decided, each time that it is, only where it is `provided`.
    """

    command: Command
    actor: str
    provided: Callable[[], bool]
    done: "Future[Row]"
    after: Plenary
    events: tuple[Event, ...] = ()
    refusal: Refusal | None = None

    def answer(self, row: Row) -> None:
        if not self.done.done():
            self.done.set_result(row)

    def fail(self, trouble: Exception) -> None:
        if not self.done.done():
            self.done.set_exception(trouble)


def heard_by_nobody(done: "Future[Row]") -> None:
    """What happened to a command need not be asked for: whoever sent it may have gone."""
    if not done.cancelled():
        done.exception()
