"""Real mail programs at our doors: swaks, Postfix over LMTP, Dovecot over IMAP."""

import asyncio
import imaplib
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from peers import dovecot, postfix, program
from reception_desk import ReceptionDesk

from hemicycle.mailroom.delivery import Way
from hemicycle.mailroom.doors.cursors import Cursor
from hemicycle.mailroom.doors.listening import Doorkeeper
from hemicycle.mailroom.doors.mailbox import Mailbox
from hemicycle.settings import Listening, MailboxSettings

pytestmark = pytest.mark.peers

TO, COPY = "secretariat@plenary.example", "copy@plenary.example"
SUMMER = datetime(2020, 6, 1, tzinfo=UTC)


@contextmanager
def in_a_loop() -> Iterator[asyncio.AbstractEventLoop]:
    """A loop on a thread, so that the test may wait for a program meanwhile."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield loop
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


@contextmanager
def listening(reception: ReceptionDesk, way: Way) -> Iterator[int]:
    with in_a_loop() as loop:

        def now() -> datetime:
            return datetime.now(UTC)

        async def opened() -> Doorkeeper:
            keeper = Doorkeeper(reception, way, Listening(port=0), 10_000_000, now)
            await keeper.open()
            return keeper

        keeper = asyncio.run_coroutine_threadsafe(opened(), loop).result()
        try:
            yield keeper.port
        finally:
            asyncio.run_coroutine_threadsafe(keeper.close(), loop).result()


def swaks(port: int, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [program("swaks"), "--server", f"127.0.0.1:{port}", "--from", "mission@mfa.example", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def eventually(holds: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if holds():
            return True
        time.sleep(0.05)
    return False


def test_swaks_delivers_at_our_smtp_door() -> None:
    reception = ReceptionDesk()
    with listening(reception, Way.SMTP) as port:
        done = swaks(
            port, "--to", f"{TO},{COPY}", "--header", "Subject: Segment I", "--body", "Peru, Segment I."
        )
    assert done.returncode == 0, done.stdout
    ((raw, delivery),) = reception.taken
    assert (delivery.recipients, b"Peru, Segment I." in raw) == ((TO, COPY), True)


def test_postfix_delivers_at_our_lmtp_door_and_stamps_the_arrival() -> None:
    reception = ReceptionDesk()
    with listening(reception, Way.LMTP) as lmtp, postfix(lmtp) as port:
        done = swaks(
            port, "--to", f"{TO},{COPY}", "--header", "Subject: Segment I", "--body", "Peru. " + "x" * 900
        )
        assert done.returncode == 0, done.stdout
        assert eventually(lambda: len(reception.taken) == 1)
    raw, delivery = reception.taken[0]
    assert (delivery.way, set(delivery.recipients), b"by mx.plenary.example (Postfix)" in raw) == (
        Way.LMTP,
        {TO, COPY},
        True,
    )


def test_postfix_keeps_what_we_could_not_take_and_comes_again() -> None:
    reception = ReceptionDesk(fails=1)
    with listening(reception, Way.LMTP) as lmtp, postfix(lmtp) as port:
        done = swaks(port, "--to", TO, "--body", "Peru.")
        assert done.returncode == 0, done.stdout
        assert eventually(lambda: len(reception.taken) == 1)


class Noted:
    """Cursors in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, Cursor] = {}

    def load(self, folder: str) -> Cursor | None:
        return self.kept.get(folder)

    def keep(self, folder: str, cursor: Cursor) -> None:
        self.kept[folder] = cursor


@contextmanager
def reading(reception: ReceptionDesk, port: int, cursors: Noted, *folders: str) -> Iterator[Mailbox]:
    settings = MailboxSettings(
        address=TO,
        host="127.0.0.1",
        port=port,
        tls="none",
        user="secretariat",
        password="secret",
        since=SUMMER,
        folders=folders or ("INBOX", "Junk"),
    )
    with in_a_loop() as loop:

        async def opened() -> Mailbox:
            mailbox = Mailbox(reception, settings, cursors, lambda: datetime.now(UTC))
            mailbox.open()
            return mailbox

        mailbox = asyncio.run_coroutine_threadsafe(opened(), loop).result()
        try:
            yield mailbox
        finally:
            asyncio.run_coroutine_threadsafe(mailbox.close(), loop).result()


@contextmanager
def colleague(port: int) -> Iterator[imaplib.IMAP4]:
    client = imaplib.IMAP4("127.0.0.1", port)
    client.login("secretariat", "secret")
    try:
        yield client
    finally:
        client.logout()


def append(
    client: imaplib.IMAP4, name: str, *, folder: str = "INBOX", flags: str = "", year: int = 2023
) -> None:
    raw = f"From: a@x.example\r\nSubject: {name}\r\n\r\n{name}\r\n".encode()
    client.append(folder, flags, f'"06-Dec-{year} 10:00:00 +0000"', raw)


def subjects(reception: ReceptionDesk) -> list[str]:
    return [raw.decode().split("Subject: ")[1].split("\r\n")[0] for raw, _ in reception.taken]


