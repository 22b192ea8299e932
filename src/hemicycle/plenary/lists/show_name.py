"""Whether the papers name the person who speaks (DESIGN 4.17)."""

from datetime import datetime

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.lists.lookup import changed, live_inscription
from hemicycle.plenary.plenary import Plenary


class ShowName(Command, frozen=True, kw_only=True):
    """`shown` is True where the person consented to be named, False where the person objected."""

    inscription: int
    shown: bool


class NameShown(Event, frozen=True, kw_only=True):
    inscription: int
    shown: bool


@decides(ShowName)
def show_name(plenary: Plenary, command: ShowName, at: datetime) -> tuple[Event, ...]:
    """Also of a speaker who was heard: the list as delivered has names too."""
    inscription = live_inscription(plenary, command.inscription)
    return (NameShown(at=command.when(at), inscription=inscription.number, shown=command.shown),)


@applies(NameShown)
def apply_name_shown(plenary: Plenary, event: NameShown) -> Plenary:
    return changed(plenary, event.inscription, name_shown=event.shown)
