"""A change of segment goes to the end of the new list; the programme may say otherwise (DESIGN 4.7)."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.lists.lookup import changed, unheard_inscription
from hemicycle.plenary.lists.standing import Standing, arrival_second
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.procedure import Place
from hemicycle.plenary.refusal import Refusal


class ChangeSegment(Command, frozen=True, kw_only=True):
    inscription: int
    segment: str


class SegmentChanged(Event, frozen=True, kw_only=True):
    inscription: int
    segment: str
    standing: Standing


@decides(ChangeSegment)
def change_segment(plenary: Plenary, command: ChangeSegment, at: datetime) -> tuple[Event, ...]:
    inscription = unheard_inscription(plenary, command.inscription)
    when = command.when(at)
    if plenary.programme.segment(command.segment) is None:
        raise Refusal("The programme has no segment {segment}.", segment=command.segment)
    if (inscription.delegation.key, inscription.capacity.group, command.segment) in plenary.places:
        raise Refusal("{name} has a place in that segment already.", name=inscription.delegation.name)
    closing = plenary.closing(command.segment)
    if closing is not None and when >= closing:
        raise Refusal("The list of segment {segment} is closed.", segment=command.segment)
    return (
        SegmentChanged(
            at=when,
            inscription=inscription.number,
            segment=command.segment,
            standing=_standing(plenary, inscription.standing, when),
        ),
    )


def _standing(plenary: Plenary, standing: Standing, when: datetime) -> Standing:
    """The change counts as an arrival of its own, so whoever registers later comes later."""
    if plenary.programme.procedure.change_of_segment is Place.KEPT:
        return standing
    return replace(
        standing,
        moment=arrival_second(when),
        position=plenary.next_position,
        shift=0,
        deferred=0,
        after=(),
    )


@applies(SegmentChanged)
def apply_segment_changed(plenary: Plenary, event: SegmentChanged) -> Plenary:
    before = plenary.inscriptions[event.inscription]
    after = replace(before, segment=event.segment, standing=event.standing, points=())
    places = plenary.places.delete(before.seat).set(after.seat, event.inscription)
    moved = replace(plenary, places=places)
    return changed(moved, event.inscription, segment=event.segment, standing=event.standing, points=())
