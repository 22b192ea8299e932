"""Whom a mail is for: each source in its order, the mailbox's own address before others that stand in the mail."""

import pytest

from hemicycle.mailroom.delivery import Delivery, Way
from hemicycle.mailroom.message.headers import headers_of
from hemicycle.mailroom.message.routing import names_no_address_of, recipients_of
from hemicycle.mailroom.post import Post
from plenary_stage import OPENING

BOX = "secretariat@plenary.example"
POST = Post(to=(BOX,), copy=("copy@embassy.example",))


def by(way: Way, *recipients: str) -> Delivery:
    return Delivery(way=way, taken=OPENING, recipients=recipients)


def test_an_envelope_alone_decides() -> None:
    raw = b"Delivered-To: other@plenary.example\r\nTo: third@plenary.example\r\n\r\n"
    assert list(recipients_of(raw, by(Way.LMTP, BOX))) == [(BOX,)]


def test_a_file_is_for_whom_it_was_delivered_to_then_for_whom_it_names() -> None:
    raw = b"Delivered-To: box@store.example\r\nTo: Secretariat@plenary.example\r\nCc: <copy@embassy.example>\r\n\r\n"
    assert list(recipients_of(raw, by(Way.IMPORT))) == [
        ("box@store.example",),
        (),
        (BOX, "copy@embassy.example"),
        (),
    ]


def test_in_a_mailbox_its_own_address_comes_before_others_that_stand_in_the_mail() -> None:
    token = "secretariat+ack-3-abc@plenary.example"
    raw = f"To: other@plenary.example, {token}\r\n\r\n".encode()
    assert list(recipients_of(raw, by(Way.IMAP, BOX))) == [
        (),
        (token,),
        ("other@plenary.example", token),
        (BOX,),
    ]


@pytest.mark.parametrize(
    ("head", "way", "box", "expected"),
    [
        (b"To: undisclosed-recipients:;", Way.IMAP, BOX, False),
        (b"To: Secretariat+x@plenary.example", Way.IMAP, "misspelt@plenary.example", False),
        (b"Cc: copy@embassy.example", Way.IMAP, "misspelt@plenary.example", False),
        (b"Delivered-To: secretariat@plenary.example", Way.IMAP, "misspelt@plenary.example", False),
        (b"To: undisclosed-recipients:;", Way.IMAP, "misspelt@plenary.example", True),
        (b"To: undisclosed-recipients:;", Way.IMPORT, "misspelt@plenary.example", False),
    ],
)
def test_only_what_lies_in_a_mailbox_may_name_no_address_of_the_plenary(
    head: bytes, way: Way, box: str, *, expected: bool
) -> None:
    assert names_no_address_of(POST, headers_of(head + b"\r\n\r\n"), by(way, box)) is expected
