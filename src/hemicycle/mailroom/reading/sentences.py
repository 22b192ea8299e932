"""Where the sentences of a mail are: enough to say which words stand together."""

import re

END = re.compile(
    r"(?<!\bmr)(?<!\bms)(?<!\bmrs)(?<!\bdr)(?<!\bst)(?<!\bno)(?<!\bsr)(?<!\bsra)(?<!\bamb)(?<!\bemb)(?<!\bm)(?<!\bh\.e)(?<!\bs\.e)(?<!\b[a-z]\.[a-z])"
    r"[.!](?=\s|$)|[?？؟。！\n]",
    re.IGNORECASE,
)


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
