"""Room on the disk, and how long it takes until something is on it."""

import os
import statistics
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from time import perf_counter

from hemicycle.operations.doctor.findings import ok, trouble, warning
from hemicycle.operations.part import Part

SYNCS = 10
SLOW = 0.05
FAST = 0.00005
"""Seconds; a disk that is on a disk takes longer."""
PAGE = b"\0" * 4096
REMOTE = frozenset({"nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "afs"})
FLEETING = frozenset({"tmpfs", "ramfs"})


def syncing(folder: Path) -> Part:
    """Writes a page a few times into a file of its own, which is gone afterwards."""
    subject = "disk: writing"
    try:
        seconds = statistics.median(_synced(folder))
    except OSError as fault:
        return trouble(
            subject, f"{folder}: nothing can be written there ({fault.strerror}); see who owns it."
        )
    told = f"A page is on the disk after {seconds * 1000:.2f} ms, the median of {SYNCS}"
    if seconds > SLOW:
        return warning(subject, f"{told}; every act of the floor waits for it, so take a faster disk.")
    if seconds < FAST:
        return warning(
            subject,
            f"{told}, which no disk can do: it may say so too early, and lose a second of arrivals with the power.",
        )
    return ok(subject, f"{told}.")


def filesystem(
    folder: Path, mounts: Callable[[], str] = lambda: Path("/proc/self/mounts").read_text()
) -> Part:
    """What the ledger's folder lies on, as the kernel tells."""
    subject = "disk: filesystem"
    try:
        kind = _kind(folder.resolve(), mounts())
    except OSError:
        return warning(
            subject, "This system does not tell on what the ledger lies; it must be a disk of this machine."
        )
    if kind in REMOTE:
        return trouble(
            subject, f"The ledger lies on {kind}, where locks do not hold; put it on a disk of this machine."
        )
    if kind in FLEETING:
        return trouble(
            subject, f"The ledger lies on {kind}, which is gone when the machine stops; put it on a disk."
        )
    return ok(subject, f"The ledger lies on {kind}.")


def _kind(folder: Path, mounts: str) -> str:
    found = "an unknown filesystem", -1
    for line in mounts.splitlines():
        _, place, kind, *_ = line.split(" ")
        point = Path(place.replace("\\040", " "))
        if folder.is_relative_to(point) and len(point.parts) >= found[1]:
            found = kind, len(point.parts)
    return found[0]


def _synced(folder: Path) -> Iterator[float]:
    with _scratch(folder) as descriptor:
        for _ in range(SYNCS):
            began = perf_counter()
            os.write(descriptor, PAGE)
            os.fsync(descriptor)
            yield perf_counter() - began


@contextmanager
def _scratch(folder: Path) -> Iterator[int]:
    with NamedTemporaryFile(dir=folder, prefix=".hemicycle-doctor-") as file:
        yield file.fileno()
