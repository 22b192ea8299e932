"""`hemicycle serve` as it stands on a machine, one node or several on one database."""

import http.client
import json
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

from hemicycle.delegations.register import every_delegation
from key_to_screens import Chair
from measuring import CLIENTS, SERVERS, free_port, pin, stop
from programs import await_port

SLUG = "measured"
INSCRIBED = 40
LINKS = 4
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
unknown_senders = "inscribe"
closes = 2099-12-07T00:00:00
"""


class Node:
    """One process, on the servers' core; the first of a house convenes its plenary."""

    def __init__(self, database: str, folder: Path, *, first: bool) -> None:
        self.port = free_port()
        note = folder / f"{SLUG}.toml"
        note.write_text(PROGRAMME, encoding="utf-8")
        serve = ["serve", *([str(note)] if first else []), "--database", database, "--port", str(self.port)]
        pin(SERVERS)  # a program inherits the core of whoever starts it
        try:
            self.process = subprocess.Popen(
                [sys.executable, "-c", "from hemicycle.cli import main; main()", *serve],
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        finally:
            pin(CLIENTS)
        assert self.process.stdout is not None
        links = [self.process.stdout.readline().decode().strip() for _ in range(LINKS)]
        self._chair = next((link for link in links if "/chair/" in link), "")
        await_port(self.port)

    @property
    def pid(self) -> int:
        return self.process.pid

    def sitting(self) -> Chair:
        """Forty inscribed in two segments, the meeting open, the first of them speaking; the chair's browser."""
        for number, one in enumerate(every_delegation()[:INSCRIBED]):
            asking = {"delegation": one.name("en"), "segments": ["1" if number % 2 == 0 else "2"]}
            path = f"/api/v1/{SLUG}/requests"
            self._post(path, json.dumps(asking), {"content-type": "application/json"}, 201)
        form = {"content-type": "application/x-www-form-urlencoded"}
        entered = self._post(urlsplit(self._chair).path, "", form, 303)
        cookie = "; ".join(value.split(";")[0] for value in entered.get_all("set-cookie") or [])
        for body in ("act=open&position=1", "act=open-segment&on=1&position=2", "act=give&on=1&position=3"):
            self._post(f"/{SLUG}/chair", body, {**form, "cookie": cookie}, 303)
        return Chair(self.port, cookie)

    def _post(self, path: str, body: str, headers: dict[str, str], expected: int) -> http.client.HTTPMessage:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("POST", path, body, headers)
        answer = connection.getresponse()
        read = answer.read()
        if answer.status != expected:
            raise SystemExit(f"The house answered {path} with {answer.status}: {read[:200]!r}")
        connection.close()
        return answer.headers

    def close(self) -> None:
        stop(self.process)
