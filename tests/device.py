"""A browser of somebody outside: it keeps cookies, follows no redirect, and reads what the house mailed."""

import subprocess
import sys
import time
from collections.abc import Callable
from email import message_from_bytes
from email.policy import default
from http.client import HTTPConnection
from urllib.parse import urlencode, urlsplit

from house_process import HouseProcess


class Device:
    """A browser that keeps its cookies and follows no redirect."""

    def __init__(self, house: HouseProcess) -> None:
        self.host = urlsplit(house.address).netloc
        self.cookies: dict[str, str] = {}

    def ask(self, path: str, body: str | None = None, **headers: str) -> tuple[int, dict[str, str], str]:
        status, got, content = self.ask_bytes(path, body, **headers)
        return status, got, content.decode()

    def ask_bytes(
        self, path: str, body: str | None = None, **headers: str
    ) -> tuple[int, dict[str, str], bytes]:
        connection = HTTPConnection(self.host, timeout=10)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookies:
            sent["cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if body is not None:
            sent["content-type"] = "application/x-www-form-urlencoded"
        connection.request("GET" if body is None else "POST", path, body, sent)
        answer = connection.getresponse()
        content = answer.read()
        for cookie in answer.headers.get_all("set-cookie", []):
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value.strip('"')
        connection.close()
        return answer.status, dict(answer.headers.items()), content

    def status(self, path: str, body: str | None = None, **headers: str) -> int:
        return self.ask(path, body, **headers)[0]

    def ask_form(self, path: str, **fields: object) -> str:
        return self.ask(path, urlencode(fields, doseq=True))[2]

    def press(self, path: str, **fields: object) -> int:
        return self.status(path, urlencode(fields, doseq=True))

    def upload(self, path: str, name: str, content: bytes, *, field: str = "text", **fields: str) -> int:
        return self._send_file(path, name, content, field, fields)[0]

    def upload_page(self, path: str, name: str, content: bytes, *, field: str = "text", **fields: str) -> str:
        return self._send_file(path, name, content, field, fields)[1]

    def _send_file(
        self, path: str, name: str, content: bytes, field: str, fields: dict[str, str]
    ) -> tuple[int, str]:
        """A form with a file, as a browser sends it."""
        boundary = "----a-boundary"
        parts = [
            f'--{boundary}\r\ncontent-disposition: form-data; name="{one}"\r\n\r\n{value}\r\n'.encode()
            for one, value in fields.items()
        ]
        head = f'--{boundary}\r\ncontent-disposition: form-data; name="{field}"; filename="{name}"\r\n'
        parts.append(head.encode() + b"content-type: application/octet-stream\r\n\r\n" + content + b"\r\n")
        body = b"".join(parts) + f"--{boundary}--\r\n".encode()
        connection = HTTPConnection(self.host, timeout=30)
        cookies = "; ".join(f"{key}={value}" for key, value in self.cookies.items())
        headers = {"content-type": f"multipart/form-data; boundary={boundary}", "cookie": cookies}
        connection.request("POST", path, body, headers)
        answer = connection.getresponse()
        page = answer.read().decode()
        connection.close()
        return answer.status, page


def link(house: HouseProcess, *arguments: str) -> str:
    return _told(house, "link", *arguments)


def house_link(house: HouseProcess) -> str:
    return _told(house, "house", "show")


def _told(house: HouseProcess, *arguments: str) -> str:
    command = [
        sys.executable,
        "-c",
        "from hemicycle.cli import main; main()",
        *arguments,
        "--database",
        str(house.database),
    ]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def in_force(house: HouseProcess, path: str) -> str:
    """The link, once the house has seen what another process wrote."""
    until(lambda: Device(house).status(path) == 200)
    return path


PAUSE = 0.1
"""Another process looks once a second; whoever asks all the time would be taken for a guesser."""


def until(holds: Callable[[], bool], patience: float = 10) -> None:
    deadline = time.monotonic() + patience
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(PAUSE)


def letters(house: HouseProcess, count: int) -> list[tuple[str, str]]:
    """To whom and what, once so many letters lie in the Maildir, in the order of their numbers."""
    folder = house.letters / "new"
    until(lambda: folder.is_dir() and len(list(folder.iterdir())) >= count)
    names = sorted(folder.iterdir(), key=lambda path: int(path.name.split("-")[1]))
    mails = [message_from_bytes(path.read_bytes(), policy=default) for path in names]
    return [(str(mail["To"]), str(mail.get_content())) for mail in mails]
