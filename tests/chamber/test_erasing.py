"""What is private goes by the house's schedule, everywhere it is held; lists and chain stay as they were."""

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Self

from hand_time import HandTime
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.erasing import Erasing
from hemicycle.chamber.house.notes import Notes
from hemicycle.chamber.keeping import Keeping
from hemicycle.ledger.backup.erasures import erasures_at, packed
from hemicycle.ledger.backup.restoring import restore_house
from hemicycle.ledger.backup.writing import back_up
from hemicycle.ledger.database import open_database
from hemicycle.ledger.notebook import Notebook
from hemicycle.ledger.originals import open_originals
from hemicycle.ledger.verification import verify
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.lists.arrangement import speakers_list
from hemicycle.plenary.represented import Speaker
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door, Sender
from hemicycle.plenary.statements.file import FileStatement
from plenary_stage import MEETING, OPENING, PROGRAMME, state

NAME, ADDRESS, TEXT = "Awa Diop", "mission@senegal.example", b"Mister President, the secret text."
YEAR = timedelta(days=365)


class House:
    def __init__(self, folder: Path) -> None:
        self.place = str(folder / "house.sqlite")
        self.engine = open_database(self.place, create=True)
        self.time = HandTime(OPENING)
        self.chamber = Chamber(self.engine, self.time)
        self.keeping = Keeping(open_originals(self.place))
        self.notes = Notes(self.keeping, Notebook(self.engine), self.chamber)

    async def __aenter__(self) -> Self:
        await self.chamber.open()
        for slug in ("asp22", "asp23"):
            await self.chamber.submit(slug, Convene(id="convene", programme=PROGRAMME), "desk")
        asking = ReceiveRequest(
            id="senegal",
            door=Door.WEB,
            arrived=OPENING,
            asked=Asked(delegation=state("SN"), segments=("1",)),
            speaker=Speaker(name=NAME),
            sender=Sender(address=ADDRESS),
        )
        await self.chamber.submit("asp22", asking, "web")
        original = await self.keeping.keep(TEXT, "statement")
        filing = FileStatement(id="text", inscription=1, original=original, name=f"{NAME}.txt")
        await self.chamber.submit("asp22", filing, "delegation:SN")
        self.chamber.steps("asp22")
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.chamber.close()
        self.engine.dispose()

    def erasing(self, after: timedelta | None) -> Erasing:
        return Erasing(self.chamber, self.engine, self.keeping, self.notes, after)

    def bytes_on_disk(self) -> bytes:
        return b"".join(path.read_bytes() for path in Path(self.place).parent.iterdir())


def test_without_a_schedule_nothing_is_erased(tmp_path: Path) -> None:
    async def main() -> None:
        async with House(tmp_path) as house:
            house.time.moment = MEETING + 99 * YEAR
            assert await house.erasing(None).erase_what_is_due() == ()
            assert house.chamber.view("asp22").requests[1].sender == Sender(address=ADDRESS)

    asyncio.run(main())


def test_nothing_is_erased_before_its_time(tmp_path: Path) -> None:
    async def main() -> None:
        async with House(tmp_path) as house:
            house.time.moment = MEETING + YEAR - timedelta(days=1)
            assert await house.erasing(YEAR).erase_what_is_due() == ()

    asyncio.run(main())


def test_what_is_due_is_gone_from_rows_originals_memory_and_disk_and_the_lists_stay(tmp_path: Path) -> None:
    async def main() -> None:
        async with House(tmp_path) as house:
            before = house.chamber.view("asp22")
            original = before.statements[0].original or ""
            house.time.moment = MEETING + YEAR + timedelta(days=2)
            erasing = house.erasing(YEAR)
            assert await erasing.erase_what_is_due() == ("asp22",)
            after = house.chamber.view("asp22")
            assert (after.requests[1].sender, after.requests[1].speaker) == (None, None)
            assert after.inscriptions[1].speaker is None
            assert await house.keeping.read(original) is None
            assert [one.number for one in speakers_list(after, "1").listed] == [1]
            told = repr(house.chamber.steps("asp22"))
            assert (NAME in told, ADDRESS in told) == (False, False)
            assert verify(house.engine).flaws == ()
            on_disk = house.bytes_on_disk()
            for private in (NAME.encode(), ADDRESS.encode(), TEXT):
                assert private not in on_disk
            assert await erasing.erase_what_is_due() == ()

    asyncio.run(main())


def test_a_note_that_nobody_used_goes_by_the_same_schedule(tmp_path: Path) -> None:
    async def main() -> None:
        async with House(tmp_path) as house:
            address = await house.notes.take_in("rivers.txt", b"Plenary on rivers, Friday, 8 December 2023")
            house.time.moment = OPENING + YEAR
            assert await house.erasing(None).erase_what_is_due() == ()
            assert await house.notes.under_way() == {address: "rivers.txt"}
            assert await house.erasing(YEAR).erase_what_is_due() == ()
            assert await house.notes.under_way() == {}

    asyncio.run(main())


def test_what_was_erased_after_a_backup_does_not_come_back_with_it(tmp_path: Path) -> None:
    async def main() -> None:
        folders = [tmp_path / name for name in ("lost", "known", "late")]
        for folder in folders:
            folder.mkdir()
        async with House(folders[0]) as house:
            back_up(house.place, tmp_path / "backup", OPENING, lambda *_: None)
            house.time.moment = MEETING + YEAR + timedelta(days=2)
            await house.erasing(YEAR).erase_what_is_due()
            journal = tmp_path / "erasures"
            journal.write_bytes(packed(erasures_at(house.place, house.time.now())))

        place = str(folders[1] / "house.sqlite")
        restore_house(tmp_path / "backup", place, lambda *_: None, [journal])
        assert holds_private(folders[1]) == [False, False, False]

        place = str(folders[2] / "house.sqlite")
        restore_house(tmp_path / "backup", place, lambda *_: None)
        assert holds_private(folders[2]) == [True, True, True]
        again = House(folders[2])
        await again.chamber.open()
        again.time.moment = MEETING + YEAR + timedelta(days=2)
        assert await again.erasing(YEAR).erase_what_is_due() == ("asp22",)
        assert [one.number for one in speakers_list(again.chamber.view("asp22"), "1").listed] == [1]
        assert verify(again.engine).flaws == ()
        await again.__aexit__()
        assert holds_private(folders[2]) == [False, False, False]

    asyncio.run(main())


def holds_private(folder: Path) -> list[bool]:
    on_disk = b"".join(path.read_bytes() for path in folder.iterdir())
    return [private in on_disk for private in (NAME.encode(), ADDRESS.encode(), TEXT)]
