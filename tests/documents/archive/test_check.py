"""The checker goes with the archive, runs alone, and says which file or which row was changed."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from archive_stage import KEY, archived_stage, rows_of, source_of
from hemicycle.documents.archive.archive import Archive, Source
from hemicycle.documents.archive.bag import bag
from hemicycle.documents.archive.drawing_up import archive
from hemicycle.documents.archive.writing import write_folder
from hemicycle.ledger.signing import receipt

SOURCE = source_of(archived_stage())
DRAWN = archive(SOURCE)
SOUND = "This archive is sound."
NOT_SOUND = "This archive is NOT sound"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(DRAWN, tmp_path / "archive")


def written(drawn: Archive, folder: Path) -> Path:
    write_folder(bag(drawn), folder)
    return folder


def told_by(folder: Path, *arguments: object, alone: bool = False) -> tuple[int, str]:
    """`alone`: with no package but the standard library."""
    switches = ["-I", "-S"] if alone else ["-I"]
    done = subprocess.run(
        [sys.executable, *switches, folder / "check.py", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.stderr == ""
    return done.returncode, done.stdout


def test_it_says_that_all_of_it_holds(folder: Path) -> None:
    code, told = told_by(folder)
    assert code == 0
    assert SOUND in told
    assert SOURCE.receipt.hash in told
    assert "The key in house-key.txt signed it." in told


def test_without_any_package_it_says_that_it_did_not_look_at_the_signature(folder: Path) -> None:
    code, told = told_by(folder, alone=True)
    assert (code, SOUND in told) == (0, True)
    assert "The signature was not looked at" in told


def test_it_is_a_program_of_python_3_8(folder: Path) -> None:
    ast.parse((folder / "check.py").read_text(encoding="utf-8"), feature_version=(3, 8))


@pytest.mark.parametrize("path", [path for path in bag(DRAWN) if path != "tagmanifest-sha256.txt"])
def test_one_byte_changed_is_found_and_its_file_named(folder: Path, path: str) -> None:
    if path == "check.py":
        content = (folder / path).read_bytes().replace(b"nothing in this", b"Nothing in this", 1)
    else:
        content = bytes([(folder / path).read_bytes()[0] ^ 1]) + (folder / path).read_bytes()[1:]
    (folder / path).write_bytes(content)
    code, told = told_by(folder, alone=True)
    assert (code, NOT_SOUND in told) == (1, True)
    assert f"{path} was changed." in told


def test_a_file_that_was_taken_away_or_put_in_is_found(folder: Path) -> None:
    (folder / "data/interventions/2.html").unlink()
    (folder / "data/interventions/99.html").write_text("He said it too.")
    code, told = told_by(folder)
    assert code == 1
    assert "data/interventions/2.html is missing." in told
    assert "data/interventions/99.html was put in: no manifest names it." in told


def test_a_row_that_was_changed_is_found_though_every_manifest_was_made_anew(tmp_path: Path) -> None:
    forged = with_ledger(SOURCE.ledger.replace(b"Chile", b"Chili", 1))
    code, told = told_by(written(forged, tmp_path / "forged"))
    assert code == 1
    row = next(number for number, line in enumerate(SOURCE.ledger.splitlines(), 1) if b"Chile" in line)
    assert f"Row {row} of the ledger does not hold." in told


@pytest.mark.parametrize("cut", [1, 7])
def test_rows_that_were_cut_off_are_found(tmp_path: Path, cut: int) -> None:
    kept = b"".join(SOURCE.ledger.splitlines(keepends=True)[:-cut])
    code, told = told_by(written(with_ledger(kept), tmp_path / "cut"))
    assert code == 1
    assert "receipt.json names a row that this ledger does not have" in told


def test_a_ledger_that_was_rewritten_is_not_signed_by_the_house(tmp_path: Path) -> None:
    forged = replace(SOURCE, receipt=replace(SOURCE.receipt, command="another"))
    code, told = told_by(written(archive(forged), tmp_path / "forged"))
    assert code == 1
    assert "receipt.json was not signed with the key in house-key.txt." in told


def test_a_receipt_that_somebody_holds_is_checked_too(folder: Path, tmp_path: Path) -> None:
    row = rows_of(archived_stage())[6]
    held = tmp_path / "mine.json"
    held.write_text(json.dumps(as_handed_out(receipt(KEY, row))))
    assert told_by(folder, held)[0] == 0
    held.write_text(json.dumps({**as_handed_out(receipt(KEY, row)), "hash": "00" * 32}))
    code, told = told_by(folder, held)
    assert code == 1
    assert "mine.json names a row that this ledger does not have: position 7." in told
    held.write_text("[]")
    assert "mine.json is no receipt." in told_by(folder, held)[1]


def with_ledger(ledger: bytes) -> Archive:
    changed: Source = replace(SOURCE, ledger=ledger)
    return archive(changed)


def as_handed_out(given: object) -> dict[str, object]:
    return {field: getattr(given, field) for field in given.__struct_fields__}
