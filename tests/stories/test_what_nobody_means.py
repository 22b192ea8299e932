"""What nobody means to send brings the house to no fault. benchmarks/fuzzing.py sends the same for hours."""

import asyncio
import io
from pathlib import Path
from random import Random

import docx
import pytest
from xlsxwriter import Workbook

from hemicycle.extraction.bounds import DEFAULT
from hemicycle.extraction.format import Format
from hemicycle.extraction.worker import answer
from mutants import mutant
from odd_house import ask
from plenary_stage import PROGRAMME

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

WORDS = "The session will be held on 8 December 2023 from 10:00 to 13:00. Speakers have two minutes."


def as_docx() -> bytes:
    document, content = docx.Document(), io.BytesIO()
    for _ in range(5):
        document.add_paragraph(WORDS)
    document.save(content)
    return content.getvalue()


def as_xlsx() -> bytes:
    content = io.BytesIO()
    with Workbook(content, {"in_memory": True}) as book:
        book.add_worksheet().write_row(0, 0, WORDS.split())
    return content.getvalue()


PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
    b"4 0 obj<</Length 30>>stream\nBT (two minutes each) Tj ET\nendstream endobj\ntrailer<</Root 1 0 R>>\n"
)


@pytest.mark.parametrize(
    ("form", "seed"), [(Format.DOCX, as_docx()), (Format.XLSX, as_xlsx()), (Format.PDF, PDF)]
)
def test_a_file_is_read_or_refused_in_a_sentence(form: Format, seed: bytes) -> None:
    chance = Random(1)
    for _ in range(40):
        said = answer(form, "note", mutant([seed], chance), DEFAULT)
        assert said.lines or said.unreadable is not None or form is Format.XLSX


def test_every_route_is_asked_oddly_and_the_house_comes_back_as_it_stood(tmp_path: Path) -> None:
    asked = asyncio.run(ask(tmp_path, PROGRAMME, 250, Random(22), [WORDS.encode(), as_docx()]))
    assert asked.faults == []
    assert asked.statuses.total() == 250
    assert {200, 404} <= asked.statuses.keys()
