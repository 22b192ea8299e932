"""A disk that is soon full: a file system in memory, in a namespace of its own.

Nobody need be root for it where users may make namespaces, and root needs no user's.
"""

import errno
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MEGABYTES = 24
HOLD = 'mount -t tmpfs -o size={size}m,mode=0700 small-disk "$0" && echo mounted && exec cat'
AS_A_USER = ("--user", "--map-root-user")
INTO_A_USERS = ("--user", "--preserve-credentials")


class NoSuchDisk(Exception):  # noqa: N818 - what there is not
    """The system lets nobody make one; the message says what it said."""


class SmallDisk:
    """`folder` is where it lies for what is started `within`; for everybody else it is `seen`, as plain files alone.

    A database is not to be opened where it is seen: SQLite resolves the path, and is outside.
    """

    def __init__(self, folder: Path, process: int, entering: tuple[str, ...]) -> None:
        self.folder = folder
        self.within = ("nsenter", f"--target={process}", "--mount", *entering)
        self.seen = Path(f"/proc/{process}/root{folder}")
        self._rest = self.seen / "what-others-wrote"

    def fill(self) -> None:
        """To the last byte."""
        with self._rest.open("wb", buffering=0) as file:
            for size in (1 << 20, 1 << 12, 1):
                _write_until_it_is_full(file.fileno(), bytes(size))

    def make_room(self) -> None:
        self._rest.unlink()

    def copied_to(self, folder: Path) -> Path:
        """The folder in which all its files lie now."""
        return Path(shutil.copytree(self.seen, folder, ignore=shutil.ignore_patterns(self._rest.name)))


def _write_until_it_is_full(file: int, content: bytes) -> None:
    try:
        while True:
            os.write(file, content)
    except OSError as full:
        if full.errno != errno.ENOSPC:
            raise


@contextmanager
def a_small_disk(folder: Path) -> Iterator[SmallDisk]:
    """Raises NoSuchDisk. It is gone, with what lies on it, at the end."""
    folder.mkdir()
    is_root = os.geteuid() == 0
    making, entering = ((), ()) if is_root else (AS_A_USER, INTO_A_USERS)
    hold = ["unshare", *making, "--mount", "sh", "-c", HOLD.format(size=MEGABYTES)]
    try:
        holder = subprocess.Popen(
            [*hold, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
    except FileNotFoundError as missing:
        raise NoSuchDisk(f"{missing.filename} is not installed") from missing
    with holder:
        assert holder.stdin is not None
        assert holder.stdout is not None
        assert holder.stderr is not None
        if holder.stdout.readline() != b"mounted\n":
            raise NoSuchDisk(holder.stderr.read().decode().strip())
        try:
            yield SmallDisk(folder, holder.pid, entering)
        finally:
            holder.stdin.close()
