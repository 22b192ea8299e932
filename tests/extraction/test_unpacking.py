"""A directory comes as a ZIP: unpacked inside its folder, within bounds, whoever packed it."""

from contextlib import suppress
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hemicycle.extraction.unpacking import LARGEST, MOST_FILES, unpack
from hemicycle.extraction.unreadable import Unreadable


def packed(files: dict[str, bytes]) -> bytes:
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as written:
        for name, inside in files.items():
            written.writestr(name, inside)
    return content.getvalue()


def found(folder: Path) -> dict[str, bytes]:
    return {
        str(one.relative_to(folder)): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()
    }


@pytest.mark.parametrize("around", ["", "papers/"])
def test_a_folder_around_everything_is_left_away(tmp_path: Path, around: str) -> None:
    files = {"past.toml": b"a", "texts/one.txt": b"b"}
    hidden = {"__MACOSX/._past.toml": b"", f"{around}.DS_Store": b""}
    unpack(packed({f"{around}{name}": inside for name, inside in files.items()} | hidden), tmp_path)
    assert found(tmp_path) == files


@pytest.mark.parametrize("name", ["../out.csv", "a/../../out.csv", "/out.csv", "a\\b.csv", "a\x07.csv"])
def test_no_file_comes_to_lie_outside(tmp_path: Path, name: str) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    with suppress(Unreadable):
        unpack(packed({"past.toml": b"", "x/past.toml": b"", name: b"out"}), inside)
    assert set(found(tmp_path)) <= {"inside/past.toml", "inside/x/past.toml"}


def test_what_is_too_large_unpacked_or_too_much_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="more than the 20 MB"):
        unpack(packed({"a.csv": bytes(LARGEST), "b.csv": b"1"}), tmp_path)
    with pytest.raises(Unreadable, match="more than the 500 files"):
        unpack(packed({f"{number}.csv": b"" for number in range(MOST_FILES + 1)}), tmp_path)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(0, 300), put=st.binary(max_size=8))
def test_whatever_the_bytes_are_it_is_unpacked_or_unreadable(tmp_path: Path, cut: int, put: bytes) -> None:
    whole = packed({"past.toml": b"title" * 20, "texts/one.txt": b"b" * 50})
    for content in (put, whole[:cut] + put + whole[cut + 2 :]):
        with suppress(Unreadable):
            unpack(content, tmp_path)
