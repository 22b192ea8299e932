"""Reads a file, whatever it is, into its text."""

from pathlib import Path

import msgspec

from hemicycle.extraction.bounded import said_by
from hemicycle.extraction.bounds import DEFAULT, Bounds, must_fit, size_must_fit
from hemicycle.extraction.encoding import decode
from hemicycle.extraction.format import Format, format_of
from hemicycle.extraction.plain import plain_lines
from hemicycle.extraction.text import Line, Text
from hemicycle.extraction.unreadable import Unreadable
from hemicycle.extraction.worker import Answer

LONGEST_NAME = 300


def read_file(path: Path, bounds: Bounds = DEFAULT) -> Text:
    """The size is looked at before the file is opened."""
    try:
        must_fit(path, bounds)
        content = path.read_bytes()
    except FileNotFoundError:
        raise Unreadable("{name} does not exist; look at its name and folder.", name=path.name) from None
    except OSError:
        raise Unreadable("{name} cannot be opened; look at its permissions.", name=path.name) from None
    return read_bytes(path.name, content, bounds)


def read_bytes(name: str, content: bytes, bounds: Bounds = DEFAULT) -> Text:
    size_must_fit(name, len(content), bounds)
    chosen = format_of(name, content)
    lines = (
        _plain(name, content, bounds) if chosen is Format.PLAIN else _by_worker(chosen, name, content, bounds)
    )
    if not lines:
        raise Unreadable("{name} holds no text; save it again and send it once more.", name=name)
    return Text(name=name, lines=lines)


def read_words(words: str, name: str = "note") -> Text:
    """The text of words that are at hand already, such as the body of a mail."""
    return Text(name=name, lines=plain_lines(words))


def _plain(name: str, content: bytes, bounds: Bounds) -> tuple[Line, ...]:
    text = decode(name, content)
    if len(text) > bounds.characters:
        raise Unreadable("{name} holds far more text than a note; send the note alone.", name=name)
    return plain_lines(text)


def _by_worker(chosen: Format, name: str, content: bytes, bounds: Bounds) -> tuple[Line, ...]:
    stated, name = msgspec.json.encode(bounds).decode(), name[-LONGEST_NAME:]
    module = ("hemicycle.extraction.worker", chosen, name, stated)
    said = said_by(module, name, content, bounds)
    answer = msgspec.json.decode(said, type=Answer)
    if answer.unreadable:
        raise Unreadable(answer.unreadable.text, **answer.unreadable.values)
    return answer.lines
