"""No host holds the mail door for itself: sessions, mails a minute, bytes and time have an end, told in SMTP's words."""

import smtplib
import socket
from collections.abc import Callable

import pytest
from reception_desk import ReceptionDesk
from smtp_talk import TO, says, talk

from hemicycle.mailroom.doors import callers, smtp
from hemicycle.mailroom.doors.callers import Callers
from hemicycle.mailroom.doors.mailbox import MOST_BYTES_TOGETHER, in_portions
from hemicycle.settings import LimitSettings

STRANGER = ("127.0.0.2", 0)
SENDS = (b"MAIL FROM:<a@x.example>\r\n", f"RCPT TO:<{TO}>\r\n".encode(), b"DATA\r\n")


def greeted(port: int) -> tuple[socket.socket, bytes]:
    connection = socket.create_connection(("127.0.0.1", port), timeout=10, source_address=STRANGER)
    return connection, connection.makefile("rb").readline()


def test_one_host_has_so_many_sessions_and_the_place_of_one_that_ended() -> None:
    def client(port: int) -> list[bytes]:
        (first, one), (second, two), (third, three) = greeted(port), greeted(port), greeted(port)
        first.sendall(b"QUIT\r\n")
        while first.recv(4096):
            pass
        fourth, four = greeted(port)
        for each in (first, second, third, fourth):
            each.close()
        return [one[:4], two[:4], three, four[:4]]

    said = talk(client, ReceptionDesk(), limits=LimitSettings(mail_sessions_of_one=2))
    assert said == [b"220 ", b"220 ", smtp.FULL, b"220 "]


def test_a_line_of_ipv6_has_no_more_sessions_or_mails_by_changing_its_address() -> None:
    limits = LimitSettings(mail_sessions_of_one=1, mails_a_minute_of_one=1)
    callers = Callers(limits, lambda: 0.0)
    assert [callers.lets_in(f"2001:db8::{number}") for number in (1, 2)] == [True, False]
    assert [callers.lets_send(f"2001:db8::{number}") for number in (1, 2)] == [True, False]
    callers.lets_go("2001:db8::1")
    assert callers.lets_in("2001:db8::2")


def test_beyond_all_sessions_even_the_exchanger_in_front_comes_back_later() -> None:
    def client(port: int) -> bytes:
        with socket.create_connection(("127.0.0.1", port), timeout=10) as one:
            one.makefile("rb").readline()
            with socket.create_connection(("127.0.0.1", port), timeout=10) as two:
                return two.makefile("rb").readline()

    assert talk(client, ReceptionDesk(), limits=LimitSettings(mail_sessions=1)) == smtp.FULL


def test_one_host_sends_so_many_mails_within_a_minute_and_the_exchanger_in_front_any_number() -> None:
    def sending(source: str) -> Callable[[int], list[int]]:
        def client(port: int) -> list[int]:
            said = []
            with smtplib.SMTP("127.0.0.1", port, timeout=10, source_address=(source, 0)) as session:
                for _ in range(3):
                    try:
                        session.sendmail("a@x.example", (TO,), b"Subject: x\r\n\r\nx\r\n")
                        said.append(250)
                    except smtplib.SMTPDataError as later:
                        said.append(later.smtp_code)
            return said

        return client

    few = LimitSettings(mails_a_minute_of_one=2)
    assert talk(sending("127.0.0.2"), ReceptionDesk(), limits=few) == [250, 250, 451]
    assert talk(sending("127.0.0.1"), ReceptionDesk(), limits=few) == [250, 250, 250]


def test_mails_that_come_in_at_once_share_one_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(callers, "MOST_HELD", 1_000)
    reception = ReceptionDesk()
    large, small = b"x" * 78 + b"\r\n", b"x\r\n"
    said = talk(says(*SENDS, large * 20 + b".\r\n", *SENDS, small + b".\r\n"), reception)
    assert isinstance(said, list)
    assert (said[3], said[-1]) == (smtp.NO_ROOM.encode(), smtp.TAKEN.encode())
    assert [raw for raw, _ in reception.taken] == [small]


def test_a_mail_that_drips_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smtp, "LONGEST_MAIL_SECONDS", 0.05)

    def client(port: int) -> bytes:
        with socket.create_connection(("127.0.0.1", port), timeout=10) as session:
            answers = session.makefile("rb")
            session.sendall(b"HELO x\r\n" + b"".join(SENDS) + b"Subject: x\r\n")
            return answers.readlines()[-1]

    reception = ReceptionDesk()
    assert talk(client, reception) == smtp.TOO_SLOW
    assert reception.taken == []


def test_a_command_that_never_ends_is_no_command() -> None:
    said = talk(says(b"MAIL FROM:<" + b"a" * 3_000 + b"@x.example>\r\n", b"NOOP\r\n"), ReceptionDesk())
    assert said == [b"500 Command line too long", b"250 OK"]


def test_hosts_of_another_minute_are_forgotten() -> None:
    now = [0.0]
    door = Callers(LimitSettings(mails_a_minute_of_one=1), lambda: now[0])
    assert [door.lets_send("192.0.2.7"), door.lets_send("192.0.2.7")] == [True, False]
    now[0] = 60.0
    assert door.lets_send("192.0.2.7")


def test_of_large_mails_in_a_mailbox_few_are_fetched_at_once() -> None:
    half = MOST_BYTES_TOGETHER // 2
    assert [*in_portions({1: half, 2: half, 3: 1, 4: 3 * half, 5: 1})] == [[1, 2], [3], [4], [5]]
    assert [*in_portions({})] == []
