"""Rows of cells out of lines: separated by tabs, semicolons or commas, whichever the first line has."""

import csv

SEPARATORS = ("\t", ";", ",")


def rows_of(words: str) -> tuple[tuple[str, ...], ...]:
    """Rows without a cell that says something are left out; every cell is trimmed."""
    lines = [line for line in words.splitlines() if line.strip()]
    separator = next((one for one in SEPARATORS if lines and one in lines[0]), "\t")
    rows = csv.reader(lines, delimiter=separator)
    return tuple(cells for row in rows if any(cells := tuple(" ".join(cell.split()) for cell in row)))
