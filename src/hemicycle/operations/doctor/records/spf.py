"""Whether an SPF record lets the relay send for a domain (RFC 7208), as far as its own text tells."""

import re
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from hemicycle.operations.doctor.findings import ok, trouble, warning
from hemicycle.operations.part import Part

Address = IPv4Address | IPv6Address

TERM = re.compile(r"([+\-~?]?)(all|include|a|mx|ptr|ip4|ip6|exists)((?:[:/].*)?)", re.IGNORECASE)
MODIFIER = re.compile(r"[a-z][a-z0-9._-]*=\S*", re.IGNORECASE)
LOOKED_UP = frozenset({"include", "a", "mx", "ptr", "exists"})
MOST_LOOKUPS = 10
PASSES = {"", "+"}


class Malformed(ValueError):  # noqa: N818 - what the record is
    """What stands there is no SPF record; the message is the term."""


def judge(domain: str, records: Sequence[str], relay: Sequence[Address]) -> Part:
    """`relay` holds the addresses from which the relay sends; none where the operator did not say."""
    found = [one for one in records if one.lower() == "v=spf1" or one.lower().startswith("v=spf1 ")]
    subject = f"SPF of {domain}"
    if not found:
        return trouble(
            subject, f"The records given have none; publish one at {domain} that names the relay's address."
        )
    if len(found) > 1:
        return trouble(
            subject, f"There are {len(found)}, which counts as none; leave one, with what all of them say."
        )
    try:
        return _of(subject, found[0].split()[1:], relay)
    except Malformed as fault:
        return trouble(
            subject, f"Its part “{fault}” is no part of an SPF record; every receiver rejects it whole."
        )


def _of(subject: str, terms: Sequence[str], relay: Sequence[Address]) -> Part:
    parsed = [_parsed(term) for term in terms]
    lookups = sum(name in LOOKED_UP or name == "redirect" for _, name, _ in parsed)
    if lookups > MOST_LOOKUPS:
        return trouble(
            subject,
            f"It has receivers look up {lookups} names, and they stop at {MOST_LOOKUPS}; name addresses.",
        )
    if any(name == "all" and sign in PASSES for sign, name, _ in parsed):
        return warning(subject, "It lets anybody send for the domain (+all); end it with -all or ~all.")
    unknown = sorted(
        {f"{name}{value}" for sign, name, value in parsed if sign in PASSES and (name in LOOKED_UP)}
    )
    unknown += [f"redirect={value}" for _, name, value in parsed if name == "redirect"]
    if not relay:
        return warning(
            subject, "It can be read; say from which address the relay sends, with --relay-address."
        )
    missing = [one for one in relay if not any(_names(term, one) for term in parsed)]
    if not missing:
        return ok(subject, f"It names {_told(relay)}, from which the relay sends.")
    if unknown:
        return warning(
            subject,
            f"Its own text does not name {_told(missing)}; whether {', '.join(unknown)} does, only a resolver can tell.",
        )
    return trouble(
        subject, f"It does not name {_told(missing)}, from which the relay sends; add {_terms(missing)}."
    )


def _parsed(term: str) -> tuple[str, str, str]:
    """Sign, name and what stands behind it. Raises Malformed."""
    match = TERM.fullmatch(term)
    if match is not None:
        sign, name, value = match[1], match[2].lower(), match[3]
        if name in {"ip4", "ip6"}:
            _network(term, name, value)
        if (name in {"include", "exists"} and len(value) < len(":a")) or (name == "all" and value):
            raise Malformed(term)
        return sign, name, value
    if MODIFIER.fullmatch(term):
        name, _, value = term.partition("=")
        return "", name.lower(), value
    raise Malformed(term)


def _network(term: str, name: str, value: str) -> None:
    try:
        network = ip_network(value.removeprefix(":"), strict=False)
    except ValueError as fault:
        raise Malformed(term) from fault
    if not value.startswith(":") or f"ip{network.version}" != name:
        raise Malformed(term)


def _names(term: tuple[str, str, str], address: Address) -> bool:
    sign, name, value = term
    return (
        sign in PASSES
        and name == f"ip{address.version}"
        and address in ip_network(value.removeprefix(":"), strict=False)
    )


def _terms(addresses: Sequence[Address]) -> str:
    return " ".join(f"ip{one.version}:{one}" for one in addresses)


def _told(addresses: Sequence[Address]) -> str:
    return ", ".join(str(one) for one in addresses)


def address_of(text: str) -> Address:
    """Raises ValueError."""
    return ip_address(text)
