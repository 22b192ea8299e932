"""An archive is a bag that others' programs accept, written whole and never over something that is there."""

from pathlib import Path
from zipfile import ZipFile

import bagit
import pytest

from archive_stage import archived_stage, source_of
from hemicycle.documents.archive.bag import bag
from hemicycle.documents.archive.drawing_up import archive
from hemicycle.documents.archive.writing import Occupied, write_folder, write_zip

ARCHIVE = archive(source_of(archived_stage()))
BAG = bag(ARCHIVE)


def content_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_bagit_accepts_it(tmp_path: Path) -> None:
    write_folder(BAG, tmp_path / "archive")
    read = bagit.Bag(str(tmp_path / "archive"))
    read.validate()
    assert read.version_info == (1, 0)
    assert read.info == {
        "Bag-Software-Agent": "Hemicycle 0.1.0",
        "Bagging-Date": "2023-12-09",
        "External-Description": "Plenary session on cooperation",
        "External-Identifier": "asp22-cooperation",
        "Hemicycle-Archive-Format": "hemicycle/archive/1",
        "Payload-Oxum": f"{sum(map(len, ARCHIVE.files.values()))}.{len(ARCHIVE.files)}",
        "Source-Organization": "22nd session of the Assembly of States Parties",
    }


def test_bagit_accepts_it_out_of_a_zip_file_too(tmp_path: Path) -> None:
    write_zip(BAG, tmp_path / "asp22.zip", ARCHIVE.as_of)
    ZipFile(tmp_path / "asp22.zip").extractall(tmp_path)
    bagit.Bag(str(tmp_path / "asp22")).validate()
    assert content_of(tmp_path / "asp22") == BAG


def test_the_same_archive_gives_the_same_zip_file(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        write_zip(BAG, tmp_path / name / "asp22.zip", ARCHIVE.as_of)
    assert (tmp_path / "one/asp22.zip").read_bytes() == (tmp_path / "other/asp22.zip").read_bytes()


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    write_folder(BAG, tmp_path / "archive")
    assert content_of(tmp_path / "archive") == BAG
    assert (tmp_path / "archive").stat().st_mode & 0o777 == 0o755


def test_what_is_there_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "kept.txt").write_text("kept")
    (tmp_path / "archive.zip").write_text("kept")
    with pytest.raises(Occupied, match="something is there already"):
        write_folder(BAG, tmp_path / "archive")
    with pytest.raises(Occupied, match="there is a file of this name already"):
        write_zip(BAG, tmp_path / "archive.zip", ARCHIVE.as_of)
    assert content_of(tmp_path) == {"archive/kept.txt": b"kept", "archive.zip": b"kept"}


def test_what_cannot_be_written_whole_is_not_written(tmp_path: Path) -> None:
    impossible = {**BAG, "data/index.html/below-a-file": b""}
    with pytest.raises(FileExistsError):
        write_folder(impossible, tmp_path / "archive")
    assert list(tmp_path.iterdir()) == []
