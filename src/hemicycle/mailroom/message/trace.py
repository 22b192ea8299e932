"""When a mail arrived: the stamp with which it entered our own hosts (R1).

From the top, our hosts' `Received` fields follow each other; the one with which the mail came in from elsewhere is
the last of them. What stands below was written by others and proves nothing, whatever host it names: a sender can
put a stamp in our name on top of a mail. So the way ends at the first of our fields whose `from` is not ours, and
of a mail that a stranger handed to our own door there is no such way: the door's clock decides.
"""

import re
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

import msgspec

from hemicycle.mailroom.delivery import Delivery, Way
from hemicycle.mailroom.message.headers import headers_of
from hemicycle.mailroom.post import Post
from hemicycle.network import plain_address
from hemicycle.plenary.requests.request import Stamp

BY = re.compile(r"(?:^|\s)by\s+([^\s;()]+)", re.IGNORECASE)
FROM = re.compile(r"^\s*from\s+(.*)(?=\sby\s)|^\s*from\s+(.*)", re.IGNORECASE | re.DOTALL)
"""Up to the last `by`: what the sender calls itself may hold another."""
SAID = re.compile(r"\(((?:[^()]|\([^()]*\))*)\)")
GREETING = re.compile(r"\bhelo[= ]\S+", re.IGNORECASE)
"""Some servers write what the sender calls itself in brackets too."""
HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]*\.)+[A-Za-z][A-Za-z0-9-]+\.?")
ADDRESS = re.compile(r"[0-9A-Fa-f]*[:.][0-9A-Fa-f:.]+")
PRIVATE = tuple(
    map(
        ip_network,
        ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "fc00::/7", "fe80::/10", "::1/128"),
    )
)
"""Networks that nobody reaches us from but ourselves."""
MOST = 100


class Arrival(msgspec.Struct, frozen=True, kw_only=True):
    """`provable` where a clock that we believe decided `moment`; `stamps` are all there were, the deciding one marked."""

    moment: datetime
    stamps: tuple[Stamp, ...]
    provable: bool


class Trace(msgspec.Struct, frozen=True):
    """One `Received` field: which host wrote it, whom it had the mail from, and when."""

    by: str
    sender: str
    moment: datetime | None


def arrival_of(raw: bytes, delivery: Delivery, post: Post) -> Arrival:
    traces = traces_of(raw)
    entry = entry_of(traces, post.hosts) if delivery.believed else None
    own = _own_stamp(delivery)
    if entry is not None and entry.moment is not None:
        return _arrival(entry.moment, traces, entry, own, provable=True)
    if delivery.way in {Way.SMTP, Way.LMTP}:
        return _arrival(delivery.taken, traces, None, own, provable=True)
    if delivery.dated is not None:
        return _arrival(delivery.dated, traces, None, own, provable=True)
    return _arrival(delivery.taken, traces, None, own, provable=False)


def traces_of(raw: bytes) -> tuple[Trace, ...]:
    return tuple(_trace(field) for field in headers_of(raw).all("received")[:MOST])


def entry_of(traces: tuple[Trace, ...], hosts: tuple[str, ...]) -> Trace | None:
    """The field with which the mail came in from elsewhere, None where the topmost is not ours."""
    entry = None
    for trace in traces:
        if not covers(hosts, trace.by):
            break
        entry = trace
        if not _is_internal(trace.sender, hosts):
            break
    return entry


def covers(hosts: tuple[str, ...], name: str) -> bool:
    """`plenary.example` covers itself and every host below it."""
    name = name.casefold().rstrip(".")
    return any(name == host.casefold() or name.endswith("." + host.casefold()) for host in hosts)


def _is_internal(sender: str, hosts: tuple[str, ...]) -> bool:
    """A hand-over among our own hosts, or within one.

    The name after `from` is what the sender calls itself, an address in brackets too; only what our host looked up,
    in the last parentheses with an address, says who it was.
    """
    calls_itself = sender.split(maxsplit=1)[0]
    said = [found for one in SAID.findall(sender) if _addresses(found := GREETING.sub("", one))]
    looked_up = said[-1] if said else ("" if "(" in sender else calls_itself)
    addresses = _addresses(looked_up)
    if not addresses:
        return sender == "localhost"
    if all(one.is_loopback for one in addresses):
        return True
    named = HOST.findall(looked_up)
    if named:
        return all(covers(hosts, name) for name in (calls_itself, *named) if HOST.fullmatch(name))
    return covers(hosts, calls_itself) and all(_is_private(one) for one in addresses)


Address = IPv4Address | IPv6Address


def _addresses(text: str) -> tuple[Address, ...]:
    found: list[Address] = []
    for one in ADDRESS.findall(text.replace("IPv6:", "")):
        with suppress(ValueError):
            found.append(ip_address(plain_address(one)))
    return tuple(found)


def _is_private(address: Address) -> bool:
    return any(address in network for network in PRIVATE)


def _trace(field: str) -> Trace:
    """A field without `from` was written by a host that had the mail already."""
    body, _, date = field.rpartition(";")
    sender = FROM.match(body)
    return Trace(
        by=by_of(body),
        sender=(" ".join((sender[1] or sender[2]).split()) or "nobody") if sender else "localhost",
        moment=instant_of(date),
    )


def by_of(field: str) -> str:
    """The host that wrote a `Received` field, empty where it does not say."""
    found = BY.search(field)
    return found[1] if found else ""


def instant_of(date: str) -> datetime | None:
    """UTC; a date without a zone proves no instant."""
    try:
        moment = parsedate_to_datetime(date.strip())
        return moment.astimezone(UTC) if moment.tzinfo is not None else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _own_stamp(delivery: Delivery) -> Stamp:
    if delivery.dated is not None:
        return Stamp(source="mailbox", moment=delivery.dated)
    return Stamp(source=delivery.way.value, moment=delivery.taken)


def _arrival(
    moment: datetime, traces: tuple[Trace, ...], entry: Trace | None, own: Stamp, *, provable: bool
) -> Arrival:
    stamps = tuple(
        Stamp(source=trace.by or "unknown", moment=trace.moment, decided=trace is entry)
        for trace in traces
        if trace.moment is not None
    )
    decided_by_own = entry is None and provable
    own = msgspec.structs.replace(own, decided=decided_by_own)
    return Arrival(moment=moment, stamps=(own, *stamps), provable=provable)
