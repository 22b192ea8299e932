"""What every file becomes: lines of words, each with its kind and its place in the file."""

from enum import StrEnum

import msgspec


class Kind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    FOOTNOTE = "footnote"


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """Words from `start` to `end` of a line that lead to `target`."""

    target: str
    start: int
    end: int


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One paragraph, heading or item; `number` is its line in a text, `page` its page in a PDF.

    `alone` says that an empty line, or the edge of the file, stands before it.
    """

    words: str
    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    page: int | None = None
    number: int | None = None
    alone: bool = True
    links: tuple[Link, ...] = ()


class Text(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    lines: tuple[Line, ...]

    @property
    def words(self) -> str:
        return "\n".join(line.words for line in self.lines)
