"""Characters out of bytes whose encoding nobody stated."""

import codecs
import unicodedata

from hemicycle.extraction.unreadable import Unreadable

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
ONE_BYTE = ("cp1252", "mac_roman", "cp850", "iso8859_15")
EXPECTED = frozenset("àâäáãçéèêëíìîïñóòôöõúùûüœæÀÂÁÇÉÈÊÍÎÑÓÔÖÚÜŒ’‘“”«»–—…•¿¡°º€\u00a0")
MOST_CONTROLS = 0.02


def decode(name: str, content: bytes) -> str:
    """The characters of a text, in Unicode's composed form, with plain line ends."""
    text = _characters(content)
    if text is None or _is_garbage(text):
        raise Unreadable(
            "{name} holds no text that can be read; give the note as DOCX, PDF or plain text.", name=name
        )
    return unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")


def _characters(content: bytes) -> str | None:
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _decoded(content, encoding)
    return _wide(content) or _decoded(content, "utf-8") or _most_expected(content)


def _wide(content: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of a European text is zero."""
    sample = content[:2000]
    if sample[1::2].count(0) > len(sample) * 0.4:
        return _decoded(content, "utf-16-le")
    if sample[0::2].count(0) > len(sample) * 0.4:
        return _decoded(content, "utf-16-be")
    return None


def _most_expected(content: bytes) -> str | None:
    readings = [text for encoding in ONE_BYTE if (text := _decoded(content, encoding)) is not None]
    return max(readings, key=_expectation) if readings else None


def _expectation(text: str) -> int:
    beyond = [character for character in text if ord(character) > 127]  # noqa: PLR2004 - the end of ASCII
    return sum(1 if character in EXPECTED else -1 for character in beyond)


def _decoded(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_garbage(text: str) -> bool:
    controls = sum(
        1 for character in text if unicodedata.category(character) == "Cc" and character not in "\t\n\r\f"
    )
    return "\0" in text or controls > len(text) * MOST_CONTROLS
