"""Addresses of callers are written in one way, and counted by the line."""

import pytest

from hemicycle.network import line_of, plain_address
from hemicycle.web.limiter import Limiter, Rate


@pytest.mark.parametrize(
    ("address", "line"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("fe80::1%eth0", "fe80::"),
        ("no:address", "no:address"),
        ("", ""),
    ],
)
def test_a_line_is_an_ipv4_address_or_the_first_half_of_an_ipv6_one(address: str, line: str) -> None:
    assert line_of(address) == line


def test_a_line_of_ipv6_has_no_more_by_changing_its_address() -> None:
    one = Limiter(Rate(most=1, a_minute=0), lambda: 0.0)
    assert [one.allows(line_of(f"2001:db8::{number}")) for number in (1, 2)] == [True, False]


@pytest.mark.parametrize(
    ("address", "plain"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("::FFFF:c000:207", "192.0.2.7"),
        ("2001:DB8:0:0::7", "2001:db8::7"),
        ("fe80::1%eth0", "fe80::1"),
        ("mx.plenary.example", "mx.plenary.example"),
        ("", ""),
    ],
)
def test_an_address_is_written_in_one_way(address: str, plain: str) -> None:
    assert plain_address(address) == plain
