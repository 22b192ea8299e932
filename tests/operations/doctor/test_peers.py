"""The doctor before a real Postfix and a real Dovecot."""

from datetime import UTC, datetime

import pytest
from imapclient import IMAPClient
from peers import dovecot, postfix

from hemicycle.operations.doctor import mailbox, relay
from hemicycle.settings import MailboxSettings, RelaySettings
from house_process import free_port

pytestmark = pytest.mark.peers


def states(port: int, password: str = "secret", folders: tuple[str, ...] = ("INBOX", "Junk")) -> list[str]:
    settings = MailboxSettings(
        address="secretariat@plenary.example",
        host="127.0.0.1",
        port=port,
        tls="none",
        user="secretariat",
        password=password,
        since=datetime(2023, 6, 1, tzinfo=UTC),
        folders=folders,
    )
    return [f"{part.state.value}: {part.reason}" for part in mailbox.judge(settings)]


def test_a_real_mailbox_is_looked_at_and_left_as_it_was() -> None:
    with dovecot() as (port, _):
        with IMAPClient("127.0.0.1", port, ssl=False) as colleague:
            colleague.login("secretariat", "secret")
            colleague.append("INBOX", b"Subject: one\r\n\r\none\r\n")
        assert states(port) == [
            "ok: INBOX can be read, its mails have lasting numbers, and it tells of new ones."
        ]
        assert states(port, folders=("INBOX", "Spam"))[0] == (
            "warning: There is no folder Spam; is the one for junk called otherwise?"
        )
        assert states(port, folders=("Requests",)) == [
            "trouble: There is no folder Requests; name those that there are under folders."
        ]
        assert states(port, "wrong")[0].startswith("trouble: It does not know our user and password")
        with IMAPClient("127.0.0.1", port, ssl=False) as colleague:
            colleague.login("secretariat", "secret")
            status = colleague.folder_status("INBOX", ["MESSAGES", "UNSEEN", "RECENT"])
    assert (status[b"MESSAGES"], status[b"UNSEEN"]) == (1, 1)


def test_a_mailbox_that_is_not_there_is_trouble() -> None:
    port = free_port()
    assert states(port)[0].startswith(f"trouble: It cannot be reached on port {port}")


def test_a_real_relay_would_take_letters() -> None:
    with postfix(free_port()) as port:
        found = relay.judge(RelaySettings(host="127.0.0.1", port=port, tls="none"), "plenary.example")
        assert [part.state.value for part in found] == ["ok"]
