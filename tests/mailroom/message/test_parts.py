"""A mail of any make gives its text, what it forwards and its files, within bounds."""

import io
import zipfile
from email.message import EmailMessage

from hypothesis import given
from hypothesis import strategies as st

from hemicycle.mailroom.message.html import text_of
from hemicycle.mailroom.message.parts import MOST_PARTS, open_mail
from hemicycle.mailroom.reading.layout import lay_out


def test_a_text_part_that_only_says_to_look_at_the_other_is_passed_over() -> None:
    message = EmailMessage()
    message.set_content("Please use an HTML reader.")
    message.add_alternative(
        "<p>La delegación de <b>México</b> solicita la palabra en ambos segmentos.</p>", subtype="html"
    )
    assert open_mail(bytes(message)).text == "La delegación de México solicita la palabra en ambos segmentos."


def test_what_is_struck_through_in_a_page_is_not_read() -> None:
    html = '<p>Segment <s>I</s> <del>one</del> <span style="text-decoration: line-through">1</span> II</p>'
    assert text_of(html).split() == ["Segment", "II"]


def test_what_is_hidden_in_a_page_is_not_read() -> None:
    html = '<p>Segment I</p><p style="display:none">Segment II</p><div hidden>no</div><!-- no --><script>no</script>'
    assert text_of(html) == "Segment I"


def test_a_table_is_read_row_by_row() -> None:
    html = "<table><tr><td>Segment</td><td>I</td></tr><tr><td>Speaker</td><td>Ms. A</td></tr></table>"
    assert text_of(html) == "Segment : I\nSpeaker : Ms. A"


def test_a_page_that_quotes_marks_what_it_quotes() -> None:
    assert text_of("<p>New</p><blockquote><p>Old</p></blockquote>") == "New\n\n> Old"


def test_a_forwarded_mail_stands_apart() -> None:
    inner = EmailMessage()
    inner["Subject"] = "Ecuador"
    inner.set_content("Inscribir al Ecuador.")
    outer = EmailMessage()
    outer.set_content("Ver adjunto.")
    outer.add_attachment(inner)
    opened = open_mail(bytes(outer))
    assert (opened.text.strip(), [one.text.strip() for one in opened.forwarded]) == (
        "Ver adjunto.",
        ["Inscribir al Ecuador."],
    )


def test_a_text_that_is_attached_is_a_file_and_not_the_text() -> None:
    message = EmailMessage()
    message.set_content("Lesotho, segment 2.")
    message.add_attachment("Privacy notice: Segment I", filename="notice.txt")
    opened = open_mail(bytes(message))
    assert (opened.text.strip(), [file.name for file in opened.files]) == (
        "Lesotho, segment 2.",
        ["notice.txt"],
    )


def test_a_thousand_parts_are_not_read_to_the_end() -> None:
    message = EmailMessage()
    message.set_content("Text.")
    for number in range(1000):
        message.add_attachment(b"x", maintype="application", subtype="octet-stream", filename=f"{number}")
    opened = open_mail(bytes(message))
    assert (opened.trouble, len(opened.files) < MOST_PARTS) == (
        "The mail has more parts than are read.",
        True,
    )


def test_a_bomb_of_a_document_is_not_unpacked() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"<w>" + b" " * 300_000_000)
    message = EmailMessage()
    message.set_content("See attached.")
    message.add_attachment(
        packed.getvalue(),
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.wordprocessingml.document",
        filename="note.docx",
    )
    laid = lay_out(bytes(message))
    assert [part.words.strip() for part in laid.parts] == ["", "See attached.", ""]
    assert laid.parts[2].name is not None
    assert laid.parts[2].name.startswith("note.docx: ")


@given(st.binary(max_size=600))
def test_any_bytes_can_be_taken_apart_and_laid_out(raw: bytes) -> None:
    assert isinstance(open_mail(raw).text, str)
    assert len(lay_out(raw).parts) >= 2
