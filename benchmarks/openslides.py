"""OpenSlides 3.3, the last release that runs as one process, as a peer: installed where it may be, started, spoken to.

It runs as it does when somebody types `openslides start`: one process, SQLite, no Redis. A speaker is added by the
request that its pages make, POST /rest/agenda/list-of-speakers/ID/manage_speaker/, in one transaction each; every
client hears of it through a WebSocket of its own, compressed for each.
"""

import asyncio
import json
import os
import shutil
import struct
import subprocess
from collections.abc import Mapping
from http.client import HTTPConnection
from pathlib import Path
from time import monotonic, monotonic_ns, sleep

from measuring import CLIENTS, SERVERS, free_port, pin, stop

PACKAGES = ("openslides==3.3", "twisted==20.3.0")
"""Newer releases of Twisted no longer have what it imports."""

LONGEST_INSTALLATION, LONGEST_START = 900.0, 300.0
PEOPLE_AT_ONCE = 20
SESSION, TOKEN = "OpenSlidesSessionID", "OpenSlidesCsrfToken"


class NotAtHand(Exception):  # noqa: N818 - why the peer is left out, in a sentence
    """OpenSlides cannot be measured here."""


def default_folder() -> Path:
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(cache) / "hemicycle-benchmarks" / "openslides"


def installed(folder: Path) -> Path:
    """The program, in an environment in a folder, which is made if it is not there. Raises NotAtHand."""
    program = folder / "bin" / "openslides"
    if program.is_file():
        return program
    python = _python_3_7()
    if python is None:
        raise NotAtHand(
            "OpenSlides 3.3 needs Python 3.7, which is not at hand (python3.7 in the path, or pyenv's)."
        )
    try:
        for command in (
            [python, "-m", "venv", str(folder)],
            [str(folder / "bin" / "pip"), "install", "--quiet", *PACKAGES],
        ):
            subprocess.run(command, check=True, timeout=LONGEST_INSTALLATION, capture_output=True)
    except (OSError, subprocess.SubprocessError) as trouble:
        raise NotAtHand(f"OpenSlides 3.3 could not be installed into {folder}: {trouble}.") from trouble
    return program


def _python_3_7() -> str | None:
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    found = sorted(pyenv.glob("versions/3.7.*/bin/python"))
    return shutil.which("python3.7") or (str(found[-1]) if found else None)


class OpenSlides:
    """Started on a new database in a folder, on the servers' core, with its administrator logged in."""

    def __init__(self, program: Path, folder: Path) -> None:
        self.port = free_port()
        places = {"XDG_CONFIG_HOME": str(folder / "config"), "XDG_DATA_HOME": str(folder / "data")}
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        pin(SERVERS)  # a program inherits the core of whoever starts it
        try:
            self.process = subprocess.Popen(
                [program, "start", "--no-browser", "--host", "127.0.0.1", "--port", str(self.port)],
                env={**environment, **places},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd=folder,
            )
        finally:
            pin(CLIENTS)
        self._headers = {"content-type": "application/json"}
        self._log_in()

    def _log_in(self) -> None:
        until = monotonic() + LONGEST_START
        while True:
            try:
                connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
                words = json.dumps({"username": "admin", "password": "admin"})
                connection.request("POST", "/apps/users/login/", words, self._headers)
                answer = connection.getresponse()
                cookies = [value for name, value in answer.getheaders() if name.lower() == "set-cookie"]
                break
            except OSError as trouble:
                if monotonic() > until or self.process.poll() is not None:
                    raise NotAtHand("OpenSlides does not answer.") from trouble
                sleep(0.2)
        kept = dict(cookie.split(";")[0].split("=", 1) for cookie in cookies)
        self.cookie = "; ".join(f"{name}={value}" for name, value in kept.items())
        self._headers |= {"cookie": self.cookie, "x-csrftoken": kept[TOKEN]}

    def post(self, path: str, content: object) -> dict[str, dict[str, dict[str, list[dict[str, int]]]]]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=120)
        connection.request("POST", path, json.dumps(content), self._headers)
        answer = connection.getresponse()
        read = answer.read()
        if answer.status not in {200, 201}:
            raise SystemExit(f"OpenSlides answered {path} with {answer.status}: {read[:200]!r}")
        found: dict[str, dict[str, dict[str, list[dict[str, int]]]]] = json.loads(read)
        return found

    def people(self, number: int) -> list[int]:
        """So many new participants, who may speak; a few in a request, for each of them takes it long."""
        found: list[int] = []
        for first in range(0, number, PEOPLE_AT_ONCE):
            names = [f"Speaker {one}" for one in range(first, min(first + PEOPLE_AT_ONCE, number))]
            users = [{"first_name": name, "groups_id": []} for name in names]
            answer = self.post("/rest/users/user/mass_import/", {"users": users})
            found += sorted(one["id"] for one in answer["autoupdate"]["changed"]["users/user"])
        return found

    def list_of_speakers(self) -> int:
        """That of a new topic."""
        answer = self.post("/rest/topics/topic/", {"title": "Cooperation"})
        return answer["autoupdate"]["changed"]["agenda/list-of-speakers"][0]["id"]

    def adding(self, on: int, user: int) -> bytes:
        """The whole request that adds a speaker to a list."""
        return posted(f"/rest/agenda/list-of-speakers/{on}/manage_speaker/", {"user": user}, self._headers)

    def close(self) -> None:
        stop(self.process)


