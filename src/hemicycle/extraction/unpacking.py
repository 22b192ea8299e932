"""A directory that came as a ZIP, unpacked within bounds: plain files by plain names, and nothing outside of it."""

import re
import struct
import zlib
from io import BytesIO
from lzma import LZMAError
from pathlib import Path
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from hemicycle.extraction.bounds import MEGABYTE
from hemicycle.extraction.unreadable import Unreadable

LARGEST = 20 * MEGABYTE
"""Of all files together, unpacked."""
MOST_FILES = 500
BROKEN = (
    BadZipFile,
    LargeZipFile,
    NotImplementedError,
    RuntimeError,
    EOFError,
    ValueError,
    OSError,
    struct.error,
    zlib.error,
    LZMAError,
)
"""What a ZIP that somebody cut or made by hand brings about in the standard library."""
PLAIN = re.compile(r"[\w][\w .()&,'-]{0,120}")


def unpack(content: bytes, into: Path) -> None:
    """A folder around everything is left away; hidden files are passed over. Raises Unreadable. Blocks."""
    try:
        with ZipFile(BytesIO(content)) as packed:
            _unpack(packed, into)
    except BROKEN as trouble:
        raise Unreadable("This is no ZIP that can be unpacked; pack the directory again.") from trouble


def _unpack(packed: ZipFile, into: Path) -> None:
    files = [one for one in packed.infolist() if not one.is_dir() and not _is_hidden(one)]
    if len(files) > MOST_FILES:
        raise Unreadable("The ZIP has more than the {most} files that are read.", most=MOST_FILES)
    around = {one.filename.split("/")[0] for one in files}
    has_folder = len(around) == 1 and all("/" in one.filename for one in files)
    left = LARGEST
    for one in files:
        parts = one.filename.split("/")[1 if has_folder else 0 :]
        if not all(PLAIN.fullmatch(part) for part in parts):
            raise Unreadable(
                "A file in the ZIP has a name that cannot be taken: {name}.", name=one.filename[:80]
            )
        with packed.open(one) as source:
            read = source.read(left + 1)
        left -= len(read)
        if left < 0:
            raise Unreadable(
                "Unpacked, the ZIP has more than the {most} MB that are read.", most=LARGEST // MEGABYTE
            )
        place = into.joinpath(*parts)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(read)


def _is_hidden(one: ZipInfo) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in one.filename.split("/"))
