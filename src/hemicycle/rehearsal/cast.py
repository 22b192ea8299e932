"""Who takes part in a rehearsal: delegations of the tables, with speakers and manners that are invented."""

from random import Random

import msgspec

from hemicycle.delegations.register import every_delegation


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """`share` of its limit that it will speak; `hours_before` the closing at which it registers, below 0 for late."""

    key: str
    name: str
    segments: tuple[str, ...]
    hours_before: float
    share: float
    absent: bool


def cast(segments: tuple[str, ...], number: int, chance: Random) -> tuple[Part, ...]:
    """So many delegations in the order in which they register."""
    chosen = chance.sample(every_delegation(), number)
    parts = [
        Part(
            key=delegation.key,
            name=delegation.name("en"),
            segments=_segments(segments, chance),
            hours_before=chance.uniform(-2, 72),
            share=chance.triangular(0.6, 1.25, 0.95),
            absent=chance.random() < 0.08,  # noqa: PLR2004 - one in twelve is not in the room
        )
        for delegation in chosen
    ]
    return tuple(sorted(parts, key=lambda part: -part.hours_before))


def _segments(segments: tuple[str, ...], chance: Random) -> tuple[str, ...]:
    if len(segments) > 1 and chance.random() < 0.2:  # noqa: PLR2004 - one in five asks for all
        return segments
    return (chance.choice(segments),)
