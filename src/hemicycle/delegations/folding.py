"""Words of a text in one plain form each, with the place where they stood.

Case, accents, ligatures, Arabic vowels, hamza and final forms are folded; dashes, apostrophes and every kind of
space part words. Folding word by word keeps the places exact without a map of offsets.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670"
_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
_LETTERS = rf"(?:[^\W_{_HAN}][{_MARKS}]*)+"
_WORD = re.compile(rf"[{_HAN}&]|{_LETTERS}(?:[{_INVISIBLE}]+{_LETTERS})*")
_ASCII_WORD = re.compile(r"[A-Za-z0-9]+|&")
_PRINTABLE = re.compile(r"[!-~]+")
_MARKS_OF_AN_ADDRESS = ("@", "://", "www.")

_PLAIN = str.maketrans(
    {"ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ـ": None, "ø": "o", "ł": "l", "đ": "d", "ı": "i"},
)


class Token(NamedTuple):
    folded: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    pattern = _ASCII_WORD if text.isascii() else _WORD
    for word in pattern.finditer(text):
        yield Token(fold(word.group()), word.start(), word.end())


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Where mail and web addresses stand: a name inside one is the sender's affair, not the text's."""
    if not any(mark in text for mark in _MARKS_OF_AN_ADDRESS):
        return
    for chunk in _PRINTABLE.finditer(text):
        if any(mark in chunk.group() for mark in _MARKS_OF_AN_ADDRESS):
            yield chunk.span()


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    letters = (each for each in decomposed if unicodedata.category(each) not in {"Mn", "Cf"})
    return "".join(letters).translate(_PLAIN)


def folded_words(text: str) -> tuple[str, ...]:
    return tuple(token.folded for token in tokens(text))
