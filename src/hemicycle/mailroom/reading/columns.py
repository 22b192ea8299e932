"""Tables in a text: what stands below the head of a column, where the cells of a line are told apart by wide gaps or marks."""

import re
from collections.abc import Iterator

import msgspec

GAP = re.compile(r"[ ]*(?:[ ]:[ ]|\||\t)[ \t]*|[ ]{2,}")
MARKS = ("  ", "|", "\t", " : ")
"""Without any of them there is no gap."""
RULE = re.compile(r"[-=+|:_ \t]*")
MOST_LINES = 60


class Cell(msgspec.Struct, frozen=True):
    """`start` to `end` are in the text."""

    head: str
    start: int
    end: int


def cells(text: str) -> Iterator[Cell]:
    """Of every line below a head that has as many cells as it; an empty line ends the table."""
    if not any(mark in text for mark in MARKS):
        return
    heads: list[str] = []
    place = 0
    for line in text.split("\n"):
        parts = list(_parts(line))
        if heads and len(parts) == len(heads):
            for head, (start, end) in zip(heads, parts, strict=True):
                yield Cell(head, place + start, place + end)
        elif not RULE.fullmatch(line) or not line.strip():
            heads = [line[start:end] for start, end in parts] if len(parts) > 1 else []
        place += len(line) + 1


def _parts(line: str) -> Iterator[tuple[int, int]]:
    """The stretches between the gaps, without what is empty at the ends."""
    start = len(line) - len(line.lstrip(" |\t"))
    stop = len(line.rstrip(" |\t"))
    for gap in GAP.finditer(line, start, stop):
        if gap.start() > start:
            yield start, gap.start()
        start = gap.end()
    if stop > start:
        yield start, stop
