"""How much of the disk others may fill, for the ledger lies on it too, and who else may read it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import structlog

OTHERS = 0o077


def room_on_disk(database: str, free: int) -> Callable[[int], bool]:
    """Whether so many bytes fit and `free` are left. Of a database server's disk nothing is known here."""
    if "://" in database:
        return lambda _: True
    folder = Path(database).resolve().parent
    return lambda size: shutil.disk_usage(folder).free - size >= free


def warn_of_readers(database: str) -> None:
    """New files are for their owner alone; those of earlier releases, and what somebody copied, may not be."""
    if "://" in database:
        return
    place = Path(database)
    for file in sorted(place.parent.glob(f"{place.stem}.*")):
        if file.is_file() and file.stat().st_mode & OTHERS:
            structlog.get_logger().warning(
                "others on this machine may read the house's key and what is private; take that from them",
                file=str(file),
                with_="chmod go= " + file.name,
            )
