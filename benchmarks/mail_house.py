"""A house that takes mail, and a server that only accepts it, each in a process of its own."""

import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from socket import create_connection

from measuring import free_port

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
ACCEPTING = """
import asyncio, sys
from aiosmtpd.smtp import SMTP
class Accept:
    async def handle_DATA(self, server, session, envelope):
        return "250 Taken"
async def main():
    loop = asyncio.get_running_loop()
    made = lambda: SMTP(Accept(), loop=loop, data_size_limit=40_000_000, command_call_limit=100_000)
    server = await loop.create_server(made, "127.0.0.1", int(sys.argv[1]))
    await server.serve_forever()
asyncio.run(main())
"""
PATIENCE = 30.0


class MailHouse:
    """`hemicycle serve` with an SMTP door."""

    def __init__(self, folder: Path) -> None:
        self.database = folder / "house.sqlite"
        note, house = folder / "cooperation.toml", folder / "house.toml"
        note.write_text(PROGRAMME, encoding="utf-8")
        self.port, self.mail_port = free_port(), free_port()
        house.write_text(
            f"[mail.smtp]\nport = {self.mail_port}\n[limits]\nmails_a_minute_of_one = 1000000\n",
            encoding="utf-8",
        )
        self.address = f"http://127.0.0.1:{self.port}"
        arguments = ["serve", str(note), "--database", str(self.database), "--port", str(self.port)]
        arguments += ["--house", str(house)]
        self.process = subprocess.Popen(
            [sys.executable, "-c", "from hemicycle.cli import main; main()", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self.process.stdout is not None
        links = [self.process.stdout.readline().decode().strip() for _ in range(4)]
        self.chair = next(link for link in links if "/chair/" in link)
        wait_for(self.mail_port)

    def get(self, path: str) -> bytes:
        with urllib.request.urlopen(self.address + path, timeout=30) as answer:
            return bytes(answer.read())

    @property
    def processes(self) -> list[int]:
        """The house and its readers."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text(
            encoding="ascii"
        )
        return [self.process.pid, *map(int, children.split())]


def accepting(port: int) -> "subprocess.Popen[bytes]":
    process = subprocess.Popen([sys.executable, "-c", ACCEPTING, str(port)])
    wait_for(port)
    return process


def wait_for(port: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    raise SystemExit(f"Nothing listens on port {port} after {PATIENCE} s.")
