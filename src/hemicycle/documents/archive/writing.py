"""A bag is written whole or not at all, as a folder or as one ZIP file, and never over something that is there."""

import os
import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from tempfile import mkdtemp, mkstemp
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

READABLE_FOLDER, READABLE = 0o755, 0o644
UNIX = 3
"""Of the systems that a ZIP file can say it was made on: the same bytes on each of them."""


class Occupied(Exception):  # noqa: N818 - what is the matter with the place
    """Something is there already; the message says what to do."""


def write_folder(files: Mapping[str, bytes], folder: Path) -> None:
    """Raises Occupied and OSError."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Occupied(f"{folder}: something is there already; name a folder that is empty or not there yet.")
    beside = Path(mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        for path, content in files.items():
            target = beside / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        beside.chmod(READABLE_FOLDER)
        beside.replace(folder)
    except BaseException:
        shutil.rmtree(beside)
        raise


def write_zip(files: Mapping[str, bytes], file: Path, at: datetime) -> None:
    """With everything in one folder of its own, dated `at`. Raises Occupied and OSError."""
    if file.exists():
        raise Occupied(f"{file}: there is a file of this name already; name another.")
    opened, name = mkstemp(prefix=f".{file.name}.", dir=file.parent)
    beside = Path(name)
    try:
        with os.fdopen(opened, "wb") as target, ZipFile(target, "w", ZIP_DEFLATED) as packed:
            for path, content in files.items():
                packed.writestr(_member(f"{file.stem}/{path}", at), content)
        beside.chmod(READABLE)
        beside.replace(file)
    except BaseException:
        beside.unlink()
        raise


def _member(path: str, at: datetime) -> ZipInfo:
    moment = at.astimezone(UTC)
    stamp = (max(moment.year, 1980), moment.month, moment.day, moment.hour, moment.minute, moment.second)
    info = ZipInfo(path, stamp)
    info.compress_type, info.create_system, info.external_attr = ZIP_DEFLATED, UNIX, READABLE << 16
    return info
