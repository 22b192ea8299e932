"""What a file that holds a statement says, and how many words that is when it is spoken."""

from hemicycle.extraction.bounds import DEFAULT, Bounds
from hemicycle.extraction.reading import read_bytes
from hemicycle.extraction.unreadable import Unreadable


def text_of(name: str, content: bytes, bounds: Bounds = DEFAULT) -> str | None:
    """Line by line, None for a file that cannot be read. Blocks, for as long as `bounds` allow."""
    try:
        return "\n".join(line.words for line in read_bytes(name, content, bounds).lines)
    except Unreadable:
        return None


def words_in(text: str) -> int:
    """As they are spoken; a text in Chinese by two signs a word."""
    signs = sum("\u4e00" <= one <= "\u9fff" for one in text)
    return len(text.split()) if signs < len(text) / 4 else signs // 2
