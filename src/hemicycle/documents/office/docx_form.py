"""The form of every Word document of the house: type, language, page, and nothing that the template brought along."""

from datetime import UTC, datetime

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

LOCALES = {"en": "en-GB", "fr": "fr-FR"}
FONT = "Times New Roman"
INK = RGBColor(0x1A, 0x1A, 0x1A)
SIZES = {
    "Normal": 10.5,
    "Title": 17,
    "Subtitle": 12.5,
    "Heading 1": 12,
    "Heading 2": 10.5,
    "No Spacing": 9.5,
    "Quote": 10.5,
    "Caption": 8,
    "Header": 9.5,
    "Footer": 8,
}
SPACES = {"Title": (6, 4), "Subtitle": (4, 2), "Heading 1": (16, 2), "Heading 2": (10, 2), "Caption": (4, 0)}
"""Points before and after a paragraph; none for every other style."""
UNWANTED = ("thumbnail", "extended-properties", "stylesWithEffects", "customXml")


def prepare(document: Document, language: str) -> None:
    for name, size in SIZES.items():
        style = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), INK
        style.font.bold = name in {"Title", "Heading 1", "Heading 2"}
        style.font.italic = name == "Quote"
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for attribute in [key for key in fonts.attrib if key.endswith("Theme")]:
            del fonts.attrib[attribute]
        for script in ("w:eastAsia", "w:cs"):
            fonts.set(qn(script), FONT)
        before, after = SPACES.get(name, (0, 0))
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.line_spacing = 1.0
    _underline_nothing(document)
    for said in document.styles.element.iter(qn("w:lang")):
        said.set(qn("w:val"), LOCALES[language])
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.2)
    page.top_margin = page.bottom_margin = Cm(2)
    _one_stop_at(document, Cm(16.6))


def _underline_nothing(document: Document) -> None:
    """The template draws a blue line below a title, and spaces its letters."""
    for name in ("Title", "Subtitle"):
        element = document.styles[name].element
        for unwanted in (*element.iter(qn("w:pBdr")), *element.iter(qn("w:spacing"))):
            if unwanted.get(qn("w:before")) is None:
                unwanted.getparent().remove(unwanted)


def _one_stop_at(document: Document, width: Cm) -> None:
    """The number of the page stands at the right margin."""
    stops = document.styles["Footer"].paragraph_format.tab_stops
    stops.clear_all()
    stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)


def describe(document: Document, title: str, language: str, at: datetime) -> None:
    """The properties of the file: title, language and the time of the paper; nobody and no program."""
    moment = at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    properties = document.core_properties
    properties.title, properties.language = title, LOCALES[language]
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = moment


def drop_what_the_template_brought(document: Document) -> None:
    """A thumbnail, the name of an office program, styles for an older one."""
    for part in (document.part.package, document.part):
        for key, relation in list(part.rels.items()):
            if relation.reltype.endswith(UNWANTED):
                del part.rels[key]


def add_run(paragraph: Paragraph, text: str, language: str) -> Run:
    run = paragraph.add_run(text)
    said = OxmlElement("w:lang")
    said.set(qn("w:val"), LOCALES[language])
    run._r.get_or_add_rPr().append(said)  # noqa: SLF001 - python-docx has no name for the language of a run
    return run


def add_field(paragraph: Paragraph, instruction: str) -> None:
    """A field that the office program fills in, such as the number of the page."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    field.append(Paragraph(OxmlElement("w:p"), paragraph).add_run("1")._r)  # noqa: SLF001
    paragraph._p.append(field)  # noqa: SLF001


def repeat_as_head(row: _Row) -> None:
    """On every page that the table runs over."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001


def keep_together(row: _Row) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001


def rule(table: Table) -> None:
    """Lines above and below, a hair between rows, none upright; some room in each cell."""
    borders = OxmlElement("w:tblBorders")
    for edge, eighths, colour in (("top", 8, "1A1A1A"), ("bottom", 8, "1A1A1A"), ("insideH", 4, "C8C8C8")):
        line = OxmlElement(f"w:{edge}")
        for name, value in (("val", "single"), ("sz", str(eighths)), ("space", "0"), ("color", colour)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    margins = OxmlElement("w:tblCellMar")
    for side, twentieths in (("top", 40), ("left", 80), ("bottom", 40), ("right", 80)):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(twentieths))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    look = table._tbl.tblPr.find(qn("w:tblLook"))  # noqa: SLF001
    look.addprevious(borders)
    look.addprevious(margins)
    table.autofit = False


def describe_table(table: Table, summary: str) -> None:
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), summary)
    table._tbl.tblPr.append(caption)  # noqa: SLF001
