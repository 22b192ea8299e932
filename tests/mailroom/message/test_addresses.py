"""Addresses as people and programs write them: whether the copy is there is decided here."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hemicycle.mailroom.message.addresses import Mailbox, addresses, mailboxes

COPY = "copy@embassy.example"


@pytest.mark.parametrize(
    ("field", "found"),
    [
        ("a@x.example, b@y.example", ("a@x.example", "b@y.example")),
        ("a@x.example; b@y.example", ("a@x.example", "b@y.example")),
        ("COPY@Embassy.Example", (COPY,)),
        ('"copy@embassy.example" <copy@embassy.example>', (COPY,)),
        ("'copy@embassy.example'", (COPY,)),
        ("<copy@embassy.example", (COPY,)),
        ("copy@embassy.example.", (COPY,)),
        ("Secretariat: a@x.example, B <copy@embassy.example>;", ("a@x.example", COPY)),
        ('"Pérez; Ana, Dr." <copy@embassy.example>', (COPY,)),
        ("(in copy: b@y.example) copy@embassy.example", (COPY,)),
        ('"unterminated <copy@embassy.example>, x@y.example', (COPY, "x@y.example")),
        ("office@وزارة.example", ("office@وزارة.example",)),
        ("undisclosed-recipients:;", ()),
        ("", ()),
    ],
)
def test_addresses_are_found_however_they_are_written(field: str, found: tuple[str, ...]) -> None:
    assert addresses(field) == found


@pytest.mark.parametrize(
    "field",
    [
        '"Copy <copy@embassy.example>" <other@x.example>',
        "copy@embassy.example.attacker.example",
        "xcopy@embassy.example",
        "copy@embassy-example",
        "copy at embassy.example",
    ],
)
def test_what_only_looks_like_the_address_is_not_it(field: str) -> None:
    assert COPY not in addresses(field)


def test_several_fields_are_one_list_without_repetitions() -> None:
    assert addresses("a@x.example", "A@x.example; b@y.example") == ("a@x.example", "b@y.example")


def test_the_name_stands_beside_the_address() -> None:
    assert mailboxes('"Mission of Belgium" <be@x.example>') == (
        Mailbox("be@x.example", "Mission of Belgium"),
    )


@given(st.text(max_size=300))
def test_no_field_raises_and_every_address_has_a_domain(field: str) -> None:
    assert all("." in address.rpartition("@")[2] for address in addresses(field))
