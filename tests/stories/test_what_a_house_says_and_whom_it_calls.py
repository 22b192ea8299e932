"""A house with bad input at its doors: its log quotes nobody, and it calls nobody whom its file does not name."""

import json
import re
import smtplib
import socket
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple
from urllib.error import HTTPError
from urllib.parse import urlencode

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from form_in import form_in
from hemicycle.plenary.letters.letter import LetterState
from hemicycle.plenary.mails.mail import MailStatus
from hemicycle.web.streams.channel import Audience
from house_process import HouseProcess, free_port

TO, COPY = "secretariat@plenary.example", "copy@embassy.example"
PERSONAL = (
    "amara.okonkwo@mission.example",
    "Okonkwo",
    "Beauregard",
    "d.beauregard@capital.example",
    "+33 1 70 55 91 27",
    "70 55 91 27",
    "an illness in the family",
    "Hidden subject",
    "quoted-by-the-relay",
    "mission.example",
    "capital.example",
)

WATCH = """
import os, sys

def note(host, port):
    with open(os.environ["CALLS"], "a") as file:
        file.write(f"{host} {port}\\n")

def heard(event, told):
    if event in ("socket.connect", "socket.sendto") and isinstance(told[1], tuple):
        note(*told[1][:2])
    elif event == "socket.getaddrinfo":
        note(*told[:2])
    elif event in ("socket.gethostbyname", "socket.gethostbyaddr"):
        note(told.log, 0)

sys.addaudithook(heard)

import uvloop  # it connects below what the interpreter audits

class Loop(uvloop.Loop):
    async def create_connection(self, factory, host=None, port=None, **more):
        note(host, port)
        return await super().create_connection(factory, host, port, **more)

    async def create_datagram_endpoint(self, factory, local_addr=None, remote_addr=None, **more):
        note(*(remote_addr or ("nobody", 0)))
        return await super().create_datagram_endpoint(factory, local_addr, remote_addr, **more)

    async def getaddrinfo(self, host, port, **more):
        note(host, port)
        return await super().getaddrinfo(host, port, **more)

    async def sock_connect(self, sock, address):
        note(*address[:2])
        return await super().sock_connect(sock, address)

uvloop.new_event_loop = Loop
"""
"""Lies on the path of the house and of the processes that it starts."""


