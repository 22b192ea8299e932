"""A house in a process of its own, as a user would start it."""

import json
import os
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.cookiejar import CookieJar
from itertools import count
from pathlib import Path
from socket import socket
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode

from breaking.waiting import PATIENCE, until

PROGRAMME = """
title = "Plenary session on cooperation"
zone = "America/New_York"
[[sittings]]
day = 2099-12-08
start = 11:30:00
end = 13:00:00
[[segments]]
key = "1"
title = "Segment I"
[[segments]]
key = "2"
title = "Segment II"
[[limits]]
seconds = 120
[registration]
to = ["secretariat@plenary.example"]
copy = ["copy@embassy.example"]
unknown_senders = "inscribe"
closes = 2099-12-07T00:00:00
"""


NO_BROWSER_GOES_THERE = frozenset({10_080})
"""Chromium refuses it, as that of an old protocol."""


def _ports_of_this_worker() -> Iterator[int]:
    """Below those that the system hands to outgoing connections, and no two workers of a run share any."""
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    ports = range(10_000 + 2_000 * worker, 12_000 + 2_000 * worker)
    for number in count(os.getpid()):
        port = ports[number % len(ports)]
        if port not in NO_BROWSER_GOES_THERE:
            yield port


_ports = _ports_of_this_worker()


def free_port() -> int:
    for port in _ports:
        with socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise AssertionError("No port of loopback is free.")


class HouseProcess:
    """`hemicycle serve` on a free port of loopback, with the links it printed."""

    def __init__(
        self,
        folder: Path,
        programme: str = PROGRAMME,
        settings: str = "",
        host: str = "127.0.0.1",
        place: str | None = None,
    ) -> None:
        """`place` is the address of a database, where it is not the file in the folder."""
        folder.mkdir(exist_ok=True)
        self.database = folder / "house.sqlite"
        self._place = place or str(self.database)
        self._note = folder / "cooperation.toml"
        self._note.write_text(programme, encoding="utf-8")
        self.port = free_port()
        self.mail_port = free_port()
        self.letters = folder / "house.letters"
        self._house = folder / "house.toml"
        self._house.write_text(f"[mail.smtp]\nport = {self.mail_port}\n{settings}", encoding="utf-8")
        self.log = folder / "house.log"
        self.host = host
        self.address = f"http://{host}:{self.port}"
        self._process: subprocess.Popen[str] | None = None
        self.links: list[str] = []
        self.environment: dict[str, str] = {}
        self.within: tuple[str, ...] = ()
        """A command that starts it somewhere else."""
        self._cookies = CookieJar()
        self._browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self._cookies))

    @property
    def arguments(self) -> list[str]:
        arguments = ["serve", str(self._note), "--database", self._place, "--port", str(self.port)]
        return [*arguments, "--host", self.host, "--house", str(self._house)]

    def start(self) -> "HouseProcess":
        with self.log.open("a", encoding="utf-8") as log:
            self._process = subprocess.Popen(
                [
                    *self.within,
                    sys.executable,
                    "-c",
                    "from hemicycle.cli import main; main()",
                    *self.arguments,
                ],
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env={**os.environ, **self.environment},
            )
        assert self._process.stdout is not None
        self.links = [self._process.stdout.readline().strip() for _ in range(4)]
        try:
            until(self._is_open)
        except BaseException:
            self.kill()
            raise
        self._enter()
        return self

    def _is_open(self) -> bool:
        assert self._process is not None
        assert self._process.poll() is None, f"The house ended before it opened its doors; see {self.log}."
        try:
            self.get("/time")
        except OSError:
            return False
        return True

    def _enter(self) -> None:
        """By the links that were printed; whoever started this house before may hold them already."""
        for link in self.links:
            if "/enter/" not in link:
                continue
            try:
                self.open(urllib.request.Request(link, b""))
            except HTTPError as taken:
                with taken:
                    if taken.code != HTTPStatus.CONFLICT:
                        raise

    def kill(self) -> None:
        """As a power cut would: no time to say anything."""
        assert self._process is not None
        os.kill(self._process.pid, signal.SIGKILL)
        self._wait()

    def stop(self) -> int:
        self.tell(signal.SIGINT)
        return self.ended()

    def tell(self, told: signal.Signals) -> None:
        assert self._process is not None
        self._process.send_signal(told)

    def ended(self) -> int:
        """The exit code, once it has one."""
        return self._wait()

    def _wait(self) -> int:
        assert self._process is not None
        code = self._process.wait(PATIENCE)
        if self._process.stdout is not None:
            self._process.stdout.close()
        return code

    @property
    def chair(self) -> str:
        return next(link for link in self.links if "/chair/" in link)

    @property
    def desk(self) -> str:
        return next(link for link in self.links if "/desk/" in link)

    def open(self, request: urllib.request.Request | str) -> Any:
        """As the browser that has entered as chair and at the desk."""
        return self._browser.open(request, timeout=PATIENCE)

    def sessions(self) -> list[dict[str, str]]:
        """What that browser holds, for another to hold too."""
        return [{"name": one.name, "value": one.value or "", "url": self.address} for one in self._cookies]

    def get(self, path: str) -> str:
        with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:
            return str(answer.read().decode())

    def state(self) -> dict[str, Any]:
        return dict(json.loads(self.get("/api/v1/cooperation")))

    def ask(
        self, delegation: str, command: str, segment: str = "1", patience: float = PATIENCE
    ) -> dict[str, Any]:
        body = json.dumps({"delegation": delegation, "segments": [segment], "command": command}).encode()
        request = urllib.request.Request(
            f"{self.address}/api/v1/cooperation/requests", body, {"content-type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=patience) as answer:
            return dict(json.loads(answer.read())["receipt"])

    def press(self, act: str, on: str = "", **typed: str) -> int:
        """Presses a button of the chair's page; returns the status."""
        position = self.state()["position"]
        body = urlencode({"act": act, "on": on, "position": position, **typed}).encode()
        try:
            with self.open(urllib.request.Request(f"{self.address}/cooperation/chair", body)) as answer:
                return int(answer.status)
        except HTTPError as refused:
            with refused:
                return refused.code

    def names(self, segment: int = 0) -> list[str]:
        return [place["name"] for place in self.state()["lists"][segment]["places"]]


@contextmanager
def three_inscribed(folder: Path) -> Iterator[HouseProcess]:
    """A house in which Belgium, Senegal and Chile have asked for the first segment, in this order."""
    house = HouseProcess(folder).start()
    try:
        for delegation in ("Belgium", "Senegal", "Chile"):
            house.ask(delegation, f"ask-{delegation}")
        yield house
    finally:
        house.stop()
