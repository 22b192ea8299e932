"""What the house holds about persons, plenary by plenary, and when it is erased."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Engine

from hemicycle.chamber.chamber import Chamber
from hemicycle.ledger.held import private_bodies
from hemicycle.plenary.keeping.categories import Category, kinds_of
from hemicycle.plenary.keeping.schedule import erasure_due, originals_of
from hemicycle.plenary.plenary import Plenary


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """Entries of the ledger with something private, and those of which it was erased."""

    entries: int
    erased: int


class InPlenary(msgspec.Struct, frozen=True, kw_only=True):
    """`of` says how many entries may hold something of a category; one entry may be of several.

    `addresses` and `speakers` are how many different ones are known. `due` is when it is erased, None where never.
    """

    slug: str
    whole: Held
    of: Mapping[Category, Held]
    addresses: int
    speakers: int
    originals: int
    original_bytes: int
    due: datetime | None
    erased_until: int


class Persons:
    """`sizes` tells the bytes of every original by its address, and blocks. `after` is None where nothing is erased."""

    def __init__(
        self,
        chamber: Chamber,
        engine: Engine,
        sizes: Callable[[], Mapping[str, int]],
        after: timedelta | None,
    ) -> None:
        self._chamber = chamber
        self._engine = engine
        self._sizes = sizes
        self.after = after

    async def held(self) -> tuple[InPlenary, ...]:
        sizes = await asyncio.to_thread(self._sizes)
        return tuple([await self._in(slug, sizes) for slug in self._chamber.slugs()])

    async def _in(self, slug: str, sizes: Mapping[str, int]) -> InPlenary:
        plenary = self._chamber.view(slug)
        bodies = await asyncio.to_thread(private_bodies, self._engine, slug)
        there = [sizes[one] for one in originals_of(plenary) if one in sizes]
        return InPlenary(
            slug=slug,
            whole=_held(bodies, frozenset(bodies)),
            of={one: _held(bodies, kinds_of(one)) for one in Category if one is not Category.ACTORS},
            addresses=len(_addresses(plenary)),
            speakers=len(_speakers(plenary)),
            originals=len(there),
            original_bytes=sum(there),
            due=erasure_due(plenary, self.after) if self.after is not None else None,
            erased_until=plenary.erased_until,
        )


def _held(bodies: Mapping[str, tuple[int, int]], kinds: frozenset[str]) -> Held:
    found = [counts for kind, counts in bodies.items() if kind in kinds]
    return Held(entries=sum(there for there, _ in found), erased=sum(gone for _, gone in found))


def _addresses(plenary: Plenary) -> frozenset[str]:
    senders = (one.sender.address for one in plenary.requests.values() if one.sender is not None)
    mails = (one.envelope.sender for one in plenary.mails.values() if one.envelope is not None)
    invited = (address for one in plenary.invitations.values() for address in one.addresses)
    letters = (one.to for one in plenary.letters.values())
    return frozenset(one.casefold() for one in (*senders, *mails, *invited, *letters) if one)


def _speakers(plenary: Plenary) -> frozenset[str]:
    asked = (one.speaker for one in plenary.requests.values())
    placed = (one.speaker for one in plenary.inscriptions.values())
    return frozenset(one.name.casefold() for one in (*asked, *placed) if one is not None)