class Relay:
    """Says no once, and quotes whom it was for."""

    def __init__(self) -> None:
        self.took_one = threading.Event()
        self._asked = 0

    async def handle_DATA(  # noqa: N802 - the library names it
        self, _server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        self._asked += 1
        if self._asked == 1:
            return f"451 4.7.1 <{envelope.rcpt_tos[0]}> quoted-by-the-relay is greylisted"
        self.took_one.set()
        return "250 2.0.0 Taken"


@contextmanager
def relay() -> Iterator[tuple[Relay, int]]:
    handler, port = Relay(), free_port()
    controller = Controller(handler, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield handler, port
    finally:
        controller.stop()


def mail(subject: str, text: str) -> bytes:
    message = EmailMessage()
    message["From"] = "Amara Okonkwo <amara.okonkwo@mission.example>"
    message["To"], message["Cc"], message["Subject"] = TO, COPY, subject
    message["Message-ID"] = "<1@mission.example>"
    message.set_content(text)
    return bytes(message)


def send(port: int, raw: bytes, to: str = TO) -> None:
    with smtplib.SMTP("127.0.0.1", port, timeout=10) as session:
        try:
            session.sendmail("amara.okonkwo@mission.example", [to], raw)
        except smtplib.SMTPException:
            return


def press(
    house: HouseProcess, path: str, data: bytes, kind: str = "application/x-www-form-urlencoded"
) -> int:
    request = urllib.request.Request(f"{house.address}{path}", data, {"content-type": kind})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return int(answer.status)
    except HTTPError as refused:
        with refused:
            return refused.code


def good_and_bad(house: HouseProcess) -> None:
    """At every door."""
    wish = "Nigeria requests the floor in Segment I. Speaker: Mr D. Beauregard. Phone +33 1 70 55 91 27."
    send(house.mail_port, mail("Hidden subject", wish))
    send(house.mail_port, mail("Hidden subject", "an illness in the family"), "amara.okonkwo@mission.example")
    send(
        house.mail_port,
        b"From: amara.okonkwo@mission.example\r\nContent-Type: multipart/\xff\r\n\r\nOkonkwo\xfe",
    )
    send(house.mail_port, b"Subject: Hidden subject\r\n\r\nan illness in the family\r\n.\n.\r\nOkonkwo")
    form = form_in(house.get("/cooperation/register"))
    person = {"delegation": "Chile", "speaker": "Beauregard", "address": "d.beauregard@capital.example"}
    assert press(house, "/cooperation/register", urlencode({**form, **person, "segment": "1"}).encode()) < 300
    for wrong in ({"address": "d.beauregard@capital.example\0"}, {"delegation": "Beauregard" * 40}):
        press(house, "/cooperation/register", urlencode({**form, **person, **wrong}).encode())
    press(
        house,
        "/api/v1/cooperation/requests",
        b'{"delegation": "Beauregard", "segments": ',
        "application/json",
    )
    press(house, "/cooperation/Beauregard", b"Okonkwo")
    with socket.create_connection(("127.0.0.1", house.port), timeout=10) as garbage:
        garbage.sendall(b"Okonkwo amara.okonkwo@mission.example\r\n\r\n")
        garbage.recv(1000)


class Told(NamedTuple):
    log: list[str]
    metrics: str
    calls: set[str]
    relay: int


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """The lines of the log, the metrics, who was called, and the port of the relay."""
    folder = tmp_path_factory.mktemp("house")
    (folder / "watch").mkdir()
    (folder / "watch" / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
    with relay() as (handler, port):
        operations = free_port()
        settings = (
            f'[mail.relay]\nhost = "127.0.0.1"\nport = {port}\ntls = "none"\n'
            f'[operations]\nlog = "json"\nlisten = "127.0.0.1:{operations}"\n'
        )
        house = HouseProcess(folder, settings=settings)
        house.environment = {
            "CALLS": str(folder / "calls"),
            "PYTHONPATH": ":".join((str(folder / "watch"), *_path_of_this_process())),
        }
        house.start()
        good_and_bad(house)
        assert handler.took_one.wait(60)
        with urllib.request.urlopen(f"http://127.0.0.1:{operations}/metrics", timeout=10) as answer:
            metrics = answer.read().decode()
        assert house.stop() == 0
    calls = set((folder / "calls").read_text(encoding="utf-8").split("\n")) - {""}
    return Told(house.log.read_text(encoding="utf-8").splitlines(), metrics, calls, port)


def _path_of_this_process() -> list[str]:
    import os  # noqa: PLC0415 - wanted here alone

    given = os.environ.get("PYTHONPATH")
    return [given] if given else []


def test_each_line_of_the_log_is_an_object_with_its_moment_in_utc(told: Told) -> None:
    lines = [json.loads(line) for line in told.log]
    assert lines
    for line in lines:
        assert {"time", "level", "event"} <= set(line)
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", line["time"])


def test_the_story_gave_the_log_something_to_say(told: Told) -> None:
    events = {json.loads(line)["event"] for line in told.log}
    assert "a letter could not go out and is tried again" in events


def test_the_log_says_when_the_house_opened_was_told_to_stop_and_was_closed(told: Told) -> None:
    lives = ("the house is open", "the house was told to stop", "the house is closed")
    lines = [json.loads(line) for line in told.log]
    assert [line["event"] for line in lines if line["event"] in lives] == list(lives)
    (opened,) = (line for line in lines if line["event"] == "the house is open")
    assert (opened["version"], opened["plenaries"]) == (version("hemicycle"), 1)


@pytest.mark.parametrize("value", PERSONAL)
def test_no_line_of_the_log_holds_what_people_sent(told: Told, value: str) -> None:
    assert [line for line in told.log if value.casefold() in line.casefold()] == []


def test_nobody_was_called_whom_the_houses_file_does_not_name(told: Told) -> None:
    assert told.calls == {f"127.0.0.1 {told.relay}"}


def test_no_metric_holds_what_people_sent_or_where(told: Told) -> None:
    values = (*PERSONAL, "cooperation", "Chile", "Nigeria", "plenary.example")
    assert [value for value in values if value.casefold() in told.metrics.casefold()] == []


def test_of_every_kind_of_letter_mail_and_viewer_there_is_a_number_though_it_be_none(told: Told) -> None:
    for name, label, kinds in (
        ("hemicycle_letters", "state", LetterState),
        ("hemicycle_mails", "status", MailStatus),
        ("hemicycle_viewers", "audience", Audience),
    ):
        assert {one.value for one in kinds} == set(
            re.findall(rf'^{name}{{{label}="([\w-]+)"}}', told.metrics, re.MULTILINE)
        )


def test_the_document_names_every_metric_and_no_other(told: Told) -> None:
    document = (Path(__file__).parents[2] / "docs" / "operations.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^\| `(hemicycle_\w+)` \|", document, re.MULTILINE))
    families = set(re.findall(r"^# TYPE (hemicycle_\w+) ", told.metrics, re.MULTILINE))
    assert families == named
