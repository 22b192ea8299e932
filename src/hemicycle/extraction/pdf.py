"""Lines of a PDF, page by page; broken lines are joined again."""

import io

from pypdf import PdfReader

from hemicycle.extraction.plain import plain_lines
from hemicycle.extraction.text import Line
from hemicycle.extraction.unreadable import Unreadable


def pdf_lines(name: str, content: bytes) -> tuple[Line, ...]:
    try:
        return _lines(name, content)
    except (Unreadable, MemoryError, RecursionError):
        raise
    except Exception as error:
        raise Unreadable(
            "{name} is damaged and cannot be read as PDF; save it once more from its source.", name=name
        ) from error


def _lines(name: str, content: bytes) -> tuple[Line, ...]:
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise Unreadable("{name} is protected by a password; save it without one.", name=name)
    pages = [page.extract_text() for page in reader.pages]
    lines = tuple(
        Line(words=line.words, kind=line.kind, level=line.level, page=number, alone=line.alone)
        for number, page in enumerate(pages, start=1)
        for line in plain_lines(page)
    )
    if not any(character.isalpha() for line in lines for character in line.words):
        raise Unreadable(
            "{name} holds pictures of pages but no text; save it with text recognition, "
            "or give the note as DOCX or text.",
            name=name,
        )
    return lines
