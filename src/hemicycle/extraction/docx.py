"""Lines of a DOCX: body, tables and footnotes, in the order of reading."""

import io
import re
import zipfile
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from hemicycle.extraction.bounds import Bounds
from hemicycle.extraction.text import Kind, Line, Link
from hemicycle.extraction.unreadable import Unreadable

HEADING = re.compile(r"^(?:heading|titre|título|titulo|title|überschrift)\s*(\d)?", re.IGNORECASE)
LIST = re.compile(r"list|liste|lista", re.IGNORECASE)
FIELD = re.compile(r'HYPERLINK\s+"([^"]+)"')


def docx_lines(name: str, content: bytes, bounds: Bounds) -> tuple[Line, ...]:
    _must_unpack(name, content, bounds)
    try:
        document = docx.Document(io.BytesIO(content))
        body = [
            line for paragraph in _paragraphs(document.element.body) for line in _line(document, paragraph)
        ]
        lines = (*body, *_footnotes(document))
    except (MemoryError, RecursionError):
        raise
    except Exception as error:
        raise Unreadable(
            "{name} is damaged and cannot be read as DOCX; save it once more in Word.", name=name
        ) from error
    if not lines:
        raise Unreadable("{name} holds no text; give the note as text, or as PDF with text.", name=name)
    return lines


def _must_unpack(name: str, content: bytes, bounds: Bounds) -> None:
    """Python reads no member beyond its declared size, so the declared sizes bound what is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            members = packed.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise Unreadable(
            "{name} is damaged and cannot be read as DOCX; save it once more in Word.", name=name
        ) from error
    if any(member.flag_bits & 1 for member in members):
        raise Unreadable("{name} is protected by a password; save it without one.", name=name)
    if sum(member.file_size for member in members) > bounds.unpacked:
        raise Unreadable(
            "{name} unpacks to far more than a note can hold; save it without pictures and annexes.",
            name=name,
        )


def _paragraphs(body: Any) -> list[Any]:  # noqa: ANN401 - the library's elements carry no types
    """Text boxes stand twice in the file, the second time for old readers."""
    return [
        paragraph
        for paragraph in body.iter(qn("w:p"))
        if not any(str(above.tag).endswith("}Fallback") for above in paragraph.iterancestors())
    ]


def _line(document: Any, paragraph: Any) -> list[Line]:  # noqa: ANN401
    words, links = _words(document, paragraph)
    shown = words.strip()
    if not shown:
        return []
    kind, level = _kind(document, paragraph)
    shift = len(words) - len(words.lstrip())
    return [
        Line(
            words=shown,
            kind=kind,
            level=level,
            links=tuple(
                Link(target=link[0], start=max(0, link[1] - shift), end=link[2] - shift) for link in links
            ),
        )
    ]


def _words(document: Any, paragraph: Any) -> tuple[str, list[tuple[str, int, int]]]:  # noqa: ANN401
    words, links = "", []
    for node in paragraph.iter():
        if node.tag == qn("w:t") and next(node.iterancestors(qn("w:p"))) is paragraph:
            link = next(node.iterancestors(qn("w:hyperlink")), None)
            target = _target(document, link)
            if target:
                links.append((target, len(words), len(words) + len(node.text or "")))
            words += node.text or ""
        elif node.tag in {qn("w:tab"), qn("w:br"), qn("w:cr")} and node.getparent().tag == qn("w:r"):
            words += " "
        elif node.tag == qn("w:noBreakHyphen"):
            words += "-"
        elif node.tag == qn("w:instrText") and (field := FIELD.search(node.text or "")):
            links.append((field[1], len(words), len(words)))
    return words.replace("\n", " "), links


def _target(document: Any, link: Any) -> str | None:  # noqa: ANN401
    key = link.get(qn("r:id")) if link is not None else None
    relation = document.part.rels.get(key) if key else None
    return relation.target_ref if relation is not None and relation.is_external else None


def _kind(document: Any, paragraph: Any) -> tuple[Kind, int]:  # noqa: ANN401
    style = paragraph.style
    name = document.styles.element.get_by_id(style).name_val if style and _has(document, style) else ""
    if heading := HEADING.match(name or ""):
        return Kind.HEADING, int(heading[1] or 1)
    if LIST.search(name or "") or paragraph.find(f".//{qn('w:numPr')}") is not None:
        return Kind.ITEM, 0
    runs = [run for run in paragraph.iter(qn("w:r")) if "".join(run.itertext()).strip()]
    bold = [run for run in runs if run.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None]
    if runs and len(bold) == len(runs) and len("".join(paragraph.itertext())) < 110:  # noqa: PLR2004
        return Kind.HEADING, 3
    return Kind.PARAGRAPH, 0


def _has(document: Any, style: str) -> bool:  # noqa: ANN401
    return document.styles.element.get_by_id(style) is not None


def _footnotes(document: Any) -> list[Line]:  # noqa: ANN401
    parts = [
        rel.target_part for rel in document.part.rels.values() if rel.reltype == RELATIONSHIP_TYPE.FOOTNOTES
    ]
    return [
        Line(words=words, kind=Kind.FOOTNOTE)
        for part in parts
        for paragraph in parse_xml(part.blob).iter(qn("w:p"))
        if (words := _words(document, paragraph)[0].strip())
    ]
