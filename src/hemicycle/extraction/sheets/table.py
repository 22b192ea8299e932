"""One CSV file: its rows, and every fault in it."""

import csv
from io import StringIO
from typing import TypeVar

import msgspec

from hemicycle.extraction.sheets.bounds import LARGEST_FILE, LONGEST_CELL, MOST_ROWS
from hemicycle.extraction.sheets.cells import WrongCell, shortened
from hemicycle.extraction.sheets.columns import Column, Sheet
from hemicycle.extraction.sheets.fault import DataFault
from hemicycle.wording.phrase import Phrase, phrase

RowType = TypeVar("RowType")


class Cells(msgspec.Struct, frozen=True):
    """A row of the file as it stands there; `line` is where it begins."""

    line: int
    cells: tuple[str, ...]


def read_table(sheet: Sheet[RowType], content: bytes) -> tuple[tuple[RowType, ...], list[DataFault]]:
    """The rows without a fault of their own; with any fault they are of no use but to look for more."""
    rows, faults = read_lines(sheet, content)
    return tuple(row for _, row in rows), faults


def read_lines(
    sheet: Sheet[RowType], content: bytes
) -> tuple[tuple[tuple[int, RowType], ...], list[DataFault]]:
    """As read_table, each row with the line at which it begins."""
    text, faults = decoded(sheet.file, content)
    if text is None:
        return (), faults
    otherwise = _parted_otherwise(sheet, text)
    if otherwise is not None:
        return (), [_fault(sheet, 1, "", otherwise)]
    lines, faults = _cells(sheet.file, text)
    if not lines:
        return (), faults or [
            _fault(sheet, 1, "", phrase("The file is empty; its first line names the columns."))
        ]
    head, *body = lines
    faults += _head_faults(sheet, head)
    if faults:
        return (), faults
    rows: list[tuple[int, RowType]] = []
    for line in body:
        read, found = _row(sheet, head.cells, line)
        faults += found
        rows += [(line.line, row) for row in read]
    for line_number, row in rows:
        faults += [_fault(sheet, line_number, column, matter) for column, matter in sheet.holds(row)]
    for index, (column, matter) in sheet.between([row for _, row in rows]):
        faults.append(_fault(sheet, rows[index][0], column, matter))
    return tuple(rows), faults


def decoded(name: str, content: bytes) -> tuple[str | None, list[DataFault]]:
    if len(content) > LARGEST_FILE:
        matter = phrase(
            "The file has more than the {most} MB that are read; leave out what is no row of it.",
            most=LARGEST_FILE // 1_000_000,
        )
        return None, [DataFault(file=name, line=0, column="", matter=matter)]
    try:
        return content.decode("utf-8-sig"), []
    except UnicodeDecodeError as trouble:
        line = content.count(b"\n", 0, trouble.start) + 1
        matter = phrase("This line is no UTF-8; save the file as UTF-8.")
        return None, [DataFault(file=name, line=line, column="", matter=matter)]


def _parted_otherwise(sheet: Sheet[RowType], text: str) -> Phrase | None:
    """Many programs write semicolons where the decimal mark is a comma; told as one fault, not as one of each column."""
    first = text.partition("\n")[0]
    matters = {
        ";": phrase("The columns are parted by semicolons; save the file with commas between them."),
        "\t": phrase("The columns are parted by tabs; save the file with commas between them."),
    }
    for mark, matter in matters.items():
        names = [name.strip(' "\r') for name in first.split(mark)]
        if len(names) > 1 and any(name in sheet.columns for name in names):
            return matter
    return None


def _cells(name: str, text: str) -> tuple[list[Cells], list[DataFault]]:
    """Empty lines are passed over."""
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    lines: list[Cells] = []
    begins = 1
    try:
        for cells in reader:
            if cells:
                lines.append(Cells(line=begins, cells=tuple(cells)))
            begins = reader.line_num + 1
            if len(lines) > MOST_ROWS + 1:
                matter = phrase("The file has more than the {most} rows that are read.", most=MOST_ROWS)
                return lines, [DataFault(file=name, line=begins, column="", matter=matter)]
    except csv.Error:
        matter = phrase("Here the quotation marks do not fit; double those within a cell and close the last.")
        return lines, [DataFault(file=name, line=begins, column="", matter=matter)]
    return lines, []


def _head_faults(sheet: Sheet[RowType], head: Cells) -> list[DataFault]:
    faults = [
        _fault(
            sheet,
            head.line,
            shortened(name),
            phrase(
                "No such column is known; remove it, or write one of {columns}.",
                columns=", ".join(sheet.columns),
            ),
        )
        for name in dict.fromkeys(head.cells)
        if name not in sheet.columns
    ]
    faults += [
        _fault(sheet, head.line, name, phrase("The column stands there twice; remove one."))
        for name in sheet.columns
        if head.cells.count(name) > 1
    ]
    faults += [
        _fault(sheet, head.line, name, phrase("The column is missing; add it."))
        for name, column in sheet.columns.items()
        if name not in head.cells and not column.may_be_empty
    ]
    return faults


def _row(sheet: Sheet[RowType], names: tuple[str, ...], line: Cells) -> tuple[list[RowType], list[DataFault]]:
    if len(line.cells) != len(names):
        matter = phrase(
            "The line has {there} cells and the first line {wanted}; put a cell with a comma into quotation marks.",
            there=len(line.cells),
            wanted=len(names),
        )
        return [], [_fault(sheet, line.line, "", matter)]
    values: dict[str, object] = {}
    faults: list[DataFault] = []
    written = dict(zip(names, line.cells, strict=True))
    for name, column in sheet.columns.items():
        try:
            values[name] = _value(column, written.get(name, "").strip())
        except WrongCell as wrong:
            faults.append(_fault(sheet, line.line, name, wrong.matter))
    return ([], faults) if faults else ([sheet.row(**values)], [])


def _value(column: Column, cell: str) -> object:
    """Raises WrongCell."""
    if not cell:
        if column.may_be_empty:
            return column.empty
        raise WrongCell(phrase("The cell is empty; it must be filled in."))
    if len(cell) > LONGEST_CELL:
        raise WrongCell(
            phrase("The cell has more than the {most} characters that are read.", most=LONGEST_CELL)
        )
    return column.read(cell)


def _fault(sheet: Sheet[RowType], line: int, column: str, matter: Phrase) -> DataFault:
    return DataFault(file=sheet.file, line=line, column=column, matter=matter)
