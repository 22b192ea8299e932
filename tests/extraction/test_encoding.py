import pytest

from hemicycle.extraction.encoding import decode
from hemicycle.extraction.unreadable import Unreadable

WORDS = "Séance plénière – l’entraide à Genève, œuvre commune; sesión en español: ¿cuándo?"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
def test_each_encoding_of_a_western_office_is_read(encoding: str) -> None:
    assert decode("note.txt", WORDS.encode(encoding)) == WORDS


def test_decomposed_letters_and_foreign_line_ends_are_made_plain() -> None:
    assert decode("note.txt", "e\u0301te\u0301\r\nfin\r".encode()) == "été\nfin\n"


def test_bytes_that_are_no_text_are_refused_in_one_sentence() -> None:
    with pytest.raises(Unreadable) as refused:
        decode("note.txt", bytes(range(256)) * 8)
    assert (
        str(refused.value)
        == "note.txt holds no text that can be read; give the note as DOCX, PDF or plain text."
    )
