"""Text from outside as it may stand in a paper: one line, without what steers the display."""

import re
import unicodedata

JOINERS = "\u200c\u200d"
"""Persian and the scripts of India need these two to spell; every other character of format goes."""
NO_CHARACTERS = frozenset({"Cc", "Cf", "Cs", "Cn"})
MOST_DIGITS_IN_A_NAME = 4


def one_line(text: str) -> str:
    """Blanks of every kind become one space; controls, overrides of direction and lone surrogates go."""
    if text.isprintable():  # as almost every text is, and then all of it is shown
        return " ".join(text.split())
    spaced = re.sub(r"\s+", " ", text)
    shown = "".join(one for one in spaced if one in JOINERS or _is_shown(one))
    return " ".join(shown.split())


def _is_shown(character: str) -> bool:
    return unicodedata.category(character) not in NO_CHARACTERS


def holds_an_address_or_number(text: str) -> bool:
    """Whether a field that should be a name holds an e-mail address or a telephone number as well."""
    return "@" in text or sum(map(str.isdigit, text)) > MOST_DIGITS_IN_A_NAME
