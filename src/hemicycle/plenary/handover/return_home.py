"""The floor returns: given back on the machine that had it, taken back by the house, or given up for lost."""

from datetime import datetime

from immutables import Map
from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.handover.handover import Leg
from hemicycle.plenary.links.link import BOUND, Link, LinkName
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.visibility import Restricted


class GiveBack(Command, frozen=True, kw_only=True):
    pass


class FloorReturned(Event, frozen=True, kw_only=True):
    """The last row that the machine writes."""


class TakeBack(Command, frozen=True, kw_only=True):
    pass


class FloorTakenBack(Event, frozen=True, kw_only=True):
    """The first row that the house writes again, behind those of the machine."""


class GiveUpHandover(Command, frozen=True, kw_only=True):
    """The machine is lost: the house goes on from the handover, and what happened meanwhile is entered from paper."""

    reason: str


class HandoverGivenUp(Event, frozen=True, kw_only=True):
    reason: Restricted[str]


@decides(GiveBack)
def give_back(plenary: Plenary, command: GiveBack, at: datetime) -> tuple[Event, ...]:
    if not _is_on(plenary, Leg.THERE):
        raise Refusal(
            "This ledger does not have the floor of another house, so there is nothing to give back."
        )
    return (FloorReturned(at=command.when(at)),)


@decides(TakeBack)
def take_back(plenary: Plenary, command: TakeBack, at: datetime) -> tuple[Event, ...]:
    if not _is_on(plenary, Leg.HOMEWARD):
        raise Refusal("The floor was not given back, so there is nothing to take back.")
    return (FloorTakenBack(at=command.when(at)),)


@decides(GiveUpHandover)
def give_up(plenary: Plenary, command: GiveUpHandover, at: datetime) -> tuple[Event, ...]:
    if not _is_on(plenary, Leg.OUTWARD):
        raise Refusal("The floor is here; there is no handover to give up.")
    if not command.reason.strip():
        raise Refusal("Say why the house goes on without what the other machine recorded.")
    return (HandoverGivenUp(at=command.when(at), reason=command.reason.strip()),)


def _is_on(plenary: Plenary, leg: Leg) -> bool:
    return plenary.handover is not None and plenary.handover.leg is leg


@applies(FloorReturned)
def apply_returned(plenary: Plenary, event: FloorReturned) -> Plenary:
    if plenary.handover is None:
        return plenary
    *earlier, guest = plenary.guests
    return replace(
        plenary,
        handover=replace(plenary.handover, leg=Leg.HOMEWARD, since=event.at),
        guests=(*earlier, replace(guest, last=plenary.next_position)),
    )


@applies(FloorTakenBack)
def apply_taken_back(plenary: Plenary, event: FloorTakenBack) -> Plenary:  # noqa: ARG001 - the fact is the event
    """Desk and chair are with the devices that they had; a link that was revoked meanwhile stays so."""
    if plenary.handover is None:
        return plenary
    return replace(plenary, handover=None, links=_links_at_home(plenary.handover.links, plenary.links))


@applies(HandoverGivenUp)
def apply_given_up(plenary: Plenary, event: HandoverGivenUp) -> Plenary:  # noqa: ARG001 - as above
    return replace(plenary, handover=None)


def _links_at_home(before: Map[LinkName, Link], now: Map[LinkName, Link]) -> Map[LinkName, Link]:
    links = now
    for name, link in now.items():
        if name[0] in BOUND and not link.revoked:
            links = links.set(name, before[name]) if name in before else links.delete(name)
    return links
