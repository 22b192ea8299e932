"""Letters as files of a Maildir, where no relay is configured: none is lost, and none is sent."""

import asyncio
import os
from pathlib import Path

from hemicycle.mailroom.letters.relay import Later

PARTS = ("tmp", "new", "cur")
OWNER_ALONE = 0o600
"""Letters hold links that open pages, and addresses."""


class Maildir:
    """One file for each letter, however often it is delivered: its name follows from the letter."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def send(self, message: bytes, sender: str, to: str, name: str) -> None:  # noqa: ARG002 - both stand in the letter
        try:
            await asyncio.to_thread(self._deliver, message, name)
        except OSError as trouble:
            raise Later(f"The folder of letters cannot be written ({trouble.strerror}).") from trouble

    def _deliver(self, message: bytes, name: str) -> None:
        """Written aside and synced, then moved; a program that reads letters may have moved it on already."""
        for part in PARTS:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            (self._folder / part).mkdir(mode=0o700, exist_ok=True)
        if self._is_there(name):
            return
        aside = self._folder / "tmp" / name
        with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, OWNER_ALONE), "wb") as file:
            file.write(message)
            file.flush()
            os.fsync(file.fileno())
        aside.rename(self._folder / "new" / name)
        _sync(self._folder / "new")

    def _is_there(self, name: str) -> bool:
        return (self._folder / "new" / name).exists() or any((self._folder / "cur").glob(f"{name}*"))


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
