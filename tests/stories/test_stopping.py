"""A house that is told to stop finishes what is under way, tells everybody when to come back, and ends well."""

import json
import re
import signal
import socket
import urllib.request
from http import HTTPStatus
from pathlib import Path
from urllib.error import HTTPError

import pytest

from breaking.waiting import PATIENCE
from hemicycle.ledger import reading
from hemicycle.ledger.database import open_database
from house_process import HouseProcess, free_port


def status(address: str) -> int:
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            return int(answer.status)
    except HTTPError as refused:
        with refused:
            return refused.code


def connected(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)


def to_its_end(connection: socket.socket, until: bytes = b"") -> bytes:
    """What is heard until the other side closes, or until something."""
    heard = b""
    while (portion := connection.recv(1 << 16)) and not (until and until in heard + portion):
        heard += portion
    return heard + portion


def test_it_is_unready_at_once_and_what_is_under_way_is_recorded_and_answered(tmp_path: Path) -> None:
    operations = f"http://127.0.0.1:{(port := free_port())}"
    settings = f'[operations]\nlisten = "127.0.0.1:{port}"\ngrace_seconds = 0.5\n'
    house = HouseProcess(tmp_path, settings=settings).start()
    assert (status(f"{operations}/health/ready"), status(f"{house.address}/health/ready")) == (200, 200)
    with connected(house.port) as viewer, connected(house.port) as asks, connected(house.mail_port) as mail:
        viewer.sendall(b"GET /stream/cooperation/public/en HTTP/1.1\r\nHost: house.example\r\n\r\n")
        to_its_end(viewer, b"retry: 700")
        to_its_end(mail, b"\r\n")
        body = json.dumps({"delegation": "Chile", "segments": ["1"], "command": "late"}).encode()
        head = (
            "POST /api/v1/cooperation/requests HTTP/1.1\r\nHost: house.example\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        asks.sendall(head.encode() + body[:10])
        house.tell(signal.SIGTERM)
        assert to_its_end(mail).startswith(b"421 ")
        with connected(house.mail_port) as caller:
            assert to_its_end(caller).startswith(b"421 ")
        assert status(f"{operations}/health/ready") == HTTPStatus.SERVICE_UNAVAILABLE
        assert status(f"{operations}/health/live") == HTTPStatus.OK
        assert re.search(rb"\n\nretry: \d+\n\n$", b"\n\n" + to_its_end(viewer))
        with pytest.raises(ConnectionRefusedError):
            connected(house.port)
        asks.sendall(body[10:])
        answer = to_its_end(asks)
    assert (house.ended(), answer.split(b" ")[1]) == (0, b"201")
    receipt = json.loads(answer.partition(b"\r\n\r\n")[2])["receipt"]
    engine = open_database(str(house.database), create=False)
    assert reading.heads(engine)["cooperation"].position == receipt["position"]
    engine.dispose()


def test_the_second_signal_ends_it_at_once(tmp_path: Path) -> None:
    house = HouseProcess(tmp_path, settings="[operations]\ngrace_seconds = 600\n").start()
    house.ask("Chile", "one")
    house.tell(signal.SIGTERM)
    with connected(house.mail_port) as caller:
        assert b"421 " in to_its_end(caller)  # it has heard the first
    house.tell(signal.SIGTERM)
    assert house.ended() == 1
    house.start()
    assert house.names() == ["Chile"]
    house.kill()
