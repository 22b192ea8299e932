"""The record as a Word document, with real headings and table heads, for who has to work on it."""

from io import BytesIO

from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.shared import Cm, Pt
from docx.table import _Cell as DocxCell

from hemicycle.documents.office import docx_form as form
from hemicycle.documents.office.packing import packed_at
from hemicycle.documents.record.layout import Layout, Row, Section, laid_out
from hemicycle.documents.record.paper import RecordPaper

WIDTHS = (1.1, 1.9, 1.9, 11.7)
"""Centimetres of each column: together the width between the margins."""
SMALL = Pt(8.5)


def docx(paper: RecordPaper, language: str) -> bytes:
    layout = laid_out(paper, language)
    document = Document()
    form.prepare(document, language)
    form.describe(document, f"{layout.title} – {layout.headline}"[:255], language, layout.as_of)
    _preface(document, layout)
    for sitting in layout.sittings:
        form.add_run(document.add_heading(level=1), sitting.title, language)
        if sitting.nobody:
            form.add_run(document.add_paragraph(style="No Spacing"), sitting.nobody, language)
        for section in sitting.sections:
            _section(document, section, layout)
        if sitting.ending:
            form.add_run(document.add_paragraph(style="No Spacing"), sitting.ending, language)
    for roll in layout.rolls:
        form.add_run(document.add_heading(level=1), roll.title, language)
        for line in roll.lines:
            form.add_run(document.add_paragraph(style="List Bullet"), line, language)
        if roll.note:
            form.add_run(document.add_paragraph(style="No Spacing"), roll.note, language)
    _proofs(document, layout)
    _footer(document, layout)
    form.drop_what_the_template_brought(document)
    content = BytesIO()
    document.save(content)
    return packed_at(content.getvalue(), layout.as_of)


def _preface(document: DocxDocument, layout: Layout) -> None:
    if layout.body:
        document.add_paragraph(layout.body, style="Header")
    document.add_paragraph(layout.title, style="Title")
    form.add_run(document.add_paragraph(style="Subtitle"), layout.headline, layout.language)
    for particular in layout.particulars:
        form.add_run(document.add_paragraph(style="No Spacing"), particular, layout.language)
    if layout.presumption:
        form.add_run(document.add_paragraph(), layout.presumption, layout.language).font.size = SMALL


def _section(document: DocxDocument, section: Section, layout: Layout) -> None:
    if section.title:
        document.add_heading(section.title, level=2)
    if section.theme:
        document.add_paragraph(section.theme, style="Quote")
    drawn = document.add_table(rows=len(section.rows) + 1, cols=len(WIDTHS))
    drawn.alignment = WD_TABLE_ALIGNMENT.CENTER
    form.rule(drawn)
    form.describe_table(drawn, section.title or layout.headline)
    heads, *others = drawn.rows
    form.repeat_as_head(heads)
    for cell, head in zip(heads.cells, layout.heads, strict=True):
        run = form.add_run(cell.paragraphs[0], head, layout.language)
        run.font.bold, run.font.size = True, SMALL
    for row, content in zip(others, section.rows, strict=True):
        number = "" if content.number is None else str(content.number)
        for cell, text in zip(row.cells, (number, content.start, content.end), strict=False):
            cell.paragraphs[0].add_run(text)
        _fill(row.cells[3], content, layout.language)
    for column, width in zip(drawn.columns, WIDTHS, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def _fill(cell: DocxCell, row: Row, language: str) -> None:
    form.add_run(cell.paragraphs[0], row.speaker, language).font.bold = True
    if row.person:
        cell.paragraphs[0].add_run(f", {row.person}")
    for note in row.notes:
        form.add_run(cell.add_paragraph(), note, language).font.size = SMALL
    for said in row.said:
        cell.add_paragraph(said)
    for correction in row.corrections:
        form.add_run(cell.add_paragraph(), correction, language).font.italic = True


def _proofs(document: DocxDocument, layout: Layout) -> None:
    paragraph = document.add_paragraph(style="Caption")
    paragraph.paragraph_format.space_before = Pt(12)
    form.add_run(paragraph, layout.verification, layout.language)
    for name, value in layout.proofs:
        paragraph = document.add_paragraph(style="Caption")
        form.add_run(paragraph, name, layout.language)
        paragraph.add_run(f"\u2003{value}")


def _footer(document: DocxDocument, layout: Layout) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.add_run(f"{layout.plenary} · ")
    form.add_run(paragraph, layout.headline, layout.language)
    paragraph.add_run("\t")
    form.add_field(paragraph, "PAGE")
    paragraph.add_run(" / ")
    form.add_field(paragraph, "NUMPAGES")
