"""The text that a reader of an HTML mail sees, line by line, with what is quoted marked as in a plain mail."""

import re
import warnings

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning
from bs4.element import NavigableString, PreformattedString, Tag

BLOCKS = frozenset(
    [
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "tr",
        "table",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "pre",
        "section",
        "article",
        "header",
        "footer",
        "center",
        "form",
    ]
)
UNSEEN = frozenset(
    [
        "s",
        "strike",
        "del",
        "script",
        "style",
        "template",
        "head",
        "title",
        "svg",
        "noscript",
        "object",
        "iframe",
    ]
)
HIDDEN = re.compile(
    r"display\s*:\s*none|text-decoration[^;]*line-through|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)"
    r"|mso-hide\s*:\s*all|max-height\s*:\s*0(?:px)?\s*(?:;|$)|(?<![\w-])color\s*:\s*(?:white|#fff(?:fff)?)\s*(?:;|$)",
    re.IGNORECASE,
)
QUOTES = re.compile(
    r"gmail_quote|yahoo_quoted|moz-cite-prefix|OutlookMessageHeader|divRplyFwdMsg|protonmail_quote"
)
SPACES = re.compile(r"[ \t\r\n\f]+")
LONGEST = 1_000_000
DEEPEST = 300


def text_of(html: str) -> str:
    """Never raises; what is hidden from a reader is not there, comments are no text."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        soup = BeautifulSoup(html[:LONGEST], "html.parser")
    page = _Page()
    try:
        page.add(soup, 0, 0)
    except RecursionError:
        return SPACES.sub(" ", soup.get_text(" "))
    return page.text()


class _Page:
    def __init__(self) -> None:
        self._lines: list[str] = []
        self._current = ""
        self._quoted = 0

    def add(self, tag: Tag, quoted: int, depth: int) -> None:
        if depth > DEEPEST:
            return
        for child in tag.children:
            if isinstance(child, PreformattedString):
                continue
            if isinstance(child, NavigableString):
                self._write(SPACES.sub(" ", str(child).replace("\u00a0", " ")), quoted)
            elif isinstance(child, Tag) and not _is_hidden(child):
                self._add_tag(child, quoted + _quotes(child), depth)

    def _add_tag(self, tag: Tag, quoted: int, depth: int) -> None:
        if tag.name == "br":
            self._end_line(quoted)
            return
        if tag.name in {"td", "th"}:
            if self._current.strip():
                self._write(" : ", quoted)
            self.add(tag, quoted, depth + 1)
            return
        is_block = tag.name in BLOCKS
        if is_block:
            self._end_line(self._quoted)
        self.add(tag, quoted, depth + 1)
        if is_block:
            self._end_line(quoted)
            if tag.name in {"p", "table", "blockquote"}:
                self._lines.append("")

    def _write(self, words: str, quoted: int) -> None:
        self._quoted = quoted
        self._current += words

    def _end_line(self, quoted: int) -> None:
        words = self._current.strip()
        if words:
            self._lines.append("> " * min(quoted, 1) + words)
        self._current = ""
        self._quoted = quoted

    def text(self) -> str:
        self._end_line(self._quoted)
        return re.sub(r"\n{3,}", "\n\n", "\n".join(self._lines)).strip("\n")


def _is_hidden(tag: Tag) -> bool:
    if tag.name in UNSEEN or tag.has_attr("hidden"):
        return True
    return bool(HIDDEN.search(str(tag.get("style") or "")))


def _quotes(tag: Tag) -> int:
    """Whether what stands inside was written before: a cited block, in the ways of the common programs."""
    if tag.name == "blockquote":
        return 1
    return int(bool(QUOTES.search(" ".join(map(str, (tag.get("class") or [], tag.get("id") or ""))))))
