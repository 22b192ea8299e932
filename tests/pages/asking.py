"""Asks a house for a page or presses what stands on it, without a browser."""

from dataclasses import dataclass
from http.client import HTTPConnection
from urllib.parse import urlencode

from entrance import Role, entrance

from breaking.waiting import PATIENCE
from house_process import HouseProcess

FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


def answer_of(
    house: HouseProcess, method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None
) -> Answer:
    """One answer as it came: no redirection is followed, no status is an error. Of a stream, the head alone."""
    connection = HTTPConnection("127.0.0.1", house.port, timeout=PATIENCE)
    try:
        connection.request(method, path, body or None, headers or {})
        answer = connection.getresponse()
        names = {name.lower(): value for name, value in answer.getheaders()}
        ends = not names.get("content-type", "").startswith("text/event-stream")
        return Answer(answer.status, names, answer.read() if ends else b"")
    finally:
        connection.close()


def asked(house: HouseProcess, role: Role, path: str, fields: dict[str, object] | None = None) -> Answer:
    """A page of a role; with fields, what the form says that sends them."""
    came_in = entrance(house, role)
    if fields is None:
        return answer_of(house, "GET", came_in.root + path, headers=came_in.headers)
    body = urlencode(fields, doseq=True).encode()
    return answer_of(house, "POST", came_in.root + path, body, {**came_in.headers, "content-type": FORM})
