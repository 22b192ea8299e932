"""Network addresses of those who call, whatever door they come to: written in one way, and what counts as one."""

from ipaddress import IPv6Address, ip_address, ip_network

OF_ONE_LINE = 64
"""Bits of an IPv6 address that one line is given: whoever has it has all addresses that begin so."""


def is_address(host: str) -> bool:
    """And not a name."""
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def plain_address(address: str) -> str:
    """As it is compared: one of IPv4 as such also where a door listens at both kinds. What is none stays as it is."""
    parsed = _of_ipv6(address)
    return address if parsed is None else str(parsed.ipv4_mapped or parsed)


def line_of(address: str) -> str:
    """What is counted as one: an IPv4 address, or the part of an IPv6 address that a line is given."""
    parsed = _of_ipv6(address)
    if parsed is None or parsed.ipv4_mapped is not None:
        return plain_address(address)
    return str(ip_network((parsed, OF_ONE_LINE), strict=False).network_address)


def _of_ipv6(address: str) -> IPv6Address | None:
    if ":" not in address:
        return None
    try:
        return IPv6Address(address.partition("%")[0])
    except ValueError:
        return None
