"""Applies a fact to the plenary."""

from functools import reduce

from msgspec.structs import replace

from hemicycle.plenary.act import appliers
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary


def evolve(plenary: Plenary, event: Event) -> Plenary:
    """Total: every event that was ever recorded can be applied, also with its private fields erased."""
    return replace(appliers[type(event)](plenary, event), position=plenary.position + 1)


def evolve_all(plenary: Plenary, events: tuple[Event, ...]) -> Plenary:
    return reduce(evolve, events, plenary)
