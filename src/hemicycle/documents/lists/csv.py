"""The lists as comma-separated values, in the form that office programs open rightly."""

import csv as separated
from io import StringIO

from hemicycle.documents.harmless import BYTE_ORDER_MARK, harmless
from hemicycle.documents.lists import words
from hemicycle.documents.lists.flat import flat
from hemicycle.documents.lists.paper import ListPaper
from hemicycle.wording.language import told


def csv(paper: ListPaper, languages: tuple[str, ...]) -> bytes:
    table = flat(paper, languages)
    proofs = [(told(name, languages[0]), value) for name, value in words.proofs(paper.imprint)]
    content = StringIO(newline="")
    writer = separated.writer(content, lineterminator="\r\n")
    writer.writerow([*table.heads, *(name for name, _ in proofs)])
    for row in table.rows:
        writer.writerow(map(harmless, (*row, *(value for _, value in proofs))))
    return (BYTE_ORDER_MARK + content.getvalue()).encode()
