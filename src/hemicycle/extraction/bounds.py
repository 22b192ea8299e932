"""How much a file may cost before it is refused."""

from pathlib import Path

import msgspec

from hemicycle.extraction.unreadable import Unreadable

MEGABYTE = 1_000_000


class Bounds(msgspec.Struct, frozen=True, kw_only=True):
    """`unpacked` bounds what a zipped file may hold, `characters` the text that comes out."""

    size: int = 25 * MEGABYTE
    unpacked: int = 200 * MEGABYTE
    characters: int = 5 * MEGABYTE
    memory: int = 1_500 * MEGABYTE
    processor_seconds: int = 30
    wall_seconds: int = 60


DEFAULT = Bounds()


def must_fit(path: Path, bounds: Bounds) -> None:
    size_must_fit(path.name, path.stat().st_size, bounds)


def size_must_fit(name: str, size: int, bounds: Bounds) -> None:
    if size > bounds.size:
        raise Unreadable(
            "{name} has {size}, more than the {most} that are read; "
            "send the note alone, without pictures or annexes.",
            name=name,
            size=_megabytes(size),
            most=_megabytes(bounds.size),
        )
    if size == 0:
        raise Unreadable("{name} is empty; save it again and send it once more.", name=name)


def _megabytes(size: int) -> str:
    return f"{size / MEGABYTE:.3g} MB" if size >= MEGABYTE / 100 else f"{size} bytes"
