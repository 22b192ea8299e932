"""Who takes part in a rehearsal: delegations of the tables, with speakers and manners that are invented."""

from enum import StrEnum
from random import Random

import msgspec

from hemicycle.delegations.delegation import Kind
from hemicycle.delegations.register import every_delegation
from hemicycle.rehearsal.tongues import tongue_of


class Manner(StrEnum):
    """How a delegation asks."""

    FORM = "form"
    MAIL = "mail"
    UNCOPIED = "uncopied"
    """Forgets the embassy, and writes once more with the copy."""
    AWAY = "away"
    """Its mailbox answers the receipt by itself: out of office."""


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """`share` of its limit that it will speak; `hours_before` the closing at which it registers, below 0 for late."""

    key: str
    name: str
    language: str
    manner: Manner
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
            language=tongue_of(delegation.key) if delegation.kind is Kind.STATE else "en",
            manner=_manner(chance),
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


def _manner(chance: Random) -> Manner:
    """Most delegations will never see another interface than their mail."""
    return chance.choices((Manner.FORM, Manner.MAIL, Manner.UNCOPIED, Manner.AWAY), (25, 60, 10, 5))[0]
