"""The events of one decision, each seen by the rules that decide the next."""

from hemicycle.plenary.event import Event
from hemicycle.plenary.evolve import evolve
from hemicycle.plenary.plenary import Plenary


class Unfolding:
    """Collects events in order; `plenary` is what they have made of it so far."""

    def __init__(self, plenary: Plenary) -> None:
        self.plenary = plenary
        self.events: tuple[Event, ...] = ()

    def add(self, *events: Event) -> None:
        for event in events:
            self.plenary = evolve(self.plenary, event)
            self.events += (event,)
