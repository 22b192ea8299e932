"""Where the floor is while the house does not have it."""

from datetime import datetime
from enum import StrEnum

from immutables import Map

from hemicycle.plenary.links.link import Link, LinkName
from hemicycle.plenary.value import Value


class Leg(StrEnum):
    OUTWARD = "outward"
    """Handed over; whoever has the code takes it over."""
    THERE = "there"
    """Taken over: acts are recorded on that machine and nowhere else."""
    HOMEWARD = "homeward"
    """Given back; the house takes it back."""


class Handover(Value, frozen=True, kw_only=True):
    """`since` is when this leg began and `number` counts the handovers of the plenary from 1.

    `ticket` is the SHA-256 of the one-time code, in hexadecimal, and `house_key` what proves receipts of the house.
    `links` are those that were in force at the house.
    """

    number: int
    to: str
    since: datetime
    ticket: str
    house_key: str
    links: Map[LinkName, Link] = Map()
    leg: Leg = Leg.OUTWARD


class Guest(Value, frozen=True, kw_only=True):
    """A machine that had the floor: the rows behind `behind`, up to `last`, stand under receipts of its `key`.

    `last` is None while it has it. All other rows stand under those of `house_key`.
    """

    to: str
    key: str
    house_key: str
    behind: int
    last: int | None = None
