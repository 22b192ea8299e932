"""The lists as comma-separated values, in the form that office programs open rightly."""

import csv as separated
from io import StringIO

from hemicycle.documents.harmless import BYTE_ORDER_MARK, harmless
from hemicycle.documents.imprint import proofs
from hemicycle.documents.lists.flat import flat
from hemicycle.documents.lists.paper import ListPaper
from hemicycle.wording.language import told


def csv(paper: ListPaper, languages: tuple[str, ...]) -> bytes:
    table = flat(paper, languages)
    proven = [(told(name, languages[0]), value) for name, value in proofs(paper.imprint)]
    content = StringIO(newline="")
    writer = separated.writer(content, lineterminator="\r\n")
    writer.writerow([*table.heads, *(name for name, _ in proven)])
    for row in table.rows:
        writer.writerow(map(harmless, (*row, *(value for _, value in proven))))
    return (BYTE_ORDER_MARK + content.getvalue()).encode()
