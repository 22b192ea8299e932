"""Words in one plain form, so that a text is found however its words are spelt: in six languages, on any database.

Case, marks, vowels and hamza of Arabic, forms of letters and digits of every script are folded. Words are whole: nothing
is known of their endings, for a rule that serves one language harms another. Han and kana, which are written without
spaces, become pairs of neighbours. The article that Arabic writes onto a word is taken off it.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

LONGEST_WORD = 40
MOST_WORDS = 5_000
"""Of one text; what comes behind is not found."""

_APOSTROPHES = "'`´‘’‛ʹʻʼʽ′＇՚"
_PLAIN = {
    **dict.fromkeys(_APOSTROPHES, "'"),
    "ى": "ي",
    "ی": "ي",
    "ة": "ه",
    "ک": "ك",
    "ہ": "ه",
    "ـ": "",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ı": "i",
    "ħ": "h",
}
"""What Unicode does not take apart, and yet is typed in two ways."""

_SHARED = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3005-\u3007\u3041-\u3096\u30a1-\u30fa\u30fc\U00020000-\U0003134f"
_ELIDED = r"(?<![^\W_])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=[^\W\d_])"
_POSSESSIVE = r"(?<=[^\W_])'s(?![^\W_])"
_UNMEANT = re.compile(f"{_ELIDED}|{_POSSESSIVE}")
_WORD = re.compile(rf"[{_SHARED}]+|[^\W_{_SHARED}]+")
_RUN = re.compile(rf"[{_SHARED}]")
_ARABIC_ARTICLE = re.compile(r"^(?:[وفبك]?ال|لل)(?=\w{3})")


class Folding(dict[int, str]):
    """For `str.translate`: what becomes of each character, worked out when it is first met.

    One at a time, so that it does not matter whether a mark is composed with its letter.
    """

    def __missing__(self, point: int) -> str:
        character = chr(point)
        folded = _folded(character)
        while (further := "".join(map(_folded, folded))) != folded:
            folded = further
        self[point] = folded
        return folded


class Found(NamedTuple):
    """A token, and the characters of the text of which it was made."""

    token: str
    start: int
    end: int


def _folded(character: str) -> str:
    if character in _PLAIN:
        return _PLAIN[character]
    letters = _unmarked(unicodedata.normalize("NFKD", character))
    folded = _unmarked(unicodedata.normalize("NFKD", letters.casefold()))
    return "".join(_PLAIN.get(each, _digit(each)) for each in folded)


def _unmarked(letters: str) -> str:
    return "".join(each for each in letters if unicodedata.category(each) not in {"Mn", "Mc", "Me", "Cf"})


def _digit(character: str) -> str:
    value = unicodedata.decimal(character, None)
    return character if value is None else str(value)


_FOLDING = Folding()


def tokens(text: str) -> tuple[str, ...]:
    """In their order, each as often as it stands there. Folding what was folded changes nothing."""
    found: list[str] = []
    for token, _, _ in _found(text.translate(_FOLDING)):
        if len(found) == MOST_WORDS:
            break
        found.append(token)
    return tuple(found)


def findable(text: str) -> frozenset[str]:
    """The tokens under which a text is kept: also each Han character by itself, as it may be asked for."""
    folded = text.translate(_FOLDING)
    return frozenset((*tokens(text), *_RUN.findall(folded)[:MOST_WORDS]))


def found_in(text: str) -> Iterator[Found]:
    """Every token with its place in the text, in order; those of Han characters overlap."""
    places = [place for place, one in enumerate(text) for _ in one.translate(_FOLDING)]
    ends = [*places, len(text)]
    for token, start, end in _found(text.translate(_FOLDING)):
        yield Found(token, places[start], max(ends[end], places[end - 1] + 1))


def _found(folded: str) -> Iterator[Found]:
    words = _UNMEANT.sub(_blank, folded)
    for word in _WORD.finditer(words):
        if _RUN.match(word.group()):
            yield from _pairs(word.group(), word.start())
        else:
            yield _bare(word.group(), word.start())


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _pairs(run: str, start: int) -> Iterator[Found]:
    if len(run) == 1:
        yield Found(run, start, start + 1)
    for place in range(len(run) - 1):
        yield Found(run[place : place + 2], start + place, start + place + 2)


def _bare(word: str, start: int) -> Found:
    token = word[:LONGEST_WORD]
    while article := _ARABIC_ARTICLE.match(token):
        token = token[article.end() :]
    return Found(token, start, start + len(word))
