"""A past plenary is entered into a ledger, also beside a running house, which sees it within a second."""

import asyncio
import hashlib
from contextlib import closing

import msgspec

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.house_time import AnchoredTime
from hemicycle.ledger.database import open_database
from hemicycle.ledger.originals import open_originals
from hemicycle.note.past.reading import ReadPast
from hemicycle.plenary.past.reconstruct import ReconstructPlenary

TEXT = "text"
"""The kind of the originals that are statements as they are read."""


class Entered(msgspec.Struct, frozen=True, kw_only=True):
    """`again`: these papers had been entered as they are, and nothing was written."""

    edition: int
    position: int
    again: bool


def enter_past(database: str, read: ReadPast, why: str) -> Entered:
    """Raises Unusable, and Refusal where the ledger has another plenary of this name or no reason is given."""
    return asyncio.run(_entered(database, read, why))


async def _entered(database: str, read: ReadPast, why: str) -> Entered:
    engine = open_database(database, create=True)
    chamber = Chamber(engine, AnchoredTime())
    await chamber.open()
    try:
        with closing(open_originals(database)) as originals:
            originals.keep_all([(text, TEXT) for text in read.texts.values()])
        before = chamber.view(read.name).position if read.name in chamber.slugs() else 0
        command = ReconstructPlenary(
            id=_identity(read, before), past=read.past, speakers=read.speakers, why=why
        )
        row = await chamber.submit(read.name, command, "operator")
        state = chamber.view(read.name)
        return Entered(edition=state.version, position=row.position, again=row.position == before)
    finally:
        await chamber.close()
        engine.dispose()


def _identity(read: ReadPast, before: int) -> str:
    """The same papers at the same place are the same command, however often it is given."""
    said = msgspec.json.encode((read.past, read.speakers), order="sorted")
    return f"papers-{before}-{hashlib.sha256(said).hexdigest()[:32]}"
