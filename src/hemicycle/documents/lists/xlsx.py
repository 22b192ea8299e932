"""The lists as a workbook: one sheet to sort and filter, one that says what it is."""

from datetime import UTC
from io import BytesIO
from textwrap import wrap

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from hemicycle.documents.lists import words
from hemicycle.documents.lists.flat import Flat, FlatCell, flat
from hemicycle.documents.lists.layout import Layout, laid_out
from hemicycle.documents.lists.paper import ListPaper
from hemicycle.documents.office.packing import packed_at
from hemicycle.wording.language import told
from hemicycle.wording.phrase import phrase

NARROWEST, WIDEST = 7, 30
"""Characters that a column may be wide."""
LINE = 15.0
"""Points that one line of a row is high; office programs differ in whether they find it out themselves."""


def xlsx(paper: ListPaper, languages: tuple[str, ...]) -> bytes:
    layout, table = laid_out(paper, languages), flat(paper, languages)
    content = BytesIO()
    texts_stay_texts = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    workbook = Workbook(content, {"in_memory": True, **texts_stay_texts})
    workbook.set_properties(
        {
            "title": f"{layout.title} – {' / '.join(one.text for one in layout.running)}"[:255],
            "author": "",
            "company": "",
            "created": paper.as_of.astimezone(UTC).replace(tzinfo=None, microsecond=0),
        }
    )
    _lists(workbook, table, told(words.SPEAKERS_LIST, layout.language))
    _about(workbook, layout, told(phrase("About this list"), layout.language))
    workbook.close()
    return packed_at(content.getvalue(), paper.as_of)


def _lists(workbook: Workbook, table: Flat, name: str) -> None:
    sheet: Worksheet = workbook.add_worksheet(name)
    head = workbook.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True})
    body = workbook.add_format({"align": "left", "valign": "top", "text_wrap": True})
    widths = [_width(table, column) for column in range(len(table.heads))]
    for column, (text, width) in enumerate(zip(table.heads, widths, strict=True)):
        sheet.write_string(0, column, text, head)
        sheet.set_column(column, column, width)
    sheet.set_row(0, _height(table.heads, widths))
    for number, row in enumerate(table.rows, 1):
        sheet.set_row(number, _height(row, widths))
        for column, value in enumerate(row):
            if isinstance(value, int):
                sheet.write_number(number, column, value, body)
            elif value:
                sheet.write_string(number, column, value, body)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(table.rows), 1), len(table.heads) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _width(table: Flat, column: int) -> int:
    """Wide enough for the longest text and for the longest word of the head, within bounds."""
    texts = [str(row[column] or "") for row in table.rows]
    longest = max(map(len, (*texts, *table.heads[column].split())))
    return min(max(longest + 2, NARROWEST), WIDEST)


def _height(row: tuple[FlatCell, ...], widths: list[int]) -> float:
    lines = (
        len(wrap(str(value), width - 4))
        for value, width in zip(row, widths, strict=True)
        if value is not None
    )
    return LINE * max((1, *lines))


def _about(workbook: Workbook, layout: Layout, name: str) -> None:
    sheet: Worksheet = workbook.add_worksheet(name)
    wrapped = workbook.add_format({"valign": "top", "text_wrap": True})
    lines = [("", text) for text in (layout.body, layout.title) if text]
    for preface in layout.prefaces:
        lines += [("", text) for text in (preface.headline, *preface.particulars, preface.verification)]
    lines += [(" / ".join(one.text for one in proof.name), proof.value) for proof in layout.proofs]
    for number, (label, text) in enumerate(lines):
        sheet.write_string(number, 0, label, wrapped)
        sheet.write_string(number, 1, text, wrapped)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 90)
