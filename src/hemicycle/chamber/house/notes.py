"""Notes that are being made into plenaries: the file, what was read in it, and what was filled in since."""

import asyncio
from collections import OrderedDict
from collections.abc import Mapping
from datetime import datetime, timedelta

import msgspec

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.keeping import Keeping
from hemicycle.extraction.bounds import MEGABYTE, Bounds
from hemicycle.extraction.text import Line, Text
from hemicycle.extraction.unreadable import Unreadable
from hemicycle.ledger.notebook import Notebook
from hemicycle.note.draft import Draft
from hemicycle.note.drafting import drafted
from hemicycle.note.programming import draft_to_programme
from hemicycle.note.toml.reading import read_programme
from hemicycle.plenary.keeping.schedule import wanted_by
from hemicycle.plenary.programme.programme import Programme

LARGEST_NOTE = 20 * MEGABYTE
LARGEST_PROGRAMME = MEGABYTE
PAGE = "setup-"
"""What a page of the notebook is called that holds a note under way."""
MOST_AT_HAND = 8
"""What was read in a note is kept for so many: reading one again costs a second or more."""


class ReadNote(msgspec.Struct, frozen=True, kw_only=True):
    """`draft` is None where the file is a programme as TOML, which states everything itself."""

    name: str
    text: Text
    draft: Draft | None
    programme: Programme


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """What the notebook holds of a note: its file's name, and the form as it was last sent, field by field.

    `convened` is the plenary that it became, `at` when it was kept last; None for what an older house kept.
    """

    name: str
    fields: Mapping[str, str] = {}
    convened: str | None = None
    at: datetime | None = None


class Notes:
    def __init__(self, keeping: Keeping, notebook: Notebook, chamber: Chamber) -> None:
        self._keeping = keeping
        self._notebook = notebook
        self._chamber = chamber
        self._read: OrderedDict[str, ReadNote] = OrderedDict()

    async def take_in(self, name: str, content: bytes) -> str:
        """The address under which the note is kept. Raises Unreadable and WrongProgramme, and then keeps nothing."""
        note = await asyncio.to_thread(_read, name, content)
        address = await self._keeping.keep(content, "note")
        self._hold(address, note)
        await self.keep(address, await self._kept(address) or Kept(name=name))
        return address

    async def note(self, address: str) -> tuple[ReadNote, Kept] | None:
        """None where no such note was taken in, or it was erased. Raises Unreadable and WrongProgramme."""
        kept = await self._kept(address)
        if kept is None:
            self._read.pop(address, None)
            return None
        note = self._read.get(address)
        if note is None:
            content = await self._keeping.read(address)
            if content is None:
                await self.erase(address)
                return None
            note = await asyncio.to_thread(_read, kept.name, content)
            self._hold(address, note)
        return note, kept

    async def under_way(self) -> dict[str, str]:
        """The names of the files that are not yet convened, by their addresses."""
        return {address: one.name for address, one in (await self._unused()).items()}

    async def keep(self, address: str, kept: Kept) -> None:
        noted = msgspec.json.encode(msgspec.structs.replace(kept, at=self._chamber.time.now()))
        await asyncio.to_thread(self._notebook.write, _page(address), noted)

    async def erase(self, address: str) -> None:
        """The file, what was filled in, and what was read; a file that a plenary has too stays with it."""
        self._read.pop(address, None)
        await asyncio.to_thread(self._notebook.erase, _page(address))
        plenaries = [self._chamber.view(slug) for slug in self._chamber.slugs()]
        if address not in wanted_by(plenaries):
            await self._keeping.erase(address)

    async def erase_unused(self, after: timedelta) -> tuple[str, ...]:
        """Those that became no plenary and that nobody has kept for so long; their addresses.

        Of one that an older house kept nobody knows how old it is: its time begins now.
        """
        now = self._chamber.time.now()
        due = []
        for address, kept in (await self._unused()).items():
            if kept.at is None:
                await self.keep(address, kept)
            elif now >= kept.at + after:
                due.append(address)
        for address in due:
            await self.erase(address)
        return tuple(due)

    async def _unused(self) -> dict[str, Kept]:
        noted = await asyncio.to_thread(self._notebook.read_all, PAGE)
        kept = {address: msgspec.json.decode(content, type=Kept) for address, content in noted.items()}
        return {address: one for address, one in kept.items() if one.convened is None}

    async def _kept(self, address: str) -> Kept | None:
        content = await asyncio.to_thread(self._notebook.read, _page(address))
        return msgspec.json.decode(content, type=Kept) if content is not None else None

    def _hold(self, address: str, note: ReadNote) -> None:
        self._read[address] = note
        self._read.move_to_end(address)
        if len(self._read) > MOST_AT_HAND:
            self._read.popitem(last=False)


def _page(address: str) -> str:
    return f"{PAGE}{address}"


def _read(name: str, content: bytes) -> ReadNote:
    if name.lower().endswith(".toml"):
        return _programme(name, content)
    read = drafted(name, content, Bounds(size=LARGEST_NOTE))
    return ReadNote(name=name, text=read.text, draft=read.draft, programme=draft_to_programme(read.draft))


def _programme(name: str, content: bytes) -> ReadNote:
    if len(content) > LARGEST_PROGRAMME:
        raise Unreadable("{name} holds far more text than a note; send the note alone.", name=name)
    try:
        written = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unreadable("{name} is no UTF-8 text; save the programme as UTF-8.", name=name) from None
    lines = tuple(Line(words=words, number=number) for number, words in enumerate(written.split("\n"), 1))
    programme = read_programme(written, name)
    return ReadNote(name=name, text=Text(name=name, lines=lines), draft=None, programme=programme)
