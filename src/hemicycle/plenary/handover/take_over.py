"""The machine for which the floor was handed over takes it: whoever has the one-time code, and nobody else."""

from datetime import datetime
from hashlib import sha256

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.handover.handover import Guest, Leg
from hemicycle.plenary.links.link import BOUND
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal


class TakeOver(Command, frozen=True, kw_only=True):
    """`key` is the machine's own public key, in hexadecimal: its receipts are signed with no other."""

    code: str
    key: str


class FloorTaken(Event, frozen=True, kw_only=True):
    """`code` is spent with this event, and shows everybody that the floor was taken by whom it was meant for."""

    code: str
    key: str


@decides(TakeOver)
def take_over(plenary: Plenary, command: TakeOver, at: datetime) -> tuple[Event, ...]:
    handover = plenary.handover
    if handover is None or handover.leg is not Leg.OUTWARD:
        raise Refusal("The floor of this plenary waits for nobody to take it over.")
    if command.key == handover.house_key:
        raise Refusal("This is the house's own ledger; take the floor over into a ledger of its own.")
    if ticket_of(command.code) != handover.ticket:
        raise Refusal("This is not the code that was printed when the floor was handed over.")
    return (FloorTaken(at=command.when(at), code=command.code, key=command.key),)


def ticket_of(code: str) -> str:
    return sha256(code.encode()).hexdigest()


@applies(FloorTaken)
def apply_taken(plenary: Plenary, event: FloorTaken) -> Plenary:
    """The devices of desk and chair are at the house: here their links belong to whoever enters first."""
    handover = plenary.handover
    if handover is None:
        return plenary
    links = plenary.links
    for name, link in plenary.links.items():
        if name[0] in BOUND:
            links = links.set(name, replace(link, device=None))
    guest = Guest(to=handover.to, key=event.key, house_key=handover.house_key, behind=plenary.position)
    return replace(
        plenary,
        links=links,
        handover=replace(handover, leg=Leg.THERE, since=event.at),
        guests=(*plenary.guests, guest),
    )
