"""The header fields of a mail, read without ever raising: whatever stands there, by whomever it was broken.

The library's modern policy raises on some forms that gateways write, so the old one is used, and every value is
decoded here.
"""

import re
from collections.abc import Iterator
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from hemicycle.mailroom.message.charset import decoded

HEADER_END = re.compile(rb"\r?\n[ \t]*\r?\n")
MOST_HEADER_BYTES = 512_000
FROM_LINE = re.compile(rb"\A(?:>?From [^\n]*\n)+")
FOLD = re.compile(r"\r?\n[ \t]+")
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]+")


class Headers:
    """Decoded values by the names of their fields, in any case; a value is decoded when it is first asked for."""

    def __init__(self, message: Message) -> None:
        self._fields = [(str(name).lower(), value) for name, value in message.raw_items()]
        self._raw: dict[str, list[object]] = {}
        for name, value in self._fields:
            self._raw.setdefault(name, []).append(value)
        self._decoded: dict[str, tuple[str, ...]] = {}

    def all(self, name: str) -> tuple[str, ...]:
        """In their order."""
        wanted = name.lower()
        found = self._decoded.get(wanted)
        if found is None:
            found = self._decoded[wanted] = tuple(map(value_of, self._raw.get(wanted, ())))
        return found

    def in_order(self, *names: str) -> Iterator[tuple[str, str]]:
        """Those of the names, in lower case, as they stand among each other."""
        return ((name, value_of(value)) for name, value in self._fields if name in names)

    def first(self, name: str) -> str:
        """Empty where there is none."""
        found = self.all(name)
        return found[0] if found else ""


def headers_of(raw: bytes) -> Headers:
    """Only the head of the mail is parsed, whatever its size."""
    return Headers(BytesParser(policy=compat32).parsebytes(head_of(raw), headersonly=True))


def head_of(raw: bytes) -> bytes:
    """The bytes up to the first empty line, without the line that an mbox puts before a mail."""
    raw = without_from_line(raw)
    found = HEADER_END.search(raw, 0, MOST_HEADER_BYTES)
    return raw[: found.end()] if found else raw[:MOST_HEADER_BYTES]


def without_from_line(raw: bytes) -> bytes:
    found = FROM_LINE.match(raw)
    return raw[found.end() :] if found else raw


def value_of(value: object) -> str:
    """Unfolded and decoded: encoded words, and 8-bit bytes that nobody announced."""
    text = _bytes_as_text(str(value))
    text = FOLD.sub(" ", text)
    if "=?" in text:
        text = _without_encoded_words(text)
    return CONTROLS.sub(" ", text.replace("\r", " ").replace("\n", " ")).strip()


def _bytes_as_text(value: str) -> str:
    """The parser keeps bytes beyond ASCII as surrogates."""
    try:
        return decoded(value.encode("ascii", "surrogateescape"), None)
    except UnicodeEncodeError:
        return value.encode("utf-8", "replace").decode("utf-8")


def _without_encoded_words(text: str) -> str:
    try:
        pieces = decode_header(text)
    except Exception:  # noqa: BLE001 - an encoded word that is none stands as it is
        return text
    return "".join(
        decoded(piece, charset) if isinstance(piece, bytes) else piece for piece, charset in pieces
    )
