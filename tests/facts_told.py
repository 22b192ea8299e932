"""All that is told of a day, and the strings that nobody outside may hear."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from hemicycle.plenary.event import Event
from hemicycle.plenary.evolve import evolve
from hemicycle.plenary.facts.fact import Fact
from hemicycle.plenary.facts.vocabulary import fact_of
from hemicycle.plenary.history.stored import store
from hemicycle.plenary.plenary import Plenary

OF_NOBODY = re.compile(r".{,3}|[a-z-]+|\d{4}-\d\d-\d\dT[\d:.]+Z")
"""A key of a segment, a kind of letter such as held, an instant: they come up by chance, and tell of nobody."""


def facts_told(events: Iterable[Event], slug: str = "asp22") -> tuple[Fact, ...]:
    plenary, facts = Plenary(), []
    for event in events:
        plenary = evolve(plenary, event)
        fact = fact_of(slug, plenary, event)
        if fact is not None:
            facts.append(fact)
    return tuple(facts)


def not_public(events: Iterable[Event]) -> set[str]:
    """Every string of a restricted or private body that stands in no public one."""
    shown: set[str] = set()
    kept: set[str] = set()
    for event in events:
        stored = store(event)
        shown |= set(_strings(stored.public))
        for body in (stored.restricted, stored.private):
            kept |= set(_strings(body)) if body is not None else set()
    return {one for one in kept - shown if not OF_NOBODY.fullmatch(one)}


def _strings(body: bytes) -> Iterator[str]:
    waiting = [msgspec.json.decode(body)]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict):
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
