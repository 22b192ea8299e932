"""Notes under way: read once, kept with what was filled in, and gone when they are erased."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from hand_time import HandTime
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.house.notes import Kept, Notes
from hemicycle.chamber.keeping import Keeping
from hemicycle.extraction.unreadable import Unreadable
from hemicycle.ledger.database import open_database
from hemicycle.ledger.notebook import Notebook
from hemicycle.ledger.originals import address_of, open_originals
from hemicycle.note.toml.reading import WrongProgramme
from hemicycle.plenary.mails.receive import ReceiveMail
from hemicycle.plenary.requests.request import Stamp
from house_in_hand import SLUG, HouseInHand
from plenary_stage import OPENING, PROGRAMME

NOTE = b"# Plenary on rivers\n\nFriday, 8 December 2023, 10:00 to 13:00\n"
LAKES = b"# Plenary on lakes\n\nFriday, 8 December 2023, 10:00 to 13:00\n"
YEAR = timedelta(days=365)
TOML = b'title = "Rivers"\n[[segments]]\nkey = "1"\ntitle = "Segment I"\n'


def test_a_note_is_there_again_after_a_restart_with_what_was_filled_in(place: str) -> None:
    engine, originals = open_database(place, create=True), open_originals(place)

    def started() -> Notes:
        return Notes(Keeping(originals), Notebook(engine), Chamber(engine, HandTime(OPENING)))

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
        assert kept == Kept(name="rivers.md", fields={"title": "Other"}, at=OPENING)
        originals.erase(address)
        assert await started().under_way() == {address: "rivers.md"}
        assert await started().note(address) is None
        assert await started().under_way() == {}
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


def test_a_note_that_nobody_used_goes_so_long_after_it_was_kept_last(
    notes: Notes, time: HandTime, tmp_path: Path
) -> None:
    async def story() -> None:
        used, unused = await notes.take_in("rivers.md", NOTE), await notes.take_in("lakes.md", LAKES)
        await notes.keep(used, Kept(name="rivers.md", convened="rivers"))
        time.moment += YEAR / 2
        await notes.keep(unused, Kept(name="lakes.md", fields={"body": "Assembly of Lakes"}))
        time.moment += YEAR - timedelta(seconds=1)
        assert await notes.erase_unused(YEAR) == ()
        time.moment += timedelta(seconds=1)
        assert await notes.erase_unused(YEAR) == (unused,)
        assert (await notes.note(unused), await notes.under_way()) == (None, {})
        assert await notes.note(used) is not None

    asyncio.run(story())
    on_disk = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert [words for words in (LAKES, b"Assembly of Lakes") if words in on_disk] == []


def test_the_time_of_a_note_that_an_older_house_kept_begins_when_it_is_first_looked_at(
    notes: Notes, time: HandTime, tmp_path: Path
) -> None:
    async def story() -> None:
        address = await notes.take_in("rivers.md", NOTE)
        engine = open_database(str(tmp_path / "house.sqlite"), create=False)
        Notebook(engine).write(f"setup-{address}", b'{"name": "rivers.md"}')
        engine.dispose()
        assert await notes.erase_unused(YEAR) == ()
        time.moment += YEAR
        assert await notes.erase_unused(YEAR) == (address,)

    asyncio.run(story())


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_file_that_a_plenary_has_too_stays_when_the_note_is_thrown_away(tmp_path: Path) -> None:
    async def story() -> None:
        async with HouseInHand(tmp_path, PROGRAMME, HandTime(OPENING)) as house:
            keeping = house.house.keep.__self__  # type: ignore[attr-defined]
            notes = Notes(keeping, house.notebook(), house.chamber)
            address = await notes.take_in("rivers.md", NOTE)
            stamp = Stamp(source="mx.plenary.example", moment=OPENING, decided=True)
            mail = ReceiveMail(id="m", arrived=OPENING, identity="m", original=address, stamps=(stamp,))
            await house.chamber.submit(SLUG, mail, "reader")
            await notes.erase(address)
            assert await notes.note(address) is None
            assert await keeping.read(address) == NOTE

    asyncio.run(story())


@pytest.fixture
def time() -> HandTime:
    return HandTime(OPENING)


@pytest.fixture
def notes(tmp_path: Path, time: HandTime) -> Iterator[Notes]:
    place = str(tmp_path / "house.sqlite")
    engine, originals = open_database(place, create=True), open_originals(place)
    yield Notes(Keeping(originals), Notebook(engine), Chamber(engine, time))
    originals.close()
    engine.dispose()
