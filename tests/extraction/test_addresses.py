"""Addresses are found as written, under links and in disguise; masked ones are none."""

import pytest

from hemicycle.extraction.addresses import find_addresses, find_pages
from hemicycle.extraction.text import Link


@pytest.mark.parametrize(
    ("words", "targets"),
    [
        ("write to Info@Plenary.example.", ["info@plenary.example"]),
        ("a.b [at] plenary.example (a[dot]b[at]plenary[dot]example)", ["a.b@plenary.example"] * 2),
        ("lists(at)house.plenary.example", ["lists@house.plenary.example"]),
        ("to [email protected], at the latest", []),
        ("the Secretariat (@email)", []),
        ("we meet at plenary.example", []),
    ],
)
def test_a_mail_address_is_read_however_it_is_written(words: str, targets: list[str]) -> None:
    assert [one.target for one in find_addresses(words)] == targets


def test_the_target_of_a_link_counts_more_than_its_words() -> None:
    link = Link(target="mailto:Real@plenary.example?subject=Floor", start=3, end=24)
    assert [one.target for one in find_addresses("to shown@plenary.example", [link])] == [
        "real@plenary.example"
    ]


def test_pages_are_found_without_the_full_stop_behind_them() -> None:
    assert [one.target for one in find_pages("see https://plenary.example/floor.")] == [
        "https://plenary.example/floor"
    ]
