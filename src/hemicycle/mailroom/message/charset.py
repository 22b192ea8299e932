"""Characters out of bytes whose label is often wrong, never raising (MAIL practice F1).

The declared charset, then a superset that is commonly meant by it, then UTF-8, then what looks likely, and at last
replacement: the raw mail is kept anyway.
"""

import codecs

from charset_normalizer import from_bytes

SUPERSETS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "hz-gb-2312": "hz",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-8-i": "cp1255",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
    "tis-620": "cp874",
    "utf8mb4": "utf-8",
    "unicode-1-1-utf-7": "utf-7",
    "utf-8": "utf-8",
    "unknown-8bit": "utf-8",
    "x-unknown": "utf-8",
}
MISLABELLED = frozenset({"us-ascii", "ascii", "iso-8859-1", "latin-1", "latin1", "windows-1252", "cp1252"})
"""Labels that programs put on whatever they send: bytes that are good UTF-8 are UTF-8."""

FAMILIES = (
    (
        frozenset({"iso-8859-6", "windows-1256", "cp1256", "iso-8859-6-i", "asmo-708"}),
        ("iso-8859-6", "cp1256"),
        frozenset("اليمنوةرتبهدعسكفحقشأجخ"),
    ),
    (
        frozenset(
            {"koi8-r", "koi8-u", "windows-1251", "cp1251", "iso-8859-5", "cp866", "ibm866", "x-mac-cyrillic"}
        ),
        ("cp1251", "koi8-r", "iso-8859-5", "cp866"),
        frozenset("оеаинтсрвлкмдпу"),
    ),
    (
        frozenset({"gb2312", "gbk", "gb18030", "big5", "big5-hkscs", "hz-gb-2312", "x-gbk"}),
        ("gb18030", "big5hkscs"),
        frozenset(
            "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过说产面而方后多定行学法所民得"
            "经进着等部度家如高自二理起小现实加都体制机当点从业去应开它合还因由其些然前外天政四日社义事平相全表间样与关各重新线内数请"
            "這個國為時來們對會發動說產經進現實體機當點從業應開還關請書處長議團員單聯繫謝協組織際刑正網絡環節第登記言發代表亞洲並將"
        ),
    ),
)
"""Charsets that are taken for each other, and the characters that tell which of them was meant."""

PREFERENCE = 1.5
"""How much more often the telling characters must stand in another reading before the label is disbelieved."""
MOST_DAMAGED = 0.05
LONGEST_GUESSED = 20_000


def decoded(content: bytes, charset: str | None) -> str:
    label = (charset or "").strip().strip("\"'").lower()
    if content.isascii() and not label.startswith(("iso-2022", "utf-7", "utf-16", "utf-32", "hz")):
        return content.decode("ascii")
    if label in MISLABELLED or not label:
        text = _strictly(content, "utf-8")
        if text is not None:
            return text
    meant = _of_family(content, label)
    if meant is not None:
        return meant
    for candidate in (SUPERSETS.get(label), label, "utf-8"):
        text = _strictly(content, candidate) if candidate else None
        if text is not None:
            return text
    return _damaged(content) or _guessed(content) or content.decode("cp1252", "replace")


def _of_family(content: bytes, label: str) -> str | None:
    """The likeliest reading among charsets that are confused, the labelled one unless another is far likelier."""
    for labels, candidates, telling in FAMILIES:
        if label not in labels:
            continue
        readings = {one: text for one in candidates if (text := _strictly(content, one)) is not None}
        labelled = _strictly(content, SUPERSETS.get(label, label))
        best = max(readings.values(), key=lambda text: _telling(text, telling), default=None)
        if labelled is None or (
            best is not None and _telling(best, telling) > PREFERENCE * _telling(labelled, telling)
        ):
            return best
        return labelled
    return None


def _telling(text: str, characters: frozenset[str]) -> float:
    beyond = [character for character in text if ord(character) > 127]  # noqa: PLR2004 - the end of ASCII
    return sum(character in characters for character in beyond) / len(beyond) if beyond else 0.0


def _damaged(content: bytes) -> str | None:
    """UTF-8 in which a few bytes were lost on the way."""
    text = content.decode("utf-8", "replace")
    beyond = sum(ord(character) > 127 for character in text)  # noqa: PLR2004 - the end of ASCII
    lost = text.count("\ufffd")
    return text if beyond and lost <= max(8, MOST_DAMAGED * len(text)) and lost < beyond / 2 else None


def _strictly(content: bytes, charset: str) -> str | None:
    try:
        codec = codecs.lookup(charset)
        if not getattr(codec, "_is_text_encoding", True):
            return None
        return content.decode(charset)
    except (LookupError, UnicodeError, ValueError):
        return None


def _guessed(content: bytes) -> str | None:
    try:
        best = from_bytes(content[:LONGEST_GUESSED]).best()
    except Exception:  # noqa: BLE001 - a guess that fails is no guess
        return None
    return _strictly(content, best.encoding) if best is not None else None
