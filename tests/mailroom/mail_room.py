"""A house with a mailroom's inner parts, whose clock stands at the opening of registration."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec

from hand_time import HandTime
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.keeping import Keeping
from hemicycle.ledger.database import open_database
from hemicycle.ledger.originals import Originals, open_originals
from hemicycle.mailroom.posts import Office, Posts
from hemicycle.mailroom.receiving import Receiving
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.programme.programme import Programme
from mail_stage import with_copy

SLUG = "asp22"


class Room(msgspec.Struct, frozen=True):
    chamber: Chamber
    originals: Originals
    keeping: Keeping
    posts: Posts
    receiving: Receiving


@asynccontextmanager
async def room(folder: Path, programme: Programme | None = None) -> AsyncIterator[Room]:
    place = str(folder / "house.sqlite")
    engine = open_database(place, create=True)
    chamber = Chamber(engine, HandTime())
    await chamber.open()
    originals = open_originals(place)
    try:
        if SLUG not in chamber.slugs():
            convene = Convene(id="convene", programme=programme or with_copy())
            await chamber.submit(SLUG, convene, "desk")
        keeping, posts = Keeping(originals), Posts(chamber, Office(key=b"key"))
        yield Room(chamber, originals, keeping, posts, Receiving(chamber, keeping, posts))
    finally:
        await chamber.close()
        originals.close()
        engine.dispose()
