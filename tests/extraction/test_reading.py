"""A file gives its text, or one sentence that names it and says what to do."""

import io
from pathlib import Path

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from pypdf import PdfReader, PdfWriter

from extraction.files import bomb, pdf, word
from hemicycle.extraction.bounds import Bounds
from hemicycle.extraction.reading import read_bytes, read_file
from hemicycle.extraction.text import Kind, Line, Link
from hemicycle.extraction.unreadable import Unreadable
from hemicycle.wording.language import told

LONG = "Participants who wish to speak write to the Secretariat (floor@plenary.example) and name the segment."


def refused(name: str, content: bytes, bounds: Bounds | None = None) -> str:
    with pytest.raises(Unreadable) as error:
        read_bytes(name, content, bounds or Bounds())
    return str(error.value)


def test_a_pdf_gives_its_lines_with_their_page() -> None:
    assert read_bytes("plan.pdf", pdf("CONCEPT NOTE", LONG)).lines == (
        Line(words="CONCEPT NOTE", kind=Kind.HEADING, level=2, page=1),
        Line(words=LONG, page=1, alone=False),
    )


def test_a_docx_gives_headings_items_and_links() -> None:
    content = word(("How to register", "Heading 2"), (LONG, None), ("name", "List Bullet"))
    assert read_bytes("plan.docx", content).lines == (
        Line(words="How to register", kind=Kind.HEADING, level=2),
        Line(words=LONG),
        Line(words="name", kind=Kind.ITEM),
    )


def test_a_link_of_a_docx_is_read_with_its_target() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Write to ")
    key = document.part.relate_to(
        "mailto:floor@plenary.example", RELATIONSHIP_TYPE.HYPERLINK, is_external=True
    )
    paragraph._p.append(  # noqa: SLF001 - the library adds no links itself
        parse_xml(
            '<w:hyperlink xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
            'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
            f'r:id="{key}"><w:r><w:t>the desk</w:t></w:r></w:hyperlink>'
        )
    )
    written = io.BytesIO()
    document.save(written)
    assert read_bytes("plan.docx", written.getvalue()).lines == (
        Line(
            words="Write to the desk", links=(Link(target="mailto:floor@plenary.example", start=9, end=17),)
        ),
    )


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    large = tmp_path / "plan.txt"
    with large.open("wb") as file:
        file.truncate(100_000_000)
    large.chmod(0o000)
    with pytest.raises(Unreadable) as error:
        read_file(large)
    assert str(error.value) == (
        "plan.txt has 100 MB, more than the 25 MB that are read; send the note alone, without pictures or annexes."
    )


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"^plan\.md does not exist; look at its name and folder\.$"):
        read_file(tmp_path / "plan.md")


def test_a_scanned_pdf_asks_for_text_recognition() -> None:
    assert refused("plan.pdf", pdf()) == (
        "plan.pdf holds pictures of pages but no text; save it with text recognition, or give the note as DOCX or text."
    )


def test_an_encrypted_pdf_is_refused() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(LONG))))
    writer.encrypt("secret", algorithm="AES-256")
    written = io.BytesIO()
    writer.write(written)
    assert (
        refused("plan.pdf", written.getvalue()) == "plan.pdf is protected by a password; save it without one."
    )


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("plan.txt", b"", "plan.txt is empty; save it again and send it once more."),
        ("plan.txt", b" \n\n ", "plan.txt holds no text; save it again and send it once more."),
        (
            "plan.pdf",
            b"%PDF-1.7 nothing",
            "plan.pdf is damaged and cannot be read as PDF; save it once more from its source.",
        ),
        (
            "plan.docx",
            b"PK\x03\x04rubbish",
            "plan.docx is damaged and cannot be read as DOCX; save it once more in Word.",
        ),
        (
            "plan.txt",
            bytes(range(256)) * 20,
            "plan.txt holds no text that can be read; give the note as DOCX, PDF or plain text.",
        ),
        (
            "plan.png",
            b"\x89PNG\r\n",
            "plan.png is a picture; give the note as DOCX, PDF with text, or plain text.",
        ),
        ("plan.rtf", b"{\\rtf1 note}", "plan.rtf is in rich text format; save it as DOCX."),
        (
            "plan.doc",
            bytes.fromhex("d0cf11e0a1b11ae1"),
            "plan.doc is in an old Office format, or protected by a password; save it as DOCX without one.",
        ),
        (
            "plan.docx",
            bomb(201_000_000),
            "plan.docx unpacks to far more than a note can hold; save it without pictures and annexes.",
        ),
    ],
    ids=["empty", "blank", "broken-pdf", "broken-docx", "binary", "picture", "rich-text", "old-word", "bomb"],
)
def test_what_gives_no_text_is_refused_in_one_sentence(name: str, content: bytes, sentence: str) -> None:
    assert refused(name, content) == sentence


def test_a_file_that_takes_too_long_is_given_up() -> None:
    assert refused("plan.pdf", pdf(LONG), Bounds(wall_seconds=0)) == (
        "plan.pdf takes too long to read; give the note as plain text."
    )


def test_a_file_that_costs_too_much_memory_is_given_up() -> None:
    assert refused("plan.pdf", pdf(LONG), Bounds(memory=10_000_000)) == (
        "plan.pdf costs too much to read; give the note as plain text."
    )


def test_more_text_than_a_note_can_hold_is_refused() -> None:
    sentence = "plan.{} holds far more text than a note; send the note alone."
    assert refused("plan.txt", b"word " * 100, Bounds(characters=100)) == sentence.format("txt")
    assert refused("plan.html", b"<html><p>" + b"word " * 100, Bounds(characters=100)) == sentence.format(
        "html"
    )


def test_the_sentence_is_told_in_the_language_of_its_reader_also_out_of_the_worker() -> None:
    with pytest.raises(Unreadable) as error:
        read_bytes("scan.pdf", pdf(""))
    assert told(error.value.phrase, "fr") == (
        "scan.pdf contient des images de pages mais aucun texte ; enregistrez-le avec reconnaissance de texte,"
        " ou donnez la note en DOCX ou en texte."
    )
