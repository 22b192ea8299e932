"""Lines of a workbook: one for each row of its first sheet, the cells apart by tabs."""

import io

from openpyxl import load_workbook

from hemicycle.extraction.text import Kind, Line
from hemicycle.extraction.unreadable import Unreadable

MOST_ROWS = 5_000
MOST_COLUMNS = 50


def xlsx_lines(name: str, content: bytes) -> tuple[Line, ...]:
    """Values as they were last computed; formulas are not."""
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        rows = tuple(book.worksheets[0].iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True))
    except (MemoryError, RecursionError):
        raise
    except Exception:  # noqa: BLE001 - the parsers below raise whatever a damaged file brings about
        raise Unreadable("{name} is damaged or is no workbook; save it again as XLSX.", name=name) from None
    lines = ("\t".join("" if cell is None else " ".join(str(cell).split()) for cell in row) for row in rows)
    return tuple(
        Line(words=words, kind=Kind.ITEM, number=number)
        for number, words in enumerate(lines, 1)
        if words.strip()
    )
