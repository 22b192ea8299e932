"""A plenary is archived from its ledger alone, on both databases, and nothing is written to it."""

import asyncio
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from hand_time import HandTime
from hemicycle.chamber.archiving import source_of
from hemicycle.chamber.chamber import Chamber
from hemicycle.cli import main
from hemicycle.documents.archive.bag import bag
from hemicycle.documents.archive.drawing_up import archive
from hemicycle.ledger.database import open_database, open_to_read
from hemicycle.plenary.convene import Convene
from plenary_stage import OPENING, PROGRAMME

SLUG = "asp22"


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


def told(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["archive", *map(str, arguments)])
    return result.exit_code, result.output


def test_nothing_can_be_written_by_what_reads(house: str) -> None:
    engine = open_to_read(house)
    assert bag(archive(source_of(engine, SLUG, None))) == bag(archive(source_of(engine, SLUG, None)))
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
