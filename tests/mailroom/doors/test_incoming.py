"""A mail behind DATA: the same whatever pieces it comes in, and its end where RFC 5321 has it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hemicycle.mailroom.doors.incoming import LONGEST_HELD, Incoming, hides_an_end

LARGEST = 10_000_000
SENT = st.lists(st.sampled_from([b".", b"..", b"\r\n", b"\r", b"\n", b"a", b"mail "]), max_size=40).map(
    b"".join
)


def line_by_line(sent: bytes) -> tuple[bytes, bytes] | None:
    """The content and what follows it, as the RFC tells it, for a mail without half line ends behind dots."""
    content, rest = b"", sent
    while b"\r\n" in rest:
        line, _, rest = rest.partition(b"\r\n")
        if line == b".":
            return content, rest
        content += line.removeprefix(b".") + b"\r\n"
    return None


def came_in(pieces: list[bytes], largest: int = LARGEST) -> tuple[bytes | None, bytes] | None:
    incoming = Incoming(largest)
    for number, piece in enumerate(pieces):
        after = incoming.take(piece)
        if after is not None:
            return incoming.whole().content, after + b"".join(pieces[number + 1 :])
    return None


def cut(sent: bytes, places: list[int]) -> list[bytes]:
    ends = sorted({0, len(sent), *(place for place in places if place < len(sent))})
    return [sent[start:end] for start, end in pairwise(ends)]


@given(SENT, st.lists(st.integers(0, 80), max_size=12))
def test_where_it_ends_and_what_it_holds_does_not_depend_on_the_pieces(
    sent: bytes, places: list[int]
) -> None:
    whole = sent + b"\r\n.\r\nQUIT\r\n"
    found = came_in(cut(whole, places))
    assert found == came_in([whole])
    expected = line_by_line(whole)
    assert found is not None
    assert expected is not None
    if not hides_an_end(found[0] or b""):
        assert found == expected


@pytest.mark.parametrize("length", [LONGEST_HELD - 1, LONGEST_HELD, 3 * LONGEST_HELD + 7])
@pytest.mark.parametrize("last", [b"", b"\r", b"."])
def test_a_line_longer_than_is_held_comes_through_whole(length: int, last: bytes) -> None:
    line = b"..x" + b"y" * length + last
    sent = line + b"\r\n.\r\n"
    pieces = [sent[start : start + 1_000] for start in range(0, len(sent), 1_000)]
    assert came_in(pieces) == (line[1:] + b"\r\n", b"")


def test_what_is_too_large_is_read_to_its_end_and_not_kept() -> None:
    sent = b"line\r\n" * 500 + b".\r\nMAIL"
    assert came_in([sent[:1000], sent[1000:]], largest=2_999) == (None, b"MAIL")
    assert came_in([sent[:1000], sent[1000:]], largest=3_000) == (b"line\r\n" * 500, b"MAIL")


@pytest.mark.parametrize(
    "hidden", [b"\n.\r\n", b"\r\n.\n", b"\n.\n", b"\r.\r\n", b"\r\n.\r", b"\r.\r", b"\r.\n", b"\n.\r"]
)
@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_an_end_that_another_server_would_see_is_seen_in_any_pieces(hidden: bytes, size: int) -> None:
    sent = b"Subject: x\r\n\r\none" + hidden + b"MAIL FROM:<a@b.example>\r\n.\r\n"
    incoming = Incoming(LARGEST)
    for start in range(0, len(sent), size):
        if incoming.take(sent[start : start + size]) is not None:
            break
    assert (incoming.is_in_doubt, hides_an_end(incoming.whole().content or b"")) == (True, True)


@pytest.mark.parametrize("plain", [b"..\r\n", b"a.\r\nb\r\n", b"\r\n.a\r\n", b"1.\n2.\n\r\n", b"x\n\r\n"])
def test_a_dot_that_ends_nothing_is_no_hidden_end(plain: bytes) -> None:
    content, _ = came_in([plain + b".\r\n"]) or (None, b"")
    assert hides_an_end(content or b"") is False
