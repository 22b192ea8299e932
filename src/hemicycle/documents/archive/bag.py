"""The archive as a bag after RFC 8493: what is kept below data/, and every file with its SHA-256."""

from collections.abc import Mapping
from datetime import UTC
from hashlib import sha256
from importlib.metadata import version

from hemicycle.documents.archive.archive import FORMAT, Archive

PAYLOAD = "data/"
MANIFEST, OF_TAGS = "manifest-sha256.txt", "tagmanifest-sha256.txt"


def bag(archive: Archive) -> Mapping[str, bytes]:
    """Every file by its path, in the order in which they are written."""
    payload = {f"{PAYLOAD}{path}": content for path, content in archive.files.items()}
    tags = {
        **archive.beside,
        "bagit.txt": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
        "bag-info.txt": _info(archive),
        MANIFEST: _manifest(payload),
    }
    return dict(sorted({**payload, **tags, OF_TAGS: _manifest(tags)}.items()))


def _manifest(files: Mapping[str, bytes]) -> bytes:
    lines = (f"{sha256(content).hexdigest()}  {path}\n" for path, content in sorted(files.items()))
    return "".join(lines).encode()


def _info(archive: Archive) -> bytes:
    """The day is that of the last row, not of the writing: the same position gives the same bytes."""
    size = sum(map(len, archive.files.values()))
    told = (
        ("Bag-Software-Agent", f"Hemicycle {version('hemicycle')}"),
        ("Bagging-Date", f"{archive.as_of.astimezone(UTC):%Y-%m-%d}"),
        ("External-Description", archive.title),
        ("External-Identifier", archive.name),
        ("Hemicycle-Archive-Format", FORMAT),
        ("Payload-Oxum", f"{size}.{len(archive.files)}"),
        *((("Source-Organization", archive.body),) if archive.body else ()),
    )
    return "".join(f"{name}: {value}\n" for name, value in told).encode()
