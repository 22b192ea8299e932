"""A house of an older release is backed up and migrated; where its backup belongs is asked unless it is a file."""

from pathlib import Path

from hemicycle.ledger.backup.reading import look_at
from hemicycle.ledger.backup.upgrading import upgrade
from hemicycle.ledger.database import open_database
from hemicycle.ledger.migrations.migrating import Migrated, version_at
from hemicycle.ledger.tables import SCHEMA_VERSION
from house_at_rest import silently
from old_ledgers import NOW, made_by_version


def test_a_file_is_backed_up_beside_itself_before_it_is_migrated(tmp_path: Path) -> None:
    place = str(tmp_path / "house.sqlite")
    made = made_by_version(1, place)
    upgraded = upgrade(place, NOW, silently)
    assert upgraded is not None
    assert upgraded.migrated == Migrated(1, SCHEMA_VERSION)
    assert upgraded.backup == tmp_path / "house.before-version-3.backup"
    looked = look_at(upgraded.backup)
    assert (looked.manifest.schema, looked.verdict.rows) == (1, len(made))
    assert upgrade(place, NOW, silently) is None


def test_an_earlier_backup_is_left_alone(tmp_path: Path) -> None:
    place = str(tmp_path / "house.sqlite")
    made_by_version(2, place)
    (tmp_path / "house.before-version-3.backup").mkdir()
    upgraded = upgrade(place, NOW, silently)
    assert upgraded is not None
    assert upgraded.backup == tmp_path / "house.before-version-3-2.backup"


def test_on_postgresql_nothing_is_migrated_unasked(postgres_place: str) -> None:
    made_by_version(2, postgres_place)
    assert upgrade(postgres_place, NOW, silently) is None
    assert version_at(postgres_place) == 2


def test_where_no_ledger_is_there_is_nothing_to_do(tmp_path: Path) -> None:
    empty, notes = tmp_path / "empty.sqlite", tmp_path / "notes.txt"
    empty.write_bytes(b"")
    notes.write_text("These are minutes.\n" * 100)
    for place in (empty, notes, tmp_path / "absent.sqlite"):
        assert upgrade(str(place), NOW, silently) is None
    open_database(str(empty), create=True).dispose()
