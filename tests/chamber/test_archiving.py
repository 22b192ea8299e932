"""A plenary is archived from its ledger alone, on both databases, and nothing is written to it."""

import asyncio
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from hand_time import HandTime
from hemicycle.chamber.archiving import source_of
from hemicycle.chamber.chamber import Chamber
from hemicycle.cli import main
from hemicycle.documents.archive.archive import Statement
from hemicycle.documents.archive.bag import bag
from hemicycle.documents.archive.drawing_up import archive
from hemicycle.documents.naming import names_of
from hemicycle.ledger.database import open_database, open_to_read
from hemicycle.ledger.originals import open_originals
from hemicycle.plenary.command import Command
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.floor.give import GiveFloor
from hemicycle.plenary.floor.meeting import OpenMeeting
from hemicycle.plenary.floor.segments import OpenSegment
from hemicycle.plenary.floor.timing import EndIntervention
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door
from hemicycle.plenary.statements.file import FileStatement
from hemicycle.plenary.statements.release import ReleaseStatement
from hemicycle.plenary.statements.text import FileText
from plenary_stage import MEETING, OPENING, PROGRAMME, Stage, state

SLUG = "asp22"
BELGIUM, CHILE = state("BE", "Belgium"), state("CL", "Chile")


@pytest.fixture
def house(place: str) -> str:
    async def convened() -> None:
        engine = open_database(place, create=True)
        chamber = Chamber(engine, HandTime(OPENING))
        await chamber.open()
        await chamber.submit(SLUG, Convene(id="convene", programme=PROGRAMME), "desk")
        await chamber.close()
        engine.dispose()

    asyncio.run(convened())
    return place


def nothing_kept(_address: str) -> None:
    return None


def told(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["archive", *map(str, arguments)])
    return result.exit_code, result.output


def test_nothing_can_be_written_by_what_reads(house: str) -> None:
    engine = open_to_read(house)
    assert bag(archive(source_of(engine, nothing_kept, SLUG, None))) == bag(
        archive(source_of(engine, nothing_kept, SLUG, None))
    )
    with pytest.raises(DBAPIError, match=r"readonly|read-only"), engine.begin() as connection:
        connection.execute(text("DELETE FROM rows"))
    engine.dispose()


def test_the_command_writes_a_folder_or_a_zip_file(house: str, tmp_path: Path) -> None:
    code, output = told(SLUG, "--database", house, "--to", tmp_path / "kept")
    assert (code, "files of asp22 are in" in output) == (0, True)
    assert (tmp_path / "kept" / "data" / "index.html").is_file()
    assert told(SLUG, "--database", house, "--to", tmp_path / "kept", "--zip")[0] == 0
    assert (tmp_path / "kept.zip").is_file()


def test_the_address_of_the_house_stands_in_the_record(house: str, tmp_path: Path) -> None:
    address = "https://lists.plenary.example/asp22/"
    assert told(SLUG, "--database", house, "--to", tmp_path / "kept", "--address", address)[0] == 0
    record = (tmp_path / "kept" / "data" / "record-en.json").read_text(encoding="utf-8")
    assert '"address": "https://lists.plenary.example/asp22"' in record


def test_what_stands_in_the_way_is_told_in_a_sentence(house: str, tmp_path: Path) -> None:
    code, output = told("asp99", "--database", house, "--to", tmp_path / "kept")
    assert (code, output) == (1, "There is no plenary asp99 in this ledger; it has asp22.\n")
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "mine.txt").write_text("mine")
    code, output = told(SLUG, "--database", house, "--to", tmp_path / "kept")
    assert (code, "something is there already" in output) == (1, True)
    code, output = told(SLUG, "--database", house, "--to", tmp_path / "nowhere" / "kept")
    assert (code, "the archive cannot be written there" in output) == (1, True)
    assert [path.name for path in (tmp_path / "kept").iterdir()] == ["mine.txt"]


def test_the_texts_that_were_released_are_in_it_and_no_others(tmp_path: Path) -> None:
    place = str(tmp_path / "house.sqlite")
    released, embargoed = "Belgium has two agreements.", "Nobody may read this yet."
    asyncio.run(_released(place, released, embargoed))
    engine, originals = open_to_read(place), open_originals(place)
    source = source_of(engine, originals.read, SLUG, None)
    originals.close()
    engine.dispose()
    assert source.statements == (
        Statement(
            number=1,
            delegation=names_of(state("BE", "Belgium")),
            language="fr",
            text=released,
            date=date(2023, 12, 8),
            interventions=(1,),
        ),
    )
    files = bag(archive(source))
    assert [path for path, content in files.items() if released.encode() in content] != []
    assert [path for path, content in files.items() if embargoed.encode() in content] == []


async def _released(place: str, *texts: str) -> None:
    """Belgium has spoken, Chile has not; both had handed in a text."""
    stage = Stage()
    engine, originals, time = open_database(place, create=True), open_originals(place), HandTime(OPENING)
    chamber = Chamber(engine, time)
    await chamber.open()

    async def play(command: Command) -> None:
        stage.play(command)
        time.moment = stage.now
        await chamber.submit(SLUG, command, "desk")

    await chamber.submit(SLUG, Convene(id="convene", programme=PROGRAMME), "desk")
    for number, (delegation, words) in enumerate(zip((BELGIUM, CHILE), texts, strict=True), 1):
        stage.after(1)
        asked = Asked(delegation=delegation, segments=("1",))
        await play(ReceiveRequest(id=f"request-{number}", door=Door.WEB, arrived=stage.now, asked=asked))
        address = originals.keep(words.encode(), "text")
        said = FileText(name="Secret name.docx", address=address, words=4)
        filing = FileStatement(
            id=f"text-{number}", inscription=number, original="0", name="x.txt", text=said, language="fr"
        )
        await play(filing)
    stage.at(MEETING)
    await play(OpenMeeting(id="open"))
    await play(OpenSegment(id="segment", segment="1"))
    await play(GiveFloor(id="give", inscription=1))
    stage.after(60)
    await play(EndIntervention(id="end", intervention=1))
    await play(ReleaseStatement(id="release", statement=1))
    await chamber.close()
    originals.close()
    engine.dispose()
