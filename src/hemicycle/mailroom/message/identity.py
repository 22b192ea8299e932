"""Which mail it is, whatever door it came by: a digest of what the sender sent.

What every delivery adds differs between two copies of one mail: trace lines, the envelope's lines, verdicts, the
line of an mbox, line ends. The Message-ID alone is no identity: faulty gateways repeat it (MAIL practice B).
"""

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import chain

from hemicycle.mailroom.message.headers import HEADER_END, MOST_HEADER_BYTES, without_from_line

ADDED = re.compile(
    rb"(?:received|return-path|delivered-to|x-original-to|envelope-to|delivery-date|x-envelope-(?:from|to)|"
    rb"authentication-results|received-spf|dkim-filter|arc-(?:seal|message-signature|authentication-results)|"
    rb"x-(?:received|spam-[\w-]+|spamd-[\w-]+|virus-[\w-]+|google-[\w-]+|gm-[\w-]+|ms-exchange-organization-[\w-]+|uid[\w-]*|"
    rb"mozilla-[\w-]+|keywords|status|forwarded-(?:to|for))|status|lines|content-length)[ \t]*:",
    re.IGNORECASE,
)
FIELD = re.compile(rb"[^\n]*\n(?:[ \t][^\n]*(?:\n|\Z))*|[^\n]+\Z")


SLICE = 2**18
"""Bytes at a time, so that a large mail keeps nobody else waiting: what is done to bytes at once stops every thread."""


def identity_of(raw: bytes) -> str:
    """64 hexadecimal digits. A mail whose header does not end within reason is taken as it is."""
    text = without_from_line(raw)
    cut = _before_or_behind_a_line_end(text, 2 * MOST_HEADER_BYTES)
    start = with_even_lines(text[:cut])
    end = HEADER_END.search(start, 0, MOST_HEADER_BYTES)
    if end is None and len(text) > cut:
        return _digest(b"", _even_slices(text, 0))
    head, body = (start[: end.start() + 1], start[end.end() :]) if end else (start, b"")
    kept = b"".join(field for field in FIELD.findall(head) if not ADDED.match(field))
    return _digest(kept, chain((body,), _even_slices(text, cut)))


def _digest(head: bytes, body: Iterable[bytes]) -> str:
    """Empty lines at the end of a body count for nothing: deliveries add and drop them."""
    digest = sha256(head + b"\n")
    ends = b""
    for piece in body:
        words = piece.rstrip(b"\n")
        if words:
            digest.update(ends)
            digest.update(words)
            ends = b""
        ends += piece[len(words) :]
    return digest.hexdigest()


def with_even_lines(text: bytes) -> bytes:
    return text.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _even_slices(text: bytes, start: int) -> Iterator[bytes]:
    """To its end, without a copy of what is behind the start."""
    while start < len(text):
        end = _before_or_behind_a_line_end(text, start + SLICE)
        yield with_even_lines(text[start:end])
        start = end


def _before_or_behind_a_line_end(text: bytes, at: int) -> int:
    """Never between its two halves."""
    return at + 1 if text[at - 1 : at + 1] == b"\r\n" else at
