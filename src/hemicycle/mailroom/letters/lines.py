"""The sentences of letters, with their values, in the language of the reader."""

import unicodedata

import msgspec

from hemicycle.wording.letters import letter_texts

ISOLATE, END_ISOLATE = "\u2068", "\u2069"
RIGHT_TO_LEFT = frozenset({"R", "AL"})
LONGEST_VALUE = 400


class Line(msgspec.Struct, frozen=True):
    """`text` is the English source with {named} places; `values` fill them after translation."""

    text: str
    values: dict[str, object]


def line(text: str, /, **values: object) -> Line:
    return Line(text, values)


def told(one: Line, language: str) -> str:
    values = {name: _safe(str(value), language) for name, value in one.values.items()}
    return letter_texts(language).gettext(one.text).format(**values)


def _safe(value: str, language: str) -> str:
    """Without control characters, bounded, and kept apart where it runs the other way than the sentence.

    A link stands as it is: what is put around it, some programs take for a part of it.
    """
    kept = "".join(" " if unicodedata.category(one) in {"Cc", "Cf"} else one for one in value)
    kept = " ".join(kept.split())[:LONGEST_VALUE]
    if kept.startswith(("https://", "http://")):
        return kept
    runs_left = any(unicodedata.bidirectional(one) in RIGHT_TO_LEFT for one in kept)
    return f"{ISOLATE}{kept}{END_ISOLATE}" if runs_left != (language == "ar") and kept else kept