def test_a_mailbox_is_read_whatever_a_colleague_has_seen_and_nothing_in_it_is_changed() -> None:
    reception, cursors = ReceptionDesk(), Noted()
    with dovecot() as (port, _), colleague(port) as client:
        append(client, "seen", flags="\\Seen")
        append(client, "unseen")
        append(client, "junk", folder="Junk")
        append(client, "old", year=2019)
        with reading(reception, port, cursors):
            assert eventually(lambda: len(reception.taken) == 3)
            first = list(reception.taken)
            append(client, "news")
            assert eventually(lambda: "news" in subjects(reception))
        client.select("INBOX", readonly=True)
        unseen = client.search(None, "UNSEEN")[1][0].split()
    assert (sorted(subjects(reception)[:3]), len(unseen)) == (["junk", "seen", "unseen"], 3)
    assert [(one.historic, one.dated) for _, one in first] == [
        (True, datetime(2023, 12, 6, 10, tzinfo=UTC))
    ] * 3
    assert reception.taken[3][1].historic is False


def test_the_folder_for_junk_is_read_whatever_the_server_calls_it() -> None:
    reception, cursors = ReceptionDesk(), Noted()
    with dovecot(junk="Spam") as (port, _), colleague(port) as client:
        append(client, "junk", folder="Spam")
        with reading(reception, port, cursors):
            assert eventually(lambda: subjects(reception) == ["junk"])


def test_a_mailbox_goes_on_where_it_was_and_a_rebuilt_one_is_read_again() -> None:
    reception, cursors = ReceptionDesk(), Noted()
    with dovecot() as (port, _):
        with colleague(port) as client:
            client.create("Requests")
            append(client, "one", folder="Requests")
        with reading(reception, port, cursors, "Requests"):
            assert eventually(lambda: subjects(reception) == ["one"])
        with colleague(port) as client:
            append(client, "two", folder="Requests")
        with reading(reception, port, cursors, "Requests"):
            assert eventually(lambda: subjects(reception) == ["one", "two"])
        with colleague(port) as client:
            client.delete("Requests")
            client.create("Requests")
            append(client, "one", folder="Requests")
            append(client, "two", folder="Requests")
        with reading(reception, port, cursors, "Requests"):
            assert eventually(lambda: subjects(reception) == ["one", "two", "one", "two"])


def test_a_first_reading_that_broke_off_goes_on_as_the_first_and_answers_nobody() -> None:
    reception, cursors = ReceptionDesk(fails_at=2), Noted()
    with dovecot() as (port, _), colleague(port) as client:
        for name in ("one", "two", "three"):
            append(client, name)
        append(client, "old", year=2019)
        with reading(reception, port, cursors, "INBOX"):
            assert eventually(lambda: reception.failed == 1)
        with reading(reception, port, cursors, "INBOX"):
            assert eventually(lambda: len(reception.taken) == 3)
            append(client, "news")
            assert eventually(lambda: len(reception.taken) == 4)
    historic = [delivery.historic for _, delivery in reception.taken]
    assert (subjects(reception), historic) == (["one", "two", "three", "news"], [True, True, True, False])


def test_of_a_rebuilt_mailbox_too_no_mail_from_before_the_chosen_moment_is_taken() -> None:
    reception, cursors = ReceptionDesk(), Noted()
    with dovecot() as (port, _), colleague(port) as client:
        client.create("Requests")
        append(client, "one", folder="Requests")
        with reading(reception, port, cursors, "Requests"):
            assert eventually(lambda: len(reception.taken) == 1)
        client.delete("Requests")
        client.create("Requests")
        append(client, "old", folder="Requests", year=2019)
        append(client, "one", folder="Requests")
        append(client, "came meanwhile", folder="Requests")
        with reading(reception, port, cursors, "Requests"):
            assert eventually(lambda: len(reception.taken) == 3)
    historic = [delivery.historic for _, delivery in reception.taken]
    assert (subjects(reception), historic) == (["one", "one", "came meanwhile"], [True, False, False])


def test_what_could_not_be_kept_is_fetched_again_and_the_channel_says_so() -> None:
    reception, cursors = ReceptionDesk(fails=1), Noted()
    with dovecot() as (port, _), colleague(port) as client:
        append(client, "one")
        with reading(reception, port, cursors) as mailbox:
            assert eventually(lambda: mailbox.channel.trouble == "The disk is full.")
            assert eventually(lambda: subjects(reception) == ["one"])
            assert eventually(lambda: mailbox.channel.trouble is None)


def test_a_wrong_password_is_an_alarm_without_the_password() -> None:
    reception = ReceptionDesk()
    with dovecot() as (port, _):
        settings = MailboxSettings(
            address=TO,
            host="127.0.0.1",
            port=port,
            tls="none",
            user="secretariat",
            password="wrong",
            since=SUMMER,
        )
        with in_a_loop() as loop:

            async def opened() -> Mailbox:
                mailbox = Mailbox(reception, settings, Noted(), lambda: datetime.now(UTC))
                mailbox.open()
                return mailbox

            mailbox = asyncio.run_coroutine_threadsafe(opened(), loop).result()
            assert eventually(lambda: mailbox.channel.trouble is not None)
            asyncio.run_coroutine_threadsafe(mailbox.close(), loop).result()
    assert (
        mailbox.channel.trouble == "The mailbox cannot be read (LoginError); look at its server and password."
    )
