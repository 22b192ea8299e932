"""Words with those marked that were looked for."""

from collections.abc import Sequence

import msgspec

from hemicycle.ledger.index.entry import Word
from hemicycle.wording.tokens import found_in

LONGEST = 240
BEFORE = 60
"""Characters of a passage that are shown, and how many of them before the first word that was found."""


class Piece(msgspec.Struct, frozen=True):
    words: str
    is_found: bool = False


Marked = tuple[Piece, ...]
Span = tuple[int, int]


def marked(text: str, words: Sequence[Word]) -> Marked:
    return _pieces(text, spans(text, words))


def passage(text: str, words: Sequence[Word]) -> Marked:
    """As much as is shown of it, around the first word that was found."""
    found = spans(text, words)
    start = _start(text, found[0][0] if found else 0)
    end = _end(text, start + LONGEST)
    inside = [(max(at, start) - start, min(to, end) - start) for at, to in found if at < end and to > start]
    pieces = _pieces(text[start:end], inside)
    before = (Piece("… "),) if start else ()
    after = (Piece(" …"),) if end < len(text) else ()
    return (*before, *pieces, *after)


def spans(text: str, words: Sequence[Word]) -> list[Span]:
    """Where the words stand, those that overlap in one."""
    found = [(one.start, one.end) for one in found_in(text) if any(_is(one.token, word) for word in words)]
    alone = {word.token for word in words if len(word.token) == 1}
    found += [(at, at + 1) for at, one in enumerate(text) if one in alone and not one.isascii()]
    merged: list[Span] = []
    for at, to in sorted(found):
        if merged and at <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(to, merged[-1][1]))
        else:
            merged.append((at, to))
    return merged


def _is(token: str, word: Word) -> bool:
    return token.startswith(word.token) if word.is_beginning else token == word.token


def _pieces(text: str, found: Sequence[Span]) -> Marked:
    pieces: list[Piece] = []
    done = 0
    for at, to in found:
        pieces += [Piece(text[done:at]), Piece(text[at:to], is_found=True)]
        done = to
    return tuple(piece for piece in (*pieces, Piece(text[done:])) if piece.words)


def _start(text: str, first: int) -> int:
    """At a word, where there are any."""
    if first <= BEFORE:
        return 0
    return text.find(" ", first - BEFORE, first) + 1 or first - BEFORE


def _end(text: str, most: int) -> int:
    if most >= len(text):
        return len(text)
    space = text.rfind(" ", most - BEFORE, most)
    return most if space < 0 else space
