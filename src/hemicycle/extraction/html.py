"""Lines of a page: one for each block, with the targets of its links."""

import re

from bs4 import BeautifulSoup
from bs4.element import Comment, NavigableString, PreformattedString, Tag

from hemicycle.extraction.text import Kind, Line, Link

BLOCKS = frozenset(
    [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "dt",
        "dd",
        "td",
        "th",
        "tr",
        "div",
        "section",
        "article",
        "header",
        "footer",
        "blockquote",
        "pre",
        "body",
        "html",
        "[document]",
        "ul",
        "ol",
        "dl",
        "table",
        "caption",
        "figcaption",
        "address",
        "main",
        "aside",
        "nav",
        "form",
        "fieldset",
    ]
)
UNSEEN = frozenset(("script", "style", "template", "noscript", "head", "title", "svg", "nav"))
HEADINGS = {f"h{level}": level for level in range(1, 7)}
NOTE_MARK = re.compile(r"^\s*(?:\d{1,2}|\*{1,2})$")
HALF_TAG = re.compile(r"<sup>&(?:amp;)?(?:</sup>)?lt;sup(?:>|&gt;)")
"""A tag that a converter escaped by half."""
SPACES = re.compile(r"\s+")


def html_lines(text: str, *, numbered_by: str | None = None) -> tuple[Line, ...]:
    soup = BeautifulSoup(HALF_TAG.sub("<sup>", text), "html.parser")
    lines: list[Line] = []
    block: Tag | None = None
    pieces: list[tuple[str, Tag]] = []
    for node in list(soup.descendants):
        if isinstance(node, Tag) and node.name in {"br", "hr"}:
            lines += _line(block, pieces, numbered_by)
            pieces = []
        if not isinstance(node, NavigableString) or isinstance(node, Comment | PreformattedString):
            continue
        around = _around(node)
        if around is None or _is_unseen(around):
            continue
        nearest = next(tag for tag in around if tag.name in BLOCKS)
        if nearest is not block:
            lines += _line(block, pieces, numbered_by)
            block, pieces = nearest, []
        pieces.append((str(node), around[0]))
    return tuple(lines + _line(block, pieces, numbered_by))


def _around(node: NavigableString) -> list[Tag] | None:
    """From the innermost tag outwards."""
    return [tag for tag in node.parents if isinstance(tag, Tag)] or None


def _is_unseen(around: list[Tag]) -> bool:
    return any(tag.name in UNSEEN for tag in around)


def _line(block: Tag | None, pieces: list[tuple[str, Tag]], numbered_by: str | None) -> list[Line]:
    words, links = "", []
    for piece, tag in pieces:
        if _is_note_mark(piece, tag):
            continue
        shown = SPACES.sub(" ", piece)
        if words.endswith(" ") or not words:
            shown = shown.lstrip()
        anchor = tag if tag.name == "a" else tag.find_parent("a")
        if anchor is not None and anchor.get("href"):
            links.append(
                Link(target=str(anchor["href"]), start=len(words), end=len(words) + len(shown.rstrip()))
            )
        words += shown
    words = words.rstrip()
    if block is None or not words:
        return []
    return [
        Line(
            words=words,
            kind=_kind(block, pieces, words),
            level=HEADINGS.get(block.name, 0),
            number=_number(block, numbered_by),
            links=tuple(links),
        )
    ]


def _kind(block: Tag, pieces: list[tuple[str, Tag]], words: str) -> Kind:
    first, tag = next((piece for piece in pieces if piece[0].strip()), ("", block))
    if _is_note_mark(first, tag) or words.startswith("[^"):
        return Kind.FOOTNOTE
    if block.name in HEADINGS:
        return Kind.HEADING
    if block.name == "p" and len(words) < 110 and _is_bold(pieces):  # noqa: PLR2004 - no heading is longer
        return Kind.HEADING
    if block.name in {"li", "dd"} or (block.parent and block.parent.name == "li"):
        return Kind.ITEM
    return Kind.PARAGRAPH


def _is_note_mark(piece: str, tag: Tag) -> bool:
    return tag.name == "sup" and bool(NOTE_MARK.match(piece))


def _is_bold(pieces: list[tuple[str, Tag]]) -> bool:
    return all(
        tag.name in {"strong", "b"} or tag.find_parent(["strong", "b"])
        for words, tag in pieces
        if words.strip()
    )


def _number(block: Tag, numbered_by: str | None) -> int | None:
    if numbered_by is None:
        return block.sourceline
    for tag in (block, *block.parents):
        value = tag.get(numbered_by)
        if isinstance(value, str) and value.isdigit():
            return int(value)
    return None
