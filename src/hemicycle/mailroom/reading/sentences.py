"""Where the sentences of a mail are: enough to say which words stand together."""

import re
from functools import lru_cache

_SHORT = (
    "mr",
    "ms",
    "mrs",
    "dr",
    "st",
    "no",
    "sr",
    "sra",
    "amb",
    "emb",
    "m",
    r"h\.e",
    r"s\.e",
    r"[a-z]\.[a-z]",
)
_NOT_BEHIND_ONE = "".join(rf"(?<!\b{short}[.!])" for short in _SHORT)
END = re.compile(rf"[.!]{_NOT_BEHIND_ONE}(?=\s|$)|[?？؟。！\n]", re.IGNORECASE)
"""The dot comes before what it must not follow: few characters are one, and only they are looked back from."""


@lru_cache(maxsize=16)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Stretches (start, end) in their order; a line that goes on in the next is one sentence only if it is long."""
    found: list[tuple[int, int]] = []
    start = 0
    for end in END.finditer(text):
        if end[0] == "\n" and _goes_on(text, start, end.end()):
            continue
        if text[start : end.end()].strip():
            found.append((start, end.end()))
        start = end.end()
    if text[start:].strip():
        found.append((start, len(text)))
    return tuple(found)


WRAPPED = 55


def _goes_on(text: str, start: int, end: int) -> bool:
    """A wrapped line: long, and followed by a line that begins small."""
    line = text.rfind("\n", start, end - 1) + 1
    following = text[end : end + 80].lstrip(" \t")
    return (
        end - max(line, start) > WRAPPED
        and bool(following)
        and (following[0].islower() or following[0].isdigit())
    )
