"""A plain path is read as the library would read it, and every other is left to it."""

import pytest
from aiosmtpd.smtp import SMTP
from hypothesis import given
from hypothesis import strategies as st

from hemicycle.mailroom.doors.path import Path, plain_path

NEITHER = (
    "<>",
    "",
    "a@b.example",
    "<a>",
    "<a..b@c.example>",
    "<.a@c.example>",
    "<a@c.example.>",
    "<a b@c.example>",
)
LEFT_TO_THE_LIBRARY = (
    '<"a b"@c.example>',
    "<a@[192.0.2.1]>",
    "<@relay.example:a@c.example>",
    "<a(comment)@c.example>",
    "<é@c.example>",
    "<a@c.example>SIZE=1",
    "<a@c.example>\x00",
)


def by_the_library(argument: str) -> tuple[str | None, str | None]:
    return SMTP._getaddr(SMTP.__new__(SMTP), argument)  # noqa: SLF001 - what the door falls back on


def test_a_mailbox_and_its_parameters() -> None:
    assert plain_path("<a.b+c@mission.example> SIZE=300 BODY=8BITMIME") == Path(
        "a.b+c@mission.example", "SIZE=300 BODY=8BITMIME"
    )


@pytest.mark.parametrize("argument", [*NEITHER, *LEFT_TO_THE_LIBRARY])
def test_what_is_not_plain_is_left_to_the_library(argument: str) -> None:
    assert plain_path(argument) is None


@given(
    st.from_regex(r"<[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~@ -]{1,30}>( [!-~]{1,9}){0,2}", fullmatch=True)
    | st.text(max_size=20)
)
def test_a_plain_path_is_read_as_the_library_reads_it(argument: str) -> None:
    found = plain_path(argument)
    assert found is None or found == by_the_library(argument)
