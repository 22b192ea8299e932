"""A mail laid out in parts, as the desk sees it and as the reader reads it: subject, text, what it forwards and brings."""

import msgspec

from hemicycle.extraction.bounds import MEGABYTE, Bounds
from hemicycle.extraction.reading import read_bytes
from hemicycle.extraction.unreadable import Unreadable
from hemicycle.mailroom.message.addresses import addresses, mailboxes
from hemicycle.mailroom.message.parts import File, Opened, open_mail
from hemicycle.mailroom.reading.quotes import Parted, part, words_of
from hemicycle.mailroom.reading.wrapping import unwrapped
from hemicycle.plenary.mails.layout import Layout, Part

READABLE = (".docx", ".pdf", ".txt", ".md", ".html", ".htm")
MOST_FILES = 8
LONGEST_PART = 60_000
FILE_BOUNDS = Bounds(
    size=25 * MEGABYTE, unpacked=60 * MEGABYTE, characters=MEGABYTE, processor_seconds=10, wall_seconds=20
)


class Source(msgspec.Struct, frozen=True):
    """Words to be read, and the part of the layout in which they stand at the same places."""

    part: int
    words: str


class Laid(msgspec.Struct, frozen=True, kw_only=True):
    """`sources` in the order in which a person would read on: what is said now, what is passed on, what is attached."""

    opened: Opened
    layout: Layout
    sources: tuple[Source, ...]
    unreadable: tuple[str, ...] = ()


def lay_out(raw: bytes) -> Layout:
    """Never raises: what cannot be taken apart is shown with its trouble."""
    try:
        return laid(open_mail(raw)).layout
    except Exception:  # noqa: BLE001 - the desk must be able to open whatever came
        return Layout(trouble="The mail cannot be laid out; its bytes are kept.")


def laid(opened: Opened) -> Laid:
    subject = opened.headers.first("subject")
    text = opened.text[:LONGEST_PART]
    parted = part(text, subject, _writer(opened), _readers(opened))
    parts = [Part(words=subject), Part(words=text, quoted=_quiet(parted))]
    sources = [_source(1, text, parted.new)]
    sources.extend(_source(1, text, stretches) for stretches in parted.passed_on)
    for inner in opened.forwarded:
        _add_forwarded(inner, parts, sources)
    unreadable = []
    for file in opened.files[:MOST_FILES]:
        trouble = _add_file(file, parts, sources)
        if trouble is not None:
            unreadable.append(trouble)
    return Laid(
        opened=opened,
        layout=Layout(parts=tuple(parts), trouble=opened.trouble),
        sources=tuple(source for source in sources if source.words.strip()),
        unreadable=tuple(unreadable),
    )


def _source(part: int, text: str, stretches: tuple[tuple[int, int], ...]) -> Source:
    return Source(part, unwrapped(words_of(text, stretches)))


def _writer(opened: Opened) -> tuple[str, ...]:
    """The address, and the name where it is more than a word."""
    writers = mailboxes(opened.headers.first("from"))[:1]
    told = (*(one.address for one in writers), *(one.name or "" for one in writers))
    return tuple(one for one in told if "@" in one or " " in one.strip())


def _readers(opened: Opened) -> tuple[str, ...]:
    return addresses(*opened.headers.all("to"))


def _quiet(parted: Parted) -> tuple[tuple[int, int], ...]:
    return (*parted.quoted, *((parted.signature,) if parted.signature else ()))


def _add_forwarded(inner: Opened, parts: list[Part], sources: list[Source]) -> None:
    """A mail inside a mail: its envelope is nobody's, its words are read."""
    subject = inner.headers.first("subject")
    words = f"{subject}\n\n{inner.text[:LONGEST_PART]}" if subject else inner.text[:LONGEST_PART]
    parted = part(words, subject, _writer(inner), _readers(inner))
    sources.append(_source(len(parts), words, parted.new))
    sources.extend(_source(len(parts), words, stretches) for stretches in parted.passed_on)
    parts.append(Part(words=words, name=subject or None, quoted=_quiet(parted)))
    for deeper in inner.forwarded:
        _add_forwarded(deeper, parts, sources)
    for file in inner.files[:MOST_FILES]:
        _add_file(file, parts, sources)


def _add_file(file: File, parts: list[Part], sources: list[Source]) -> str | None:
    """The name of a file whose text could not be read, None where it was read or holds none."""
    if not _may_hold_text(file):
        return None
    try:
        words = read_bytes(file.name or "attachment", file.content, FILE_BOUNDS).words[:LONGEST_PART]
    except Unreadable as trouble:
        parts.append(Part(words="", name=f"{file.name}: {trouble}"))
        return file.name
    sources.append(Source(len(parts), words))
    parts.append(Part(words=words, name=file.name))
    return None


def _may_hold_text(file: File) -> bool:
    is_document = file.content[:4] in {b"PK\x03\x04", b"%PDF"} or file.content[:8] == bytes.fromhex(
        "d0cf11e0a1b11ae1"
    )
    return is_document or file.name.lower().endswith(READABLE)
