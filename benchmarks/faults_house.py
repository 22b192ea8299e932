"""What the campaign of faults breaks: nodes, on machines of their own, by networks of their own to a database."""

import http.client
import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Self

from breaking.database import Database, a_database
from breaking.load import FROM_ONE_ADDRESS
from breaking.machine import Machine
from breaking.network import Network
from measuring import free_port

ROOT = Path(__file__).parents[1]
NOTE = ROOT / "examples" / "asp22-cooperation.toml"
SLUG = "asp22-cooperation"
OPENS_WITHIN = 40
"""Seconds, on a machine that does other things too."""


class Node:
    """`hemicycle serve`, on a machine of its own, by a network of its own to the database."""

    def __init__(self, folder: Path, name: str, place: str, network: Network | None = None) -> None:
        folder.mkdir()
        self.name = name
        self.network = network
        self.machine = Machine(folder)
        self.port = free_port()
        self.place = place
        self._place = network.instead_of(place) if network is not None else place
        self._log = folder / "house.log"
        self._house = folder / "house.toml"
        letters = f'[mail]\nletters = "{folder / "letters"}"\n'
        self._house.write_text(FROM_ONE_ADDRESS + letters, encoding="utf-8")
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
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/api/v1/{SLUG}", timeout=5) as answer:
            return dict(json.loads(answer.read()))


@contextmanager
def on_postgresql(folder: Path, names: tuple[str, ...]) -> Iterator[tuple[Database, tuple[Node, ...]]]:
    """Nodes that share a database, each by a network that can be cut."""
    with ExitStack() as whole:
        database = whole.enter_context(a_database())
        nodes = []
        for name in names:
            network = whole.enter_context(Network(database.port))
            node = Node(folder / name, name, database.place, network)
            whole.callback(node.stop)
            nodes.append(node.start())
        yield database, tuple(nodes)


@contextmanager
def on_a_file(folder: Path) -> Iterator[Node]:
    """A node with a file of its own."""
    node = Node(folder / "alone", "alone", str(folder / "house.sqlite"))
    try:
        yield node.start()
    finally:
        node.stop()
