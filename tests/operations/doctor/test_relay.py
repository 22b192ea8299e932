"""A relay is tried up to the first letter, which is not sent; what it answers is not quoted."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from hemicycle.operations.doctor.relay import judge
from hemicycle.settings import RelaySettings
from house_process import free_port
from operations_stage import certificate


class Peer:
    """Remembers whether a letter was begun."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.greeted: list[str] = []

    async def handle_EHLO(  # noqa: N802 - the library names it
        self, _server: SMTP, session: Session, _envelope: Envelope, host: str, answers: list[str]
    ) -> list[str]:
        session.host_name = host
        self.greeted.append(host)
        return answers

    async def handle_MAIL(self, *_: object) -> str:  # noqa: N802 - as above
        self.begun.append("MAIL")
        return "250 OK"


def knows(_server: object, _session: object, _envelope: object, _mechanism: str, told: object) -> AuthResult:
    assert isinstance(told, LoginPassword)
    return AuthResult(success=told.password == b"right", handled=False)


@contextmanager
def relay(peer: Peer, **more: object) -> Iterator[int]:
    port = free_port()
    controller = Controller(peer, hostname="127.0.0.1", port=port, **more)
    controller.start()
    try:
        yield port
    finally:
        controller.stop()


def found(settings: RelaySettings) -> list[tuple[str, str]]:
    return [(part.state.value, part.reason) for part in judge(settings, "plenary.example")]


def test_a_relay_that_takes_letters_is_well_and_no_letter_is_begun() -> None:
    peer = Peer()
    with relay(peer) as port:
        told = found(RelaySettings(host="127.0.0.1", port=port, tls="none"))
    assert told == [("ok", "It is reached, greets us and would take letters; none was sent.")]
    assert (peer.begun, peer.greeted) == ([], ["plenary.example"])


@pytest.mark.parametrize(("password", "state"), [("right", "ok"), ("wrong", "trouble")])
def test_user_and_password_are_tried_and_not_quoted(password: str, state: str) -> None:
    with relay(Peer(), authenticator=knows, auth_require_tls=False) as port:
        settings = RelaySettings(
            host="127.0.0.1", port=port, tls="none", user="house@plenary.example", password=password
        )
        told = found(settings)
    assert [one[0] for one in told] == [state]
    assert (told[0][1] == "It does not know our user and password (answer 535); look at them.") is (
        state == "trouble"
    )
    assert "house@" not in told[0][1]
    assert password not in told[0][1].split()


def test_a_relay_without_the_promised_tls_or_password_is_trouble() -> None:
    with relay(Peer()) as port:
        plain = RelaySettings(host="127.0.0.1", port=port)
        unasked = RelaySettings(host="127.0.0.1", port=port, tls="none", user="x", password="y")
        wrapped = RelaySettings(host="127.0.0.1", port=port, tls="always")
        told = [found(one) for one in (plain, unasked, wrapped)]
    assert [[one[0] for one in each] for each in told] == [["trouble"]] * 3
    assert "offers no STARTTLS" in told[0][0][1]


def test_a_certificate_that_nobody_vouches_for_is_trouble(tmp_path: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate(tmp_path, 90))
    with relay(Peer(), tls_context=context) as port:
        ((state, reason),) = found(RelaySettings(host="127.0.0.1", port=port))
    assert (state, reason.startswith("Its certificate cannot be believed")) == ("trouble", True)


def test_a_relay_that_is_not_there_is_trouble() -> None:
    ((state, reason),) = found(RelaySettings(host="127.0.0.1", port=free_port()))
    assert (state, "cannot be reached" in reason) == ("trouble", True)


def test_a_password_that_cannot_be_read_is_told_with_its_file(tmp_path: Path) -> None:
    with relay(Peer(), authenticator=knows, auth_require_tls=False) as port:
        missing = tmp_path / "relay-password"
        settings = RelaySettings(host="127.0.0.1", port=port, tls="none", user="x", password_file=missing)
        assert found(settings) == [
            ("trouble", f"{missing}: the file cannot be read (No such file or directory).")
        ]
