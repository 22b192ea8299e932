"""The chair gives the floor: to an inscription, an invited seat, or a reply."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.capacity import NATIONAL, Capacity
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.floor.acting import acted, must_be_open, must_be_ruled, the_holder, with_intervention
from hemicycle.plenary.floor.clock import Clock
from hemicycle.plenary.floor.floor import Floor
from hemicycle.plenary.floor.intervention import Intervention, Kind
from hemicycle.plenary.lists.limit import limit_of
from hemicycle.plenary.lists.lookup import changed, unheard_inscription
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.represented import Represented


class GiveFloor(Command, frozen=True, kw_only=True):
    """`ending` is the intervention that the chair saw on the floor and ends by giving it to the next one."""

    inscription: int
    ending: int | None = None


class FloorGiven(Event, frozen=True, kw_only=True):
    """`ended` is the intervention that ended with it."""

    intervention: int
    kind: Kind
    source: str
    delegation: Represented
    capacity: Capacity = NATIONAL
    segment: str | None = None
    limit: int | None
    ended: int | None = None


@decides(GiveFloor)
def give_floor(plenary: Plenary, command: GiveFloor, at: datetime) -> tuple[Event, ...]:
    must_be_free(plenary, command.ending)
    inscription = unheard_inscription(plenary, command.inscription)
    if inscription.segment != plenary.floor.segment:
        raise Refusal(
            "{name} is inscribed in segment {segment}, which is not open.",
            name=inscription.delegation.name,
            segment=inscription.segment,
        )
    if inscription.struck:
        raise Refusal(
            "{name} was absent and lost its place; recall it first.", name=inscription.delegation.name
        )
    return (
        FloorGiven(
            at=command.when(at),
            intervention=plenary.floor.numbered + 1,
            kind=Kind.INSCRIBED,
            source=str(inscription.number),
            delegation=inscription.delegation,
            capacity=inscription.capacity,
            segment=inscription.segment,
            limit=limit_of(plenary, inscription),
            ended=command.ending,
        ),
    )


def must_be_free(plenary: Plenary, ending: int | None) -> None:
    """The floor can be given: the meeting is open, and nobody holds it but the one whom this act ends."""
    must_be_open(plenary)
    if plenary.hard_stop_passed:
        raise Refusal("The hard stop has passed; move it, or suspend the meeting.")
    must_be_ruled(plenary)
    if ending is not None:
        the_holder(plenary, ending)
    elif plenary.floor.speaking is not None:
        raise Refusal("{name} has the floor.", name=plenary.floor.speaking.delegation.name)


@applies(FloorGiven)
def apply_given(plenary: Plenary, event: FloorGiven) -> Plenary:
    given = acted(plenary, floor_given(plenary.floor, event), event.at)
    if event.kind is Kind.INSCRIBED:
        return changed(given, int(event.source), heard=event.intervention)
    if event.kind is Kind.REPLY:
        reply = given.floor.replies[int(event.source)]
        replies = given.floor.replies.set(reply.number, replace(reply, intervention=event.intervention))
        return replace(given, floor=replace(given.floor, replies=replies))
    return given


def floor_given(floor: Floor, event: FloorGiven) -> Floor:
    if event.ended is not None:
        floor = with_intervention(floor, floor.interventions[event.ended].finished(event.at))
    intervention = Intervention(
        number=event.intervention,
        kind=event.kind,
        source=event.source,
        delegation=event.delegation,
        capacity=event.capacity,
        segment=event.segment,
        given=event.at,
        clock=Clock(limit=event.limit),
    ).started(event.at)
    return replace(
        with_intervention(floor, intervention), holder=intervention.number, numbered=intervention.number
    )
