"""Lines of a chart: how far one reaches, and from which side it runs."""

from unicodedata import combining, east_asian_width

from hemicycle.wording.language import RIGHT_TO_LEFT

WIDE = frozenset("WF")
ISOLATES = frozenset("\N{LEFT-TO-RIGHT ISOLATE}\N{RIGHT-TO-LEFT ISOLATE}\N{POP DIRECTIONAL ISOLATE}")


def from_its_side(line: str, language: str) -> str:
    """A picture runs from the left: a line that runs from the right would begin with its last date."""
    if language not in RIGHT_TO_LEFT:
        return line
    return f"\N{RIGHT-TO-LEFT ISOLATE}{line}\N{POP DIRECTIONAL ISOLATE}"


def lines_of(words: str, letters: int) -> tuple[str, ...]:
    """No line has more letters; it breaks between words, and within one where that alone is longer."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and letters_of(longer) <= letters:
            lines[-1] = longer
        else:
            lines += _broken(word, letters)
    return tuple(lines)


def _broken(word: str, letters: int) -> list[str]:
    parts = [""]
    for letter in word:
        if letters_of(parts[-1] + letter) > letters:
            parts.append("")
        parts[-1] += letter
    return parts


def letters_of(line: str) -> int:
    """In the width of Latin ones."""
    return sum(_width(one) for one in line)


def _width(letter: str) -> int:
    if letter in ISOLATES or combining(letter):
        return 0
    return 2 if east_asian_width(letter) in WIDE else 1
