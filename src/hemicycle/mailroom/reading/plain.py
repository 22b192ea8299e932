"""A text in plain letters, character for character, so that what is found in it stands at the same place in it."""

import unicodedata
from functools import lru_cache

_SAME = {
    "\u00a0": " ",
    "\u2007": " ",
    "\u202f": " ",
    "\u3000": " ",
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "-",
    "\u2013": "-",
    "\u2014": "-",
    "\u2015": "-",
    "\u2212": "-",
    "\u2018": "'",
    "\u2019": "'",
    "\u02bc": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u00ab": '"',
    "\u00bb": '"',
    "ى": "ي",
    "ة": "ه",
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ؤ": "و",
    "ئ": "ي",
    "й": "й",
    "Й": "й",
    "ё": "е",
    "Ё": "е",
    "ı": "i",
    "І": "i",
    "і": "i",
    "Ӏ": "i",
    "ß": "s",
    "ø": "o",
    "Ø": "o",
    "ł": "l",
    "Ł": "l",
    "，": ",",
    "：": ":",
    "；": ";",
    "（": "(",
    "）": ")",
    "？": "?",
    "؟": "?",
    "،": ",",
    "؛": ";",
    "Ⅰ": "1",
    "Ⅱ": "2",
    "Ⅲ": "3",
    "Ⅳ": "4",
    "ⅰ": "1",
    "ⅱ": "2",
    "ⅲ": "3",
    "ⅳ": "4",
}


def plain(text: str) -> str:
    """Lower case, without accents, with one kind of dash, quote and space; as long as the text."""
    return text.lower() if text.isascii() else "".join(map(_plain, text))


@lru_cache(maxsize=8192)
def _plain(character: str) -> str:
    if character in _SAME:
        return _SAME[character]
    if unicodedata.category(character) == "Cf":
        return " "
    first = unicodedata.normalize("NFKD", character)[:1].lower()
    return first if len(first) == 1 else character
