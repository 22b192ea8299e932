"""The TXT records in a file, as `dig` or a zone file writes them: a name, TXT, and strings in quotation marks."""

import re
from collections.abc import Mapping

LINE = re.compile(r'(?P<name>\S+)\s+(?:\d+\s+)?(?:IN\s+)?TXT\s+(?P<strings>\(?\s*"[^;]*.*)', re.IGNORECASE)
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
ESCAPED = re.compile(r"\\(\d{3}|.)")


def texts(written: str) -> Mapping[str, tuple[str, ...]]:
    """By name, in small letters and without the dot at its end. A record's strings are put together (RFC 7208, 3.3).

    Lines that are no TXT record are passed over.
    """
    found: dict[str, tuple[str, ...]] = {}
    for line in written.splitlines():
        match = LINE.match(line.strip())
        if match is None:
            continue
        whole = "".join(_unescaped(one) for one in STRING.findall(match["strings"]))
        name = match["name"].lower().rstrip(".")
        found[name] = (*found.get(name, ()), whole)
    return found


def tags(record: str) -> Mapping[str, str] | None:
    """Of a list such as `v=DMARC1; p=none`; None where it is no such list, or names a tag twice."""
    found: dict[str, str] = {}
    for part in filter(None, (one.strip() for one in record.split(";"))):
        name, equals, value = part.partition("=")
        if not equals or not name.strip().isidentifier() or name.strip() in found:
            return None
        found[name.strip()] = re.sub(r"\s+", "", value)
    return found


def _unescaped(text: str) -> str:
    def one(match: re.Match[str]) -> str:
        number = match[1]
        return chr(int(number) % 256) if len(number) > 1 else number

    return ESCAPED.sub(one, text)
