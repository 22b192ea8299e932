"""When a mail arrived: the stamp with which it entered our own hosts, and nobody else's word (R1)."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hemicycle.mailroom.delivery import Delivery, Way
from hemicycle.mailroom.message.trace import Arrival, arrival_of
from hemicycle.mailroom.post import Post
from hemicycle.plenary.requests.request import Stamp

POST = Post(hosts=("plenary.example",))
TAKEN = datetime(2023, 12, 6, 12, tzinfo=UTC)
IMPORTED = Delivery(way=Way.IMPORT, taken=TAKEN)

FROM_OUTSIDE = (
    "Received: from mx.mfa.example (mx.mfa.example [203.0.113.5])\r\n"
    "\tby mx.plenary.example (Postfix) with ESMTPS id 1; Wed, 6 Dec 2023 10:00:00 +0000\r\n"
)
INSIDE = (
    "Received: from mx.plenary.example (mx.plenary.example [192.0.2.1])\r\n"
    "\tby store.plenary.example with LMTP id 2; Wed, 6 Dec 2023 10:00:09 +0000\r\n"
)
FORGED = (
    "Received: from mx.mfa.example (mx.mfa.example [203.0.113.5])\r\n"
    "\tby mx.plenary.example (Postfix) with ESMTPS id 0; Mon, 4 Dec 2023 10:00:00 +0000\r\n"
)


def at(hour: int, second: int = 0, day: int = 6) -> datetime:
    return datetime(2023, 12, day, hour, 0, second, tzinfo=UTC)


def moment(head: str, delivery: Delivery = IMPORTED) -> datetime:
    return arrival_of(f"{head}Subject: x\r\n\r\nx".encode(), delivery, POST).moment


def test_the_field_with_which_it_came_in_from_elsewhere_decides() -> None:
    assert moment(INSIDE + FROM_OUTSIDE) == at(10)


def test_every_stamp_is_kept_and_the_one_that_decided_is_marked() -> None:
    assert arrival_of(f"{INSIDE}{FROM_OUTSIDE}\r\nx".encode(), IMPORTED, POST) == Arrival(
        moment=at(10),
        provable=True,
        stamps=(
            Stamp(source="import", moment=TAKEN),
            Stamp(source="store.plenary.example", moment=at(10, 9)),
            Stamp(source="mx.plenary.example", moment=at(10), decided=True),
        ),
    )


def test_a_stamp_in_our_name_that_the_sender_put_on_proves_nothing() -> None:
    """It stands right below our own, so only whom our host had the mail from tells it."""
    assert moment(FROM_OUTSIDE + FORGED) == at(10)
    assert moment(INSIDE + FROM_OUTSIDE + FORGED) == at(10)


@pytest.mark.parametrize(
    "sender",
    [
        "mx.plenary.example (unknown [203.0.113.5])",
        "mx.plenary.example (evil.example [203.0.113.5])",
        "mx.plenary.example ([203.0.113.5])",
        "mx.plenary.example",
        "[203.0.113.5] (unknown [203.0.113.5])",
        "[127.0.0.1] (unknown [203.0.113.5])",
        "[IPv6:::1] (unknown [203.0.113.5])",
        "localhost (unknown [203.0.113.5])",
        "localhost??localhost?[127.0.0.1]? (evil.example [203.0.113.5])",
        "x?by?mx.plenary.example (unknown [203.0.113.5])",
        "mx.plenary.example (mx.plenary.example [192.0.2.1]) (unknown [203.0.113.5])",
        "localhost by mx.plenary.example (unknown [203.0.113.5])",
        "[203.0.113.5] (helo=[127.0.0.1])",
        "evil.example ([203.0.113.5] helo=[127.0.0.1])",
        "evil.example ([203.0.113.5] helo=mx.plenary.example)",
        "unknown (HELO [127.0.0.1]) (203.0.113.5)",
        "[127.0.0.1] (203.0.113.5)",
        "localhost (IPv6:2001:db8::5)",
    ],
)
def test_a_stranger_that_calls_itself_by_our_name_is_a_stranger(sender: str) -> None:
    entry = f"Received: from {sender}\r\n\tby mx.plenary.example; Wed, 6 Dec 2023 10:00:00 +0000\r\n"
    assert moment(entry + FORGED) == at(10)


@pytest.mark.parametrize(
    "sender",
    [
        "localhost (localhost [127.0.0.1])",
        "filter.plenary.example ([10.0.0.7])",
        "x (localhost [IPv6:::1])",
        "x (localhost [IPv6:::ffff:127.0.0.1])",
        "filter.plenary.example ([::ffff:10.0.0.7])",
        "localhost ([127.0.0.1] helo=x)",
        "store.plenary.example (fd00::7) (using TLS 1.3)",
        "localhost",
    ],
)
def test_a_hand_over_within_our_own_walls_is_passed_over(sender: str) -> None:
    inside = f"Received: from {sender}\r\n\tby store.plenary.example; Wed, 6 Dec 2023 10:00:09 +0000\r\n"
    assert moment(inside + FROM_OUTSIDE) == at(10)


def test_what_stands_below_a_foreign_stamp_proves_nothing() -> None:
    foreign = "Received: from a.example by relay.example; Tue, 5 Dec 2023 10:00:00 +0000\r\n"
    assert moment(foreign + FORGED, Delivery(way=Way.SMTP, taken=TAKEN)) == TAKEN


def test_without_a_trusted_stamp_the_door_decides_then_the_mailbox_and_a_file_proves_nothing() -> None:
    head = b"Date: Mon, 4 Dec 2023 10:00:00 +0000\r\n\r\nx"
    dated = datetime(2023, 12, 5, tzinfo=UTC)
    found = [
        arrival_of(head, delivery, POST)
        for delivery in (
            Delivery(way=Way.LMTP, taken=TAKEN),
            Delivery(way=Way.IMAP, taken=TAKEN, dated=dated),
            Delivery(way=Way.IMPORT, taken=TAKEN),
        )
    ]
    assert [(one.moment, one.provable) for one in found] == [(TAKEN, True), (dated, True), (TAKEN, False)]


def test_what_a_stranger_hands_to_our_own_door_arrives_when_the_door_has_it() -> None:
    """Whatever stands on top of it: nobody of ours wrote there."""
    handed_over = Delivery(way=Way.SMTP, taken=TAKEN, believed=False)
    assert [moment(head, handed_over) for head in (FORGED, INSIDE + FORGED, "")] == [TAKEN] * 3
    assert moment(FROM_OUTSIDE, Delivery(way=Way.SMTP, taken=TAKEN)) == at(10)


def test_a_longer_domain_is_not_ours() -> None:
    head = FROM_OUTSIDE.replace("mx.plenary.example", "mx.notplenary.example")
    assert moment(head, Delivery(way=Way.SMTP, taken=TAKEN)) == TAKEN


@given(st.binary(max_size=400), st.text(max_size=80))
def test_no_header_whatever_raises(junk: bytes, words: str) -> None:
    raw = b"Received: " + words.encode() + b"; " + junk + b"\r\nReceived: by mx.plenary.example;" + junk
    assert arrival_of(raw, Delivery(way=Way.SMTP, taken=TAKEN), POST).moment.tzinfo is not None
