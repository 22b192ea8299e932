"""A letter or a seed is drawn in public, on which the order of a list then rests."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.order import Order, OrderPolicy
from hemicycle.plenary.refusal import Refusal


class AnnounceDraw(Command, frozen=True, kw_only=True):
    """`drawn` is the letter of an alphabetical order or the seed of lots, as it was drawn before witnesses."""

    segment: str
    drawn: str


class DrawAnnounced(Event, frozen=True, kw_only=True):
    segment: str
    order: Order


@decides(AnnounceDraw)
def announce_draw(plenary: Plenary, command: AnnounceDraw, at: datetime) -> tuple[Event, ...]:
    segment = plenary.programme.segment(command.segment)
    if segment is None or not command.drawn.strip():
        raise Refusal("A draw needs a segment of the programme and what was drawn.")
    order = plenary.programme.order_of(command.segment)
    match order.policy:
        case OrderPolicy.ALPHABETICAL if order.letter is None:
            drawn = replace(order, letter=command.drawn)
        case OrderPolicy.LOTS if order.seed is None:
            drawn = replace(order, seed=command.drawn)
        case _:
            raise Refusal("Nothing is to be drawn for segment {segment}.", segment=command.segment)
    return (DrawAnnounced(at=command.when(at), segment=command.segment, order=drawn),)


@applies(DrawAnnounced)
def apply_draw(plenary: Plenary, event: DrawAnnounced) -> Plenary:
    segments = tuple(
        replace(segment, order=event.order) if segment.key == event.segment else segment
        for segment in plenary.programme.segments
    )
    return replace(plenary, programme=replace(plenary.programme, segments=segments))
