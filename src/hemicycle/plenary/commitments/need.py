"""The desk records what an organ of the Court, or an organisation, asked for under a priority."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.commitments.commitment import Need
from hemicycle.plenary.commitments.lookup import must_stand, need, stated
from hemicycle.plenary.commitments.wording import Source
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.programme import Mandate
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.represented import Represented


class RecordNeed(Command, frozen=True, kw_only=True):
    organ: Represented
    quote: str
    source: Source = Source()
    priority: str | None = None
    mandate: Mandate | None = None


class NeedRecorded(Event, frozen=True, kw_only=True):
    number: int
    organ: Represented
    quote: str
    source: Source = Source()
    priority: str | None = None
    mandate: Mandate | None = None


class WithdrawNeed(Command, frozen=True, kw_only=True):
    """It was entered in error; the reason is public."""

    number: int
    reason: str


class NeedWithdrawn(Event, frozen=True, kw_only=True):
    number: int
    reason: str


@decides(RecordNeed)
def record_need(plenary: Plenary, command: RecordNeed, at: datetime) -> tuple[Event, ...]:
    quote = stated(command.quote)
    must_stand(plenary, command.source, command.priority)
    return (
        NeedRecorded(
            at=command.when(at),
            number=len(plenary.needs) + 1,
            organ=command.organ,
            quote=quote,
            source=command.source,
            priority=command.priority,
            mandate=command.mandate,
        ),
    )


@applies(NeedRecorded)
def apply_recorded(plenary: Plenary, event: NeedRecorded) -> Plenary:
    recorded = Need(
        number=event.number,
        organ=event.organ,
        quote=event.quote,
        source=event.source,
        priority=event.priority,
        mandate=event.mandate,
        recorded=event.at,
    )
    return replace(plenary, needs=plenary.needs.set(event.number, recorded))


@decides(WithdrawNeed)
def withdraw_need(plenary: Plenary, command: WithdrawNeed, at: datetime) -> tuple[Event, ...]:
    found = need(plenary, command.number)
    if found.withdrawn is not None:
        return ()
    if not command.reason.strip():
        raise Refusal("A need is taken out with a reason, which everybody reads.")
    return (NeedWithdrawn(at=command.when(at), number=found.number, reason=command.reason.strip()),)


@applies(NeedWithdrawn)
def apply_withdrawn(plenary: Plenary, event: NeedWithdrawn) -> Plenary:
    withdrawn = replace(plenary.needs[event.number], withdrawn=event.reason)
    return replace(plenary, needs=plenary.needs.set(event.number, withdrawn))
