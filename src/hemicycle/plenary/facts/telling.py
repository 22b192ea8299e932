"""From an event to the fact that is told of it, if it is one that anybody may hear."""

from collections.abc import Callable
from typing import Any, TypeVar

from hemicycle.plenary.event import Event
from hemicycle.plenary.facts.fact import Body, Fact, holding, in_utc
from hemicycle.plenary.plenary import Plenary

E = TypeVar("E", bound=Event)

Teller = Callable[[Plenary, E], Body]
"""From the plenary as it stands after the event."""

tellers: dict[type[Event], tuple[str, Teller[Any]]] = {}
bodies: dict[str, type[Body]] = {}
"""What facts of each kind say. A kind is a name for ever."""


def tells(event: type[E], kind: str, body: type[Body]) -> Callable[[Teller[E]], Teller[E]]:
    def enter(teller: Teller[E]) -> Teller[E]:
        tellers[event] = (kind, teller)
        bodies[kind] = body
        return teller

    return enter


def fact_of(slug: str, plenary: Plenary, event: Event) -> Fact | None:
    """`plenary` is as it stands after the event. None where nothing is told of it."""
    found = tellers.get(type(event))
    if found is None:
        return None
    kind, teller = found
    return Fact(
        id=plenary.position,
        at=in_utc(event.at),
        plenary=slug,
        kind=kind,
        body=teller(plenary, event),
        floor=holding(plenary),
    )
