"""The tree of folded words in which names are looked up: one step a word, the longest name wins."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from hemicycle.delegations.arabic import bare_forms, is_arabic
from hemicycle.delegations.folding import Token, folded_words
from hemicycle.delegations.spelling import Spelling, every_spelling
from hemicycle.delegations.tables import rows

LONGEST_GAP = 6
_PARTING = frozenset(";:!?|\t•…")
_SHORTER = {"saint": ("st",), "sainte": ("ste", "st"), "santa": ("sta",)}
_AMPERSAND = frozenset({"and", "et", "y", "и"})


class Node:
    """One word further into a name. `hides` marks words that only look like a name, as "Latin American" does."""

    __slots__ = ("hides", "next", "spellings")

    def __init__(self) -> None:
        self.next: dict[str, Node] = {}
        self.spellings: list[Spelling] = []
        self.hides = False


class Match(NamedTuple):
    """Tokens `first` up to `last`, which is not included; no spellings where the words hide a name."""

    first: int
    last: int
    spellings: tuple[Spelling, ...]


def matches(text: str, found: Sequence[Token], wanted: Callable[[Spelling], bool]) -> Iterator[Match]:
    root = tree()
    first = 0
    while first < len(found):
        word = found[first].folded
        if word not in root.next and not is_arabic(word):
            first += 1
            continue
        longest = _longest(root, text, found, first, wanted)
        if longest is None:
            first += 1
        elif (inside := _longer_inside(longest, root, text, found, wanted)) is not None:
            first = inside
        else:
            yield longest
            first = longest.last


def _longer_inside(
    one: Match, root: Node, text: str, found: Sequence[Token], wanted: Callable[[Spelling], bool]
) -> int | None:
    """Where a longer name begins inside a shorter: "the Commonwealth" is none in "the Commonwealth of Dominica"."""
    for first in range(one.first + 1, one.last):
        other = _longest(root, text, found, first, wanted)
        if other is not None and other.last - other.first > one.last - one.first and other.last > one.last:
            return first
    return None


@cache
def tree() -> Node:
    root = Node()
    for spelling in every_spelling():
        for words in _variants(folded_words(spelling.words)):
            _reach(root, words).spellings.append(spelling)
    for row in rows("not_names"):
        _reach(root, folded_words(row["words"])).hides = True
    return root


def _longest(
    root: Node,
    text: str,
    found: Sequence[Token],
    first: int,
    wanted: Callable[[Spelling], bool],
) -> Match | None:
    for form in bare_forms(found[first].folded):
        node = root.next.get(form)
        if node is not None:
            longest = _follow(node, text, found, first, wanted)
            if longest is not None:
                return longest
    return None


def _follow(
    node: Node,
    text: str,
    found: Sequence[Token],
    first: int,
    wanted: Callable[[Spelling], bool],
) -> Match | None:
    longest: Match | None = None
    last = first + 1
    step: Node | None = node
    while step is not None:
        spellings = tuple(filter(wanted, step.spellings))
        if spellings or step.hides:
            longest = Match(first, last, () if step.hides else spellings)
        if last == len(found) or not _joined(text, found[last - 1], found[last]):
            break
        step = step.next.get(found[last].folded)
        last += 1
    return longest


def _joined(text: str, one: Token, other: Token) -> bool:
    """Whether two words may belong to one name: a line may break inside it, a paragraph or clause may not end."""
    gap = text[one.end : other.start]
    return len(gap) <= LONGEST_GAP and gap.count("\n") <= 1 and _PARTING.isdisjoint(gap)


def _reach(root: Node, words: Sequence[str]) -> Node:
    node = root
    for word in words:
        node = node.next.setdefault(word, Node())
    return node


def _variants(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The same name with "St." and "&" for the words they stand for."""
    yield words
    for place, word in enumerate(words):
        for shorter in _SHORTER.get(word, ()):
            yield (*words[:place], shorter, *words[place + 1 :])
    if not _AMPERSAND.isdisjoint(words):
        yield tuple("&" if word in _AMPERSAND else word for word in words)
