"""The ledger keeps room on its disk, and is read by its owner alone."""

import os
import shutil
import stat
from pathlib import Path

import pytest
import structlog

from hemicycle.building.disk import room_on_disk, warn_of_readers
from hemicycle.ledger.database import open_database
from hemicycle.ledger.index.index import open_index
from hemicycle.ledger.originals import open_originals


def mode(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)


def test_what_others_send_leaves_so_much_of_the_disk(tmp_path: Path) -> None:
    free = shutil.disk_usage(tmp_path).free
    place = str(tmp_path / "house.sqlite")
    assert room_on_disk(place, 0)(1)
    assert not room_on_disk(place, 2 * free)(1)
    assert room_on_disk("postgresql://elsewhere/house", 2 * free)(1)


@pytest.mark.usefixtures("_careless")
def test_every_file_of_a_new_house_is_for_its_owner_alone(tmp_path: Path) -> None:
    place = str(tmp_path / "house.sqlite")
    engine, originals, index = open_database(place, create=True), open_originals(place), open_index(place)
    try:
        found = {file.name: mode(file) for file in tmp_path.iterdir()}
        assert set(found.values()) == {0o600}
        assert {"house.sqlite", "house.sqlite-wal", "house.originals.sqlite"} <= found.keys()
    finally:
        engine.dispose()
        originals.close()
        index.close()


@pytest.fixture
def _careless() -> object:
    before = os.umask(0o022)
    yield
    os.umask(before)


def test_a_file_that_others_may_read_is_told_at_the_start(tmp_path: Path) -> None:
    (tmp_path / "house.sqlite").touch(0o600)
    readable = tmp_path / "house.originals.sqlite"
    readable.touch()
    readable.chmod(0o644)
    with structlog.testing.capture_logs() as told:
        warn_of_readers(str(tmp_path / "house.sqlite"))
    assert [(one["file"], one["with_"]) for one in told] == [
        (str(readable), "chmod go= house.originals.sqlite")
    ]
