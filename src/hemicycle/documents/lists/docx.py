"""The paper as a Word document, with real headings and table heads, for who has to work on it."""

from io import BytesIO

from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.shared import Cm, Pt
from docx.table import Table as DocxTable
from docx.table import _Cell as DocxCell
from docx.text.paragraph import Paragraph

from hemicycle.documents.lists.layout import Cell, Layout, Section, Table, Wordings, laid_out
from hemicycle.documents.lists.paper import ListPaper
from hemicycle.documents.office import docx_form as form
from hemicycle.documents.office.packing import packed_at

WIDTHS = {1: (1.1, 5.1, 3.8, 4.4, 2.2), 2: (1.2, 4.6, 4.6, 4.0, 2.2)}
"""Centimetres of each column, by the number of languages: together the width between the margins."""
SMALL = Pt(8.5)


def docx(paper: ListPaper, languages: tuple[str, ...]) -> bytes:
    layout = laid_out(paper, languages)
    document = Document()
    form.prepare(document, layout.language)
    _describe(document, layout)
    _preface(document, layout)
    for section in layout.sections:
        _section(document, section, WIDTHS[len(languages)])
    _proofs(document, layout)
    _footer(document, layout)
    form.drop_what_the_template_brought(document)
    content = BytesIO()
    document.save(content)
    return packed_at(content.getvalue(), layout.as_of)


def _describe(document: DocxDocument, layout: Layout) -> None:
    running = " / ".join(one.text for one in layout.running)
    form.describe(document, f"{layout.title} – {running}"[:255], layout.language, layout.as_of)


def _preface(document: DocxDocument, layout: Layout) -> None:
    if layout.body:
        document.add_paragraph(layout.body, style="Header")
    document.add_paragraph(layout.title, style="Title")
    for preface in layout.prefaces:
        form.add_run(document.add_paragraph(style="Subtitle"), preface.headline, preface.language)
        for particular in preface.particulars:
            form.add_run(document.add_paragraph(style="No Spacing"), particular, preface.language)


def _section(document: DocxDocument, section: Section, widths: tuple[float, ...]) -> None:
    document.add_heading(section.title, level=1)
    if section.theme:
        document.add_paragraph(section.theme, style="Quote")
    for said in (*section.stage, *section.nobody):
        form.add_run(document.add_paragraph(style="No Spacing"), said.text, said.language)
    if section.listed:
        _table(document, section.listed, widths)
    if section.waiting:
        _write(document.add_heading(level=2), section.waiting_head, " / ")
        _table(document, section.waiting, widths)


def _table(document: DocxDocument, table: Table, widths: tuple[float, ...]) -> None:
    drawn: DocxTable = document.add_table(rows=len(table.rows) + 1, cols=len(table.heads))
    drawn.alignment = WD_TABLE_ALIGNMENT.CENTER
    form.rule(drawn)
    form.describe_table(drawn, table.summary)
    heads, *others = drawn.rows
    form.repeat_as_head(heads)
    for cell, head in zip(heads.cells, table.heads, strict=True):
        _write_small_and_bold(cell.paragraphs[0], head)
    for row, contents in zip(others, table.rows, strict=True):
        form.keep_together(row)
        for cell, content in zip(row.cells, contents, strict=True):
            _fill(cell, content)
    for column, width in zip(drawn.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def _fill(cell: DocxCell, content: Cell) -> None:
    _write(cell.paragraphs[0], content.text, "\n")
    for note in content.notes:
        form.add_run(cell.add_paragraph(), note.text, note.language).font.size = SMALL


def _write(paragraph: Paragraph, wordings: Wordings, between: str) -> None:
    for index, said in enumerate(wordings):
        form.add_run(paragraph, f"{between if index else ''}{said.text}", said.language)


def _write_small_and_bold(paragraph: Paragraph, wordings: Wordings) -> None:
    _write(paragraph, wordings, "\n")
    for run in paragraph.runs:
        run.font.bold, run.font.size = True, SMALL


def _proofs(document: DocxDocument, layout: Layout) -> None:
    for preface in layout.prefaces:
        paragraph = document.add_paragraph(style="Caption")
        paragraph.paragraph_format.space_before = Pt(12)
        form.add_run(paragraph, preface.verification, preface.language)
    for proof in layout.proofs:
        paragraph = document.add_paragraph(style="Caption")
        _write(paragraph, proof.name, " / ")
        paragraph.add_run(f"\u2003{proof.value}")


def _footer(document: DocxDocument, layout: Layout) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.add_run(f"{layout.plenary} · ")
    _write(paragraph, layout.running, " / ")
    paragraph.add_run("\t")
    form.add_field(paragraph, "PAGE")
    paragraph.add_run(" / ")
    form.add_field(paragraph, "NUMPAGES")
