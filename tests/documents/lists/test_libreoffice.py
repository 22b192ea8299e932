"""LibreOffice opens the office files, and finds the whole list in them."""

import csv
import subprocess
from pathlib import Path

import pypdf
import pytest
from peers import program

from hemicycle.documents.lists.flat import flat
from hemicycle.documents.lists.formats import FORMATS
from hemicycle.documents.lists.layout import Table, laid_out
from paper_reading import squeezed
from paper_stage import printed_paper

pytestmark = pytest.mark.peers

PAPER = printed_paper()


def converted(folder: Path, ending: str, languages: tuple[str, ...], wanted: str) -> Path:
    """What LibreOffice makes of a paper, with a profile of its own."""
    source = folder / f"list.{ending}"
    source.write_bytes(FORMATS[ending].write(PAPER, languages))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [program("soffice"), "--headless", profile, "--convert-to", wanted, "--outdir", folder, source],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return source.with_suffix(f".{wanted.partition(':')[0]}")


@pytest.mark.parametrize("languages", [("en",), ("en", "fr")], ids="-".join)
def test_the_document_holds_the_whole_list(tmp_path: Path, languages: tuple[str, ...]) -> None:
    pdf = converted(tmp_path, "docx", languages, "pdf")
    text = squeezed("".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages))
    tables = [
        table
        for section in laid_out(PAPER, languages).sections
        for table in (section.listed, section.waiting)
        if table
    ]
    assert [row for table in tables for row in rows_of(table) if row not in text] == []


def rows_of(table: Table) -> list[str]:
    return [
        squeezed("".join(said.text for cell in row for said in (*cell.text, *cell.notes)))
        for row in table.rows
    ]


@pytest.mark.parametrize("languages", [("en",), ("en", "fr")], ids="-".join)
def test_the_workbook_holds_the_whole_list(tmp_path: Path, languages: tuple[str, ...]) -> None:
    read = converted(tmp_path, "xlsx", languages, "csv:Text - txt - csv (StarCalc):44,34,76")
    table = flat(PAPER, languages)
    expected = [["" if cell is None else str(cell) for cell in row] for row in (table.heads, *table.rows)]
    assert list(csv.reader(read.read_text(encoding="utf-8").splitlines())) == expected
