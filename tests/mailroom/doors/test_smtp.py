"""The SMTP and LMTP doors, spoken to by the standard library's clients over loopback."""

import asyncio
import smtplib
import socket
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path
from socket import gethostname

import pytest
import uvloop
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from reception_desk import ReceptionDesk
from smtp_talk import COPY, LARGEST, NOW, TO, answer_in, door, says, sends, talk

from hemicycle.mailroom.delivery import Delivery, Way
from hemicycle.mailroom.doors.listening import Doorkeeper
from hemicycle.mailroom.doors.smtp import CLOSING, MOST_RECIPIENTS
from hemicycle.settings import Listening, WrongSettings


def test_a_mail_is_handed_on_byte_for_byte_with_its_envelope() -> None:
    reception = ReceptionDesk()
    raw = b"Subject: x\r\n\r\n.leading dot\r\n" + b"y" * 20_000 + b"\r\n\xff\xfe\x00 8 bit\r\n"
    assert talk(sends(raw, TO, COPY), reception) == {}
    delivery = Delivery(way=Way.SMTP, taken=NOW, recipients=(TO, COPY), sender="a@x.example", believed=False)
    assert reception.taken == [(raw, delivery)]


@pytest.mark.parametrize(
    ("way", "exchangers", "believed"),
    [
        (Way.SMTP, (), False),
        (Way.SMTP, ("192.0.2.10", "plenary.example"), False),
        (Way.SMTP, ("plenary.example", "127.0.0.1"), True),
        (Way.SMTP, ("::ffff:127.0.0.1",), True),
        (Way.LMTP, (), True),
    ],
)
def test_who_hands_a_mail_over_is_believed_where_it_is_named_by_its_address_or_stands_in_front(
    way: Way, exchangers: tuple[str, ...], *, believed: bool
) -> None:
    reception = ReceptionDesk()

    async def main() -> None:
        keeper = Doorkeeper(
            reception, way, Listening(port=0), LARGEST, lambda: NOW, None, frozenset(exchangers)
        )
        await keeper.open()
        kind = smtplib.LMTP if way is Way.LMTP else smtplib.SMTP

        def send() -> None:
            with kind("127.0.0.1", keeper.port) as session:
                session.sendmail("a@x.example", [TO], b"Subject: x\r\n\r\nx\r\n")

        try:
            await asyncio.to_thread(send)
        finally:
            await keeper.close()

    asyncio.run(main())
    ((_, delivery),) = reception.taken
    assert delivery.believed is believed


@pytest.mark.parametrize(
    ("exchangers", "name"),
    [(("192.0.2.10", "mx.plenary.example"), "mx.plenary.example"), ((), gethostname())],
)
def test_the_door_calls_itself_by_a_name_of_ours_whatever_it_listens_at(
    exchangers: tuple[str, ...], name: str
) -> None:
    async def main() -> bytes:
        keeper = Doorkeeper(
            ReceptionDesk(),
            Way.SMTP,
            Listening(port=0, host="0.0.0.0"),
            LARGEST,
            lambda: NOW,
            None,
            exchangers,
        )
        await keeper.open()
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", keeper.port)
            greeting = await reader.readline()
            writer.close()
            return greeting
        finally:
            await keeper.close()

    assert asyncio.run(main()) == f"220 {name} Hemicycle\r\n".encode()


def test_the_null_sender_is_kept_as_what_it_is() -> None:
    reception = ReceptionDesk()
    talk(sends(b"Subject: x\r\n\r\nx\r\n", sender=""), reception)
    assert reception.taken[0][1].sender == ""


def test_an_address_that_is_not_ours_is_refused_by_name() -> None:
    reception = ReceptionDesk()
    with pytest.raises(smtplib.SMTPRecipientsRefused) as refused:
        talk(sends(b"x", "nobody@elsewhere.example"), reception)
    assert refused.value.recipients["nobody@elsewhere.example"][0] == 550


def test_what_we_cannot_keep_stays_with_the_sender() -> None:
    reception = ReceptionDesk(fails=1)
    with pytest.raises(smtplib.SMTPDataError) as later:
        talk(sends(b"Subject: x\r\n\r\nx\r\n"), reception)
    assert (later.value.smtp_code, reception.taken) == (451, [])


@pytest.mark.parametrize(
    "hidden",
    [
        b"hi\n.\nMAIL FROM:<>\r\n",
        b"hi\n.\r\nMAIL FROM:<>\r\n",
        b"hi\r\n.\nMAIL FROM:<>\r\n",
        b"hi\r.\rMAIL FROM:<>\r\n",
    ],
)
def test_an_end_that_another_server_would_see_elsewhere_is_refused(hidden: bytes) -> None:
    reception = ReceptionDesk()
    told = talk(
        says(
            b"MAIL FROM:<a@x.example>\r\n",
            f"RCPT TO:<{TO}>\r\n".encode(),
            b"DATA\r\n",
            b"Subject: x\r\n\r\n" + hidden + b"\r\n.\r\n",
        ),
        reception,
    )
    assert ([answer[:3] for answer in told], reception.taken) == ([b"250", b"250", b"354", b"554"], [])


def test_the_size_is_announced_and_held() -> None:
    reception = ReceptionDesk()

    def announced(port: int) -> object:
        with smtplib.SMTP("127.0.0.1", port, timeout=10) as session:
            session.ehlo()
            return session.esmtp_features["size"]

    assert talk(announced, reception) == str(LARGEST)
    with pytest.raises(smtplib.SMTPSenderRefused):
        talk(sends(b"x" * (LARGEST + 1)), reception)


