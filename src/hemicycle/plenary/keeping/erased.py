"""That private bodies were erased is itself on record: up to which row, and under which schedule."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary


class RecordErasure(Command, frozen=True, kw_only=True):
    """`until` is the last row that was erased; `after_days` what the house's schedule says."""

    until: int
    after_days: int


class PrivateErased(Event, frozen=True, kw_only=True):
    until: int
    after_days: int


@decides(RecordErasure)
def record_erasure(plenary: Plenary, command: RecordErasure, at: datetime) -> tuple[Event, ...]:
    if command.until <= plenary.erased_until:
        return ()
    return (PrivateErased(at=command.when(at), until=command.until, after_days=command.after_days),)


@applies(PrivateErased)
def apply_erased(plenary: Plenary, event: PrivateErased) -> Plenary:
    return replace(plenary, erased_until=event.until)
