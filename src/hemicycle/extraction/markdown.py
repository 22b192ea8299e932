"""Markdown, with HTML inside it, becomes HTML that remembers the line of each block."""

import re

from markdown_it import MarkdownIt

from hemicycle.extraction.html import html_lines
from hemicycle.extraction.text import Line

NOTE_MARK = re.compile(r"\[\^(\d{1,2})\]:?[ \t]?")


def markdown_lines(text: str) -> tuple[Line, ...]:
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table"])
    tokens = reader.parse(NOTE_MARK.sub(r"<sup>\1</sup> ", text))
    for token in tokens:
        if token.map and token.nesting >= 0:
            token.attrSet("data-line", str(token.map[0] + 1))
    return html_lines(str(reader.renderer.render(tokens, reader.options, {})), numbered_by="data-line")
