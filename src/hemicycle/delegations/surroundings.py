"""The words around a match, as the rules of context ask for them."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from hemicycle.delegations.folding import Token, fold
from hemicycle.delegations.tables import rows

WIDEST_LOOK = 80  # characters: a line is looked at no further, so that reading stays linear
_OPENING = frozenset("(（")
_CLOSING = frozenset(")）")
_SPACES = " \u00a0\u202f\u2009"


class Surroundings(NamedTuple):
    text: str
    found: Sequence[Token]
    first: int
    last: int

    @property
    def start(self) -> int:
        return self.found[self.first].start

    @property
    def end(self) -> int:
        """A parenthesis that opens within the name closes with it: "Iran (Islamic Republic of)"."""
        end = self.found[self.last - 1].end
        opened = _OPENING.intersection(self.text[self.start : end])
        return end + 1 if opened and self.text[end : end + 1] in _CLOSING else end

    @property
    def words(self) -> str:
        return self.text[self.start : self.end]

    def folded(self) -> tuple[str, ...]:
        return tuple(token.folded for token in self.found[self.first : self.last])

    def before(self, steps: int = 1) -> Token | None:
        place = self.first - steps
        return self.found[place] if place >= 0 else None

    def after(self) -> Token | None:
        return self.found[self.last] if self.last < len(self.found) else None

    def next_to_before(self, also: str = "") -> Token | None:
        """The word before, if nothing but spaces (and what `also` names) stands between."""
        token = self.before()
        if token is None or self.text[token.end : self.start].strip(_SPACES + also):
            return None
        return token

    def next_to_after(self) -> Token | None:
        token = self.after()
        if token is None or self.text[self.end : token.start].strip(_SPACES):
            return None
        return token

    def original(self, token: Token) -> str:
        return self.text[token.start : token.end]

    def line_before(self) -> str:
        return self.text[max(0, self.start - WIDEST_LOOK) : self.start].rpartition("\n")[2]

    def line_after(self) -> str:
        return self.text[self.end : self.end + WIDEST_LOOK].partition("\n")[0]

    def lines_before(self) -> list[str]:
        return self.text[max(0, self.start - WIDEST_LOOK) : self.start].split("\n")[:-1]


@cache
def words_that(*roles: str) -> frozenset[str]:
    """The folded words of these roles in the table of context words."""
    return frozenset(fold(row["word"]) for row in rows("context_words") if row["role"] in roles)
