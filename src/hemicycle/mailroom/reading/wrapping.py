"""Lines that a program broke because they were long are one line again, every place as it was."""

import re
from itertools import pairwise

NARROW, WIDE = 50, 62
"""Characters: a program breaks lines at seventy or eighty, and a line that goes on ends before a word that was too long."""
LABEL = re.compile(r"[^\n:：]{1,30}[:：](?:\s|$)")
SMALL = re.compile(r"[ \t]*[^\W\d_A-ZÀ-ÖØ-ÞА-ЯЁ]")
ANY = re.compile(r"[ \t]*[\w(\"“«']")
GAP = re.compile(r"\S(?:[ ]{2,}|\t)\S")
"""Between the cells of a table."""
ENDED = (".", "!", "?", ":", ";", "。", "！", "？", "؟")


def unwrapped(text: str) -> str:
    lines = text.split("\n")
    joined = lines[0]
    for before, line in pairwise(lines):
        joined += (" " if _goes_on(before.rstrip(), line) else "\n") + line
    return joined


def _goes_on(before: str, line: str) -> bool:
    """A long line that ends no sentence, and what follows begins no line of a form or a list."""
    if (
        len(before) < NARROW
        or GAP.search(before)
        or GAP.search(line)
        or before.endswith(ENDED)
        or not line.strip()
        or LABEL.match(line)
    ):
        return False
    return (SMALL if len(before) < WIDE else ANY).match(line) is not None
