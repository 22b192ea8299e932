"""Notes under way: read once, kept with what was filled in, and gone when they are erased."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from hemicycle.chamber.house.notes import Kept, Notes
from hemicycle.chamber.keeping import Keeping
from hemicycle.extraction.unreadable import Unreadable
from hemicycle.ledger.database import open_database
from hemicycle.ledger.notebook import Notebook
from hemicycle.ledger.originals import address_of, open_originals
from hemicycle.note.toml.reading import WrongProgramme

NOTE = b"# Plenary on rivers\n\nFriday, 8 December 2023, 10:00 to 13:00\n"
TOML = b'title = "Rivers"\n[[segments]]\nkey = "1"\ntitle = "Segment I"\n'


def test_a_note_is_there_again_after_a_restart_with_what_was_filled_in(place: str) -> None:
    engine, originals = open_database(place, create=True), open_originals(place)

    def started() -> Notes:
        return Notes(Keeping(originals), Notebook(engine))

    async def story() -> None:
        notes = started()
        address = await notes.take_in("rivers.md", NOTE)
        await notes.keep(address, Kept(name="rivers.md", fields={"title": "Other"}))
        assert await notes.take_in("again.md", NOTE) == address
        later = started()
        found = await later.note(address)
        assert found is not None
        note, kept = found
        assert (note.name, note.programme.title) == ("rivers.md", "Plenary on rivers")
        assert kept == Kept(name="rivers.md", fields={"title": "Other"})
        originals.erase(address)
        assert await started().note(address) is None
        assert await later.note("none") is None

    asyncio.run(story())
    originals.close()
    engine.dispose()


def test_a_programme_as_toml_needs_no_draft(notes: Notes) -> None:
    async def story() -> None:
        found = await notes.note(await notes.take_in("rivers.toml", TOML))
        assert found is not None
        assert (found[0].draft, found[0].programme.title) == (None, "Rivers")
        assert [line.words for line in found[0].text.lines] == [*TOML.decode().splitlines(), ""]

    asyncio.run(story())


@pytest.mark.parametrize(
    ("name", "content", "trouble"),
    [
        ("x.toml", b"title = ", WrongProgramme),
        ("x.toml", b"\xff", Unreadable),
        ("x.toml", b"#" * 1_000_001, Unreadable),
        ("x.png", b"\x89PNG", Unreadable),
    ],
)
def test_what_cannot_be_read_is_not_kept(
    notes: Notes, name: str, content: bytes, trouble: type[Exception]
) -> None:
    async def story() -> None:
        with pytest.raises(trouble):
            await notes.take_in(name, content)
        assert await notes.note(address_of(content)) is None

    asyncio.run(story())


@pytest.fixture
def notes(tmp_path: Path) -> Iterator[Notes]:
    place = str(tmp_path / "house.sqlite")
    engine, originals = open_database(place, create=True), open_originals(place)
    yield Notes(Keeping(originals), Notebook(engine))
    originals.close()
    engine.dispose()
