"""LibreOffice opens the record, and finds everybody who spoke in it."""

import subprocess
from pathlib import Path

import pypdf
import pytest
from peers import program

from hemicycle.documents.record.formats import FORMATS, LANGUAGES
from hemicycle.documents.record.layout import laid_out
from paper_reading import squeezed
from record_stage import held_paper

pytestmark = pytest.mark.peers


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_document_holds_the_whole_record(tmp_path: Path, language: str) -> None:
    source = tmp_path / "record.docx"
    source.write_bytes(FORMATS["docx"].write(held_paper(), language))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [program("soffice"), "--headless", profile, "--convert-to", "pdf", "--outdir", tmp_path, source],
        check=True,
        capture_output=True,
        timeout=180,
    )
    text = squeezed("".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "record.pdf").pages))
    layout = laid_out(held_paper(), language)
    rows = [
        squeezed(f"{row.number or ''}{row.start}{row.end}{row.speaker}")
        for sitting in layout.sittings
        for section in sitting.sections
        for row in section.rows
    ]
    said = [squeezed(line) for roll in layout.rolls for line in (roll.title, *roll.lines)]
    assert [one for one in (*rows, *said) if one not in text] == []
