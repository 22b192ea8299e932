"""The house hands the floor over to another machine: the last row that it writes until the floor is back."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.handover.handover import Handover
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal

LONGEST = 100


class HandOver(Command, frozen=True, kw_only=True):
    """`to` names the machine for everybody; `ticket` and `house_key` as in Handover."""

    to: str
    ticket: str
    house_key: str


class FloorHandedOver(Event, frozen=True, kw_only=True):
    number: int
    to: str
    ticket: str
    house_key: str


@decides(HandOver)
def hand_over(plenary: Plenary, command: HandOver, at: datetime) -> tuple[Event, ...]:
    to = " ".join(command.to.split())
    if not 0 < len(to) <= LONGEST:
        raise Refusal("Say to which machine the floor goes, in at most {most} characters.", most=LONGEST)
    if plenary.handover is not None:
        raise Refusal("This machine has the floor of a house and cannot hand it on; give it back first.")
    return (
        FloorHandedOver(
            at=command.when(at),
            number=plenary.handovers + 1,
            to=to,
            ticket=command.ticket,
            house_key=command.house_key,
        ),
    )


@applies(FloorHandedOver)
def apply_handed_over(plenary: Plenary, event: FloorHandedOver) -> Plenary:
    handover = Handover(
        number=event.number,
        to=event.to,
        since=event.at,
        ticket=event.ticket,
        house_key=event.house_key,
        links=plenary.links,
    )
    return replace(plenary, handover=handover, handovers=event.number)
