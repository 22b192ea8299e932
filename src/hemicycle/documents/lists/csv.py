"""The lists as comma-separated values, in the form that office programs open rightly."""

import csv as separated
from io import StringIO

from hemicycle.documents.lists import words
from hemicycle.documents.lists.flat import FlatCell, flat
from hemicycle.documents.lists.paper import ListPaper
from hemicycle.wording.language import told

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for something else."""
STARTS_OF_FORMULAS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")
GUARD = "'"


def csv(paper: ListPaper, languages: tuple[str, ...]) -> bytes:
    """A text that begins as a formula does is led by an apostrophe, so that no office program runs it.

    So is one that begins with an apostrophe: dropping a first apostrophe always gives the text itself.
    """
    table = flat(paper, languages)
    proofs = [(told(name, languages[0]), value) for name, value in words.proofs(paper.imprint)]
    content = StringIO(newline="")
    writer = separated.writer(content, lineterminator="\r\n")
    writer.writerow([*table.heads, *(name for name, _ in proofs)])
    for row in table.rows:
        writer.writerow(map(_harmless, (*row, *(value for _, value in proofs))))
    return (BYTE_ORDER_MARK + content.getvalue()).encode()


def _harmless(cell: FlatCell) -> FlatCell:
    led = isinstance(cell, str) and cell.startswith((*STARTS_OF_FORMULAS, GUARD))
    return f"{GUARD}{cell}" if led else cell
