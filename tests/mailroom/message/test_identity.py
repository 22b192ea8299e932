"""The same mail by two ways is the same mail; another mail under the same Message-ID is another."""

from hypothesis import given
from hypothesis import strategies as st

from hemicycle.mailroom.message.headers import MOST_HEADER_BYTES
from hemicycle.mailroom.message.identity import identity_of

MAIL = b"From: a@x.example\r\nMessage-ID: <1@x>\r\nSubject: Segment I\r\n\r\nBelgium\r\n"


def test_what_deliveries_add_is_not_the_mail() -> None:
    added = (
        b"Return-Path: <a@x.example>\r\nDelivered-To: s@plenary.example\r\n"
        b"Received: from a\r\n\tby b; Wed, 6 Dec 2023 10:00:00 +0000\r\nX-Spam-Status: No,\r\n score=1\r\n"
    )
    assert identity_of(added + MAIL) == identity_of(MAIL)


def test_line_ends_and_the_line_of_an_mbox_are_not_the_mail() -> None:
    exported = b"From a@x.example Wed Dec  6 10:00:00 2023\n" + MAIL.replace(b"\r\n", b"\n") + b"\n"
    assert identity_of(exported) == identity_of(MAIL)


def test_another_text_under_the_same_message_id_is_another_mail() -> None:
    assert identity_of(MAIL.replace(b"Belgium", b"Samoa")) != identity_of(MAIL)


def test_without_a_message_id_the_content_tells() -> None:
    one, other = (b"Subject: x\r\n\r\n" + name for name in (b"Lesotho", b"Samoa"))
    assert identity_of(one) != identity_of(other)


@given(st.binary(max_size=500))
def test_anything_has_an_identity(raw: bytes) -> None:
    assert len(identity_of(raw)) == 64


@given(
    st.lists(st.sampled_from([b"\r", b"\n", b"\r\n", b"a", b": ", b"word"]), max_size=60), st.integers(1, 40)
)
def test_line_ends_count_for_nothing_wherever_a_large_mail_is_cut(pieces: list[bytes], before: int) -> None:
    """As long before the cut as it takes to have every kind of line end on it."""
    body = b"x" * (2 * MOST_HEADER_BYTES - before) + b"".join(pieces)
    even = body.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    assert identity_of(b"Subject: One\r\n\r\n" + body) == identity_of(b"Subject: One\n\n" + even)