def test_a_mail_that_grows_beyond_the_size_on_the_way_is_refused_and_the_next_is_taken() -> None:
    reception = ReceptionDesk()
    envelope = (b"MAIL FROM:<a@x.example>\r\n", f"RCPT TO:<{TO}>\r\n".encode(), b"DATA\r\n")
    told = talk(
        says(*envelope, b"x" * (LARGEST + 10) + b"\r\n.\r\n", *envelope, b"Subject: y\r\n\r\ny\r\n.\r\n"),
        reception,
    )
    assert [answer[:3] for answer in told] == [b"250", b"250", b"354", b"552", b"250", b"250", b"354", b"250"]
    assert [raw for raw, _ in reception.taken] == [b"Subject: y\r\n\r\ny\r\n"]


def test_addresses_cannot_be_asked_for_and_nobody_can_log_in() -> None:
    told = talk(
        says(f"VRFY {TO}\r\n".encode(), b"EXPN list\r\n", b"AUTH PLAIN AHgAeA==\r\n"), ReceptionDesk()
    )
    assert [answer[:3] for answer in told] == [b"252", b"502", b"500"] or [answer[:1] for answer in told] == [
        b"2",
        b"5",
        b"5",
    ]


def test_too_many_recipients_are_told_to_come_in_another_session() -> None:
    rcpt = f"RCPT TO:<{TO}>\r\n".encode()
    told = talk(
        says(b"MAIL FROM:<a@x.example>\r\n", *(rcpt for _ in range(MOST_RECIPIENTS + 1))), ReceptionDesk()
    )
    assert [answer[:3] for answer in told[-2:]] == [b"250", b"452"]


def test_over_lmtp_each_recipient_has_an_answer_of_its_own() -> None:
    for reception, code in ((ReceptionDesk(), b"250"), (ReceptionDesk(fails=1), b"451")):

        def client(port: int) -> list[bytes]:
            with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
                answers = connection.makefile("rb")
                answers.readline()
                for line in ("LHLO x", "MAIL FROM:<>", f"RCPT TO:<{TO}>", f"RCPT TO:<{COPY}>", "DATA"):
                    connection.sendall(f"{line}\r\n".encode())
                    answer_in(answers)
                connection.sendall(b"Subject: x\r\n\r\nx\r\n.\r\n")
                first, second = answer_in(answers), answer_in(answers)
                connection.sendall(b"NOOP\r\n")
                return [first[:3], second[:3], answer_in(answers)[:3]]

        assert talk(client, reception, Way.LMTP) == [code, code, b"250"]


def test_lmtp_is_greeted_as_lmtp() -> None:
    assert talk(says(b"LHLO x\r\n", greeting="EHLO x"), ReceptionDesk(), Way.LMTP)[0][:3] == b"250"


def certificate(folder: Path) -> tuple[Path, Path]:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime.now(UTC) - timedelta(days=1))
        .not_valid_after(datetime.now(UTC) + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    paths = folder / "certificate.pem", folder / "key.pem"
    paths[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
    paths[1].write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return paths


def test_with_a_certificate_the_way_in_can_be_enciphered(tmp_path: Path) -> None:
    reception = ReceptionDesk()
    public, private = certificate(tmp_path)

    def client(port: int) -> object:
        context = ssl.create_default_context(cafile=str(public))
        with smtplib.SMTP("localhost", port, timeout=10) as session:
            session.starttls(context=context)
            return session.sendmail("a@x.example", (TO,), b"Subject: x\r\n\r\nx\r\n")

    listening = Listening(port=0, certificate=public, key=private)
    assert talk(client, reception, Way.SMTP, listening) == {}
    assert len(reception.taken) == 1


def test_a_certificate_that_is_none_is_said_at_once(tmp_path: Path) -> None:
    (tmp_path / "c.pem").write_text("no certificate")
    with pytest.raises(WrongSettings, match="cannot be used"):
        Doorkeeper(
            ReceptionDesk(), Way.SMTP, Listening(port=0, certificate=tmp_path / "c.pem"), LARGEST, lambda: NOW
        )


def test_a_port_in_use_is_said_with_what_to_do() -> None:
    async def main() -> None:
        async with door(ReceptionDesk()) as port:
            second = Doorkeeper(ReceptionDesk(), Way.SMTP, Listening(port=port), LARGEST, lambda: NOW)
            with pytest.raises(WrongSettings, match=f"Port {port} on 127.0.0.1 cannot be had"):
                await second.open()

    asyncio.run(main())


def test_a_door_that_closes_turns_callers_away_and_finishes_the_mail_that_is_under_way() -> None:
    async def main() -> None:
        desk = ReceptionDesk()
        keeper = Doorkeeper(desk, Way.SMTP, Listening(port=0), LARGEST, lambda: NOW)
        await keeper.open()
        idle, busy = await spoken_to(keeper.port), await spoken_to(keeper.port)
        for line in (b"MAIL FROM:<a@x.example>", b"RCPT TO:<" + TO.encode() + b">", b"DATA"):
            busy[1].write(line + b"\r\n")
            await busy[0].readline()
        keeper.turn_away()
        reader, writer = await asyncio.open_connection("127.0.0.1", keeper.port)
        assert [await one.read() for one in (reader, idle[0])] == [CLOSING, CLOSING]
        closing = asyncio.create_task(keeper.close())
        busy[1].write(b"Subject: x\r\n\r\nx\r\n.\r\n")
        assert await busy[0].read() == b"250 2.0.0 Taken\r\n" + CLOSING
        await closing
        assert len(desk.taken) == 1
        for one in (writer, idle[1], busy[1]):
            one.close()

    for factory in (asyncio.new_event_loop, uvloop.new_event_loop):
        with asyncio.Runner(loop_factory=factory) as runner:
            runner.run(main())


async def spoken_to(port: int) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A session that has said HELO."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    await reader.readline()
    writer.write(b"HELO x.example\r\n")
    await reader.readline()
    return reader, writer
