"""In the room one delegation lets another speak in its place and takes the other's; both said so to the chair."""

from datetime import datetime

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.lists.lookup import changed
from hemicycle.plenary.lists.standing import Standing
from hemicycle.plenary.lists.swap import must_share_a_list
from hemicycle.plenary.plenary import Plenary


class YieldPlace(Command, frozen=True, kw_only=True):
    inscription: int
    to: int


class PlaceYielded(Event, frozen=True, kw_only=True):
    """Each of the two takes the standing of the other, as in a swap that both agreed to on their pages."""

    inscription: int
    to: int
    standing: Standing
    standing_of_the_other: Standing


@decides(YieldPlace)
def yield_place(plenary: Plenary, command: YieldPlace, at: datetime) -> tuple[Event, ...]:
    must_share_a_list(plenary, command.inscription, command.to)
    return (
        PlaceYielded(
            at=command.when(at),
            inscription=command.inscription,
            to=command.to,
            standing=plenary.inscriptions[command.to].standing,
            standing_of_the_other=plenary.inscriptions[command.inscription].standing,
        ),
    )


@applies(PlaceYielded)
def apply_yielded(plenary: Plenary, event: PlaceYielded) -> Plenary:
    plenary = changed(plenary, event.inscription, standing=event.standing)
    return changed(plenary, event.to, standing=event.standing_of_the_other)
