"""What a backup says of itself: by what it was written, when, how far each stream goes, and what each file is."""

from collections.abc import Mapping
from datetime import datetime
from hashlib import file_digest
from importlib.metadata import version
from pathlib import Path

import msgspec

from hemicycle.ledger.carried import Damaged
from hemicycle.ledger.chain import written
from hemicycle.ledger.row import Head
from hemicycle.ledger.tables import SCHEMA_VERSION

FORM = 1
MANIFEST = "manifest.json"
LEDGER = "ledger.sqlite"
ORIGINALS = "originals.sqlite"
ERASURES = "erasures.json"

CONFIDENTIAL = "The private key of the house, private parts, texts and mails are in these files. Keep them as the house itself."


class Digest(msgspec.Struct, frozen=True):
    sha256: str
    bytes: int


class Place(msgspec.Struct, frozen=True):
    """The head of a stream, its hash in hexadecimal."""

    position: int
    hash: str


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """`moment` is UTC; `schema` the version of the tables; `files` those beside the manifest."""

    confidential: str = CONFIDENTIAL
    hemicycle: str
    form: int
    version: str
    schema: int
    moment: str
    heads: Mapping[str, Place]
    files: Mapping[str, Digest]


def manifest_of(folder: Path, schema: int, moment: datetime, heads: Mapping[str, Head]) -> Manifest:
    named = sorted(path for path in folder.iterdir() if path.name != MANIFEST)
    return Manifest(
        hemicycle="backup",
        form=FORM,
        version=version("hemicycle"),
        schema=schema,
        moment=written(moment),
        heads=places(heads),
        files={path.name: digest_of(path) for path in named},
    )


def places(heads: Mapping[str, Head]) -> dict[str, Place]:
    return {stream: Place(head.position, head.hash.hex()) for stream, head in sorted(heads.items())}


def digest_of(path: Path) -> Digest:
    with path.open("rb") as file:
        return Digest(file_digest(file, "sha256").hexdigest(), path.stat().st_size)


def read_manifest(folder: Path) -> Manifest:
    """Every file that it names is there and as it was written. Raises Damaged, and OSError."""
    try:
        found = msgspec.json.decode((folder / MANIFEST).read_bytes(), type=Manifest)
    except FileNotFoundError as trouble:
        raise Damaged("it is no backup: there is no manifest.json in it.") from trouble
    except (msgspec.MsgspecError, UnicodeDecodeError) as trouble:
        raise Damaged(f"its manifest.json is not what `backup` wrote ({trouble}).") from trouble
    if found.hemicycle != "backup" or not {LEDGER, ORIGINALS} <= set(found.files) <= {
        LEDGER,
        ORIGINALS,
        ERASURES,
    }:
        raise Damaged("it is no backup of a house.")
    if found.form > FORM or found.schema > SCHEMA_VERSION:
        raise Damaged(f"Hemicycle {found.version} wrote it; install that release, or a newer one.")
    for name, digest in found.files.items():
        if not (folder / name).is_file() or digest_of(folder / name) != digest:
            raise Damaged(f"{name} is not what was written; take another backup, or copy this one once more.")
    return found
