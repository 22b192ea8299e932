"""A mail taken apart: its text, the mails it forwards, the files it brings, each bounded and none ever raising."""

from collections.abc import Iterator
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

import msgspec

from hemicycle.mailroom.message.charset import decoded
from hemicycle.mailroom.message.headers import Headers, value_of, without_from_line
from hemicycle.mailroom.message.html import text_of
from hemicycle.mailroom.message.tnef import Container, open_container

MOST_PARTS = 300
DEEPEST = 12
LONGEST_TEXT = 400_000
LARGEST_FILE = 25_000_000
STUB = 160
"""A text part shorter than this, beside an HTML part with more to say, only says that there is one."""


class File(msgspec.Struct, frozen=True):
    name: str
    kind: str
    content: bytes


UNSEEN = dict.fromkeys((0x00AD, 0x200B, 0x2060, 0xFEFF, 0x0640, 0x0670, *range(0x064B, 0x0653)))
"""Where a word may be broken, how it is stretched, and the vowel marks of Arabic: words are the same without them."""


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """`kinds` are the content types met on the way, for those who judge a mail by its make."""

    headers: Headers
    text: str = ""
    forwarded: tuple["Opened", ...] = ()
    files: tuple[File, ...] = ()
    kinds: tuple[str, ...] = ()
    calendar: str = ""
    trouble: str | None = None


def open_mail(raw: bytes) -> Opened:
    """What cannot be taken apart has its headers, as far as they stand, and a trouble."""
    try:
        message = BytesParser(policy=compat32).parsebytes(without_from_line(raw))
    except Exception:  # noqa: BLE001 - the library raises what it likes on what strangers send
        return Opened(headers=Headers(Message()), trouble="The mail cannot be taken apart.")
    try:
        return _opened(message, 0)
    except Exception:  # noqa: BLE001 - as above
        return Opened(headers=Headers(message), trouble="The mail cannot be taken apart.")


def _opened(message: Message, depth: int) -> Opened:
    gathering = _Gathering()
    gathering.take(message, depth)
    return Opened(
        headers=Headers(message),
        text=gathering.text()[:LONGEST_TEXT],
        forwarded=tuple(gathering.forwarded),
        files=tuple(gathering.files),
        kinds=tuple(gathering.kinds),
        calendar=gathering.calendar,
        trouble=gathering.trouble,
    )


class _Gathering:
    def __init__(self) -> None:
        self.texts: list[str] = []
        self.forwarded: list[Opened] = []
        self.files: list[File] = []
        self.kinds: list[str] = []
        self.calendar = ""
        self.trouble: str | None = None
        self._parts = 0

    def take(self, part: Message, depth: int) -> None:
        self._parts += 1
        if self._parts > MOST_PARTS or depth > DEEPEST:
            self.trouble = "The mail has more parts than are read."
            return
        kind = part.get_content_type()
        self.kinds.append(kind)
        if kind == "message/rfc822":
            self._take_forwarded(part, depth)
        elif kind == "multipart/alternative":
            self._take_alternative(part, depth)
        elif part.is_multipart():
            for inner in _inner(part):
                self.take(inner, depth + 1)
        else:
            self._take_leaf(part, kind, depth)

    def _take_forwarded(self, part: Message, depth: int) -> None:
        for inner in _inner(part):
            self._parts += 1
            self.forwarded.append(_opened(inner, depth + 1))

    def _take_alternative(self, part: Message, depth: int) -> None:
        """The plain text, unless it is empty or a stub beside an HTML text with more to say."""
        plain = _Gathering()
        rich = _Gathering()
        for inner in _inner(part):
            (plain if inner.get_content_type() == "text/plain" else rich).take(inner, depth + 1)
        self._parts += plain._parts + rich._parts
        said, shown = plain.text().strip(), rich.text().strip()
        is_stub = len(said) < STUB and len(shown) > 2 * len(said) and not _holds(shown, said)
        self.texts.append(shown if shown and (not said or is_stub) else said)
        for other in (plain, rich):
            self.forwarded += other.forwarded
            self.files += other.files
            self.kinds += other.kinds
            self.calendar = self.calendar or other.calendar
            self.trouble = self.trouble or other.trouble

    def _take_leaf(self, part: Message, kind: str, depth: int) -> None:
        name = _name(part)
        content = _content(part)
        if kind == "text/calendar":
            self.calendar = _words(part, content)
        elif kind == "application/ms-tnef" or (name or "").lower() == "winmail.dat":
            self._take_container(open_container(content), depth)
        elif kind in {"text/plain", "text/html"} and not _is_attached(part, name):
            words = _words(part, content)
            self.texts.append(text_of(words) if kind == "text/html" else _plain(words))
        elif kind.startswith("message/") or kind == "text/rfc822-headers":
            return
        elif len(content) <= LARGEST_FILE:
            self.files.append(File(name or "", kind, content))

    def _take_container(self, container: Container, depth: int) -> None:
        """Outlook's winmail.dat: the real text and files of the mail."""
        if container.text:
            self.texts.append(container.text)
        if container.html:
            self.texts.append(text_of(container.html))
        for name, content in container.files:
            if name.lower().endswith(".eml"):
                self.forwarded.append(_opened(BytesParser(policy=compat32).parsebytes(content), depth + 1))
            else:
                self.files.append(File(name, "application/octet-stream", content))

    def text(self) -> str:
        return "\n\n".join(text for text in self.texts if text.strip()).translate(UNSEEN)


def _inner(part: Message) -> Iterator[Message]:
    payload = part.get_payload()
    if isinstance(payload, list):
        yield from (one for one in payload if isinstance(one, Message))


def _content(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except Exception:  # noqa: BLE001 - an encoding that is none
        payload = None
    if isinstance(payload, bytes):
        return payload
    return str(part.get_payload()).encode("utf-8", "surrogateescape")


def _words(part: Message, content: bytes) -> str:
    return decoded(content, part.get_content_charset()).replace("\x00", "")


def _plain(words: str) -> str:
    """Line ends of one kind; the mark that an mbox puts before a line taken away."""
    text = words.replace("\r\n", "\n").replace("\r", "\n")
    return "\n".join(line[1:] if line.startswith(">From ") else line for line in text.split("\n"))


def _name(part: Message) -> str | None:
    try:
        name = part.get_filename()
    except Exception:  # noqa: BLE001 - a parameter that is none
        return None
    return value_of(name) if name else None


def _is_attached(part: Message, name: str | None) -> bool:
    return (part.get_content_disposition() or "") == "attachment" or name is not None


def _holds(text: str, words: str) -> bool:
    return "".join(words.split()) in "".join(text.split())
