"""Where a ledger lies: in a file, or at an address of PostgreSQL as its own programs write it."""

import re

SCHEME = re.compile(r"postgres(?:ql)?(?:\+psycopg)?://")
SEVERAL = re.compile(r"(?P<user>[^/?]*@)?(?P<hosts>[^/?@]*,[^/?@]*)(?P<name>/[^?]*)?(?:\?(?P<more>.*))?")
ONE = re.compile(r"(?P<host>\[[^\]]*\]|[^:]*)(?::(?P<port>\d*))?")
PASSWORD = re.compile(r"(?<=://)([^:/?@]*):.*@|(?<=[?&]password=)[^&]*")


class NoPlace(ValueError):  # noqa: N818 - what it is
    """It names no ledger; the message says how one is named."""


def url_of(place: str) -> str:
    """An address as SQLAlchemy wants it. Raises NoPlace."""
    if "://" not in place:
        return f"sqlite:///{place}"
    scheme = SCHEME.match(place)
    if scheme is None:
        raise NoPlace(
            f"{name_of(place)}: this is no address of a ledger; name a file, or a database as postgresql://USER@HOST/NAME."
        )
    rest = place[scheme.end() :]
    several = SEVERAL.fullmatch(rest)
    return f"postgresql+psycopg://{_of_several(several) if several is not None else rest}"


def name_of(place: str) -> str:
    """The place as it may be shown: without a password."""
    return PASSWORD.sub(lambda found: f"{found[1]}:***@" if found[1] is not None else "***", place)


def _of_several(place: re.Match[str]) -> str:
    """A database with replicas has a host for each; the driver takes their lists behind the address."""
    found = [ONE.fullmatch(one) for one in place["hosts"].split(",")]
    hosts = ",".join(one["host"].strip("[]") if one is not None else "" for one in found)
    ports = ",".join((one["port"] if one is not None else None) or "5432" for one in found)
    more = f"&{place['more']}" if place["more"] else ""
    return f"{place['user'] or ''}{place['name'] or '/'}?host={hosts}&port={ports}{more}"
