"""Which kind of file it is: its first bytes say more than its name."""

import io
import re
import zipfile
from enum import StrEnum

from hemicycle.extraction.unreadable import Unreadable


class Format(StrEnum):
    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    HTML = "html"
    MARKDOWN = "markdown"
    PLAIN = "plain"


OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")
PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)


def format_of(name: str, content: bytes) -> Format:
    head = content[:2048]
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    if head.startswith(b"PK"):
        return _packed(name, content)
    _must_be_text(name, head)
    if PAGE.search(head) or name.lower().endswith((".html", ".htm", ".xhtml")):
        return Format.HTML
    return Format.MARKDOWN if name.lower().endswith((".md", ".markdown")) else Format.PLAIN


def _packed(name: str, content: bytes) -> Format:
    if name.lower().endswith(".docx") or b"word/document.xml" in content:
        return Format.DOCX
    if name.lower().endswith(".xlsx") or b"xl/workbook.xml" in content:
        return Format.XLSX
    try:
        with zipfile.ZipFile(io.BytesIO(content)):
            pass
    except zipfile.BadZipFile:
        raise Unreadable("{name} is damaged; save it again and send it once more.", name=name) from None
    raise Unreadable(
        "{name} is a packed file but no DOCX; unpack it and give the note as DOCX, PDF or text.", name=name
    )


def _must_be_text(name: str, head: bytes) -> None:
    if head.startswith(OLD_OFFICE):
        raise Unreadable(
            "{name} is in an old Office format, or protected by a password; save it as DOCX without one.",
            name=name,
        )
    if head.startswith(b"{\\rtf"):
        raise Unreadable("{name} is in rich text format; save it as DOCX.", name=name)
    if head.startswith(PICTURES):
        raise Unreadable(
            "{name} is a picture; give the note as DOCX, PDF with text, or plain text.", name=name
        )