def posted(path: str, content: object, headers: Mapping[str, str]) -> bytes:
    body = json.dumps(content).encode()
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    head = f"POST {path} HTTP/1.1\r\nhost: localhost\r\n{lines}content-length: {len(body)}\r\n\r\n"
    return head.encode() + body


class Client(asyncio.Protocol):
    """A browser's WebSocket: whatever comes after it was opened counts as the change, undecoded."""

    def __init__(self, peer: OpenSlides) -> None:
        loop = asyncio.get_running_loop()
        self.joined: asyncio.Future[None] = loop.create_future()
        self.heard: asyncio.Future[int] = loop.create_future()
        self._peer = peer
        self._buffer = b""

    def again(self) -> None:
        self.heard = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        self._transport = transport
        transport.write(
            b"GET /ws/ HTTP/1.1\r\nhost: 127.0.0.1:%d\r\norigin: http://127.0.0.1:%d\r\n"
            b"upgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-version: 13\r\n"
            b"sec-websocket-key: aGVtaWN5Y2xlIGJlbmNoIQ==\r\ncookie: %s\r\n\r\n"
            % (self._peer.port, self._peer.port, self._peer.cookie.encode())
        )

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        if not self.joined.done():
            head, found, rest = self._buffer.partition(b"\r\n\r\n")
            if not found:
                return
            if not head.startswith(b"HTTP/1.1 101"):
                self.joined.set_exception(SystemExit(f"OpenSlides refused a WebSocket: {head[:60]!r}"))
                return
            self._buffer = rest
            self.joined.set_result(None)
        while (frame := self._frame()) is not None:
            if frame == 9:  # a ping
                self._transport.write(b"\x8a\x80\x00\x00\x00\x00")
            elif frame in {1, 2} and not self.heard.done():
                self.heard.set_result(monotonic_ns())

    def _frame(self) -> int | None:
        """The kind of the next frame, once all of it is here."""
        if len(self._buffer) < 2:
            return None
        length, behind = self._buffer[1] & 127, 2
        for short, form in ((126, ">H"), (127, ">Q")):
            if length == short:
                behind = 2 + struct.calcsize(form)
                if len(self._buffer) < behind:
                    return None
                length = struct.unpack_from(form, self._buffer, 2)[0]
                break
        if len(self._buffer) < behind + length:
            return None
        kind = self._buffer[0] & 15
        self._buffer = self._buffer[behind + length :]
        return kind

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - asyncio's signature
        for one in (self.joined, self.heard):
            if not one.done():
                one.set_exception(SystemExit("OpenSlides closed a WebSocket."))

    def leave(self) -> None:
        for one in (self.joined, self.heard):
            one.cancel()
        self._transport.abort()
