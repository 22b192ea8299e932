"""What may stand in a cell, by the kind of its column."""

import re
from collections.abc import Callable, Sequence
from enum import StrEnum

from hemicycle.wording.phrase import Phrase, phrase

KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
NUMBER = re.compile(r"\d{1,9}", re.ASCII)


class WrongCell(Exception):  # noqa: N818 - it says what the cell is
    def __init__(self, matter: Phrase) -> None:
        self.matter = matter
        super().__init__(str(matter))


Reader = Callable[[str], object]


def text(cell: str) -> str:
    if not all(one.isprintable() for one in cell):
        raise WrongCell(
            phrase("A cell holds characters that cannot be printed, such as a line break; remove them.")
        )
    return cell


def key(cell: str) -> str:
    if not KEY.fullmatch(cell):
        raise WrongCell(
            phrase("“{cell}” is no key; write small letters, digits and hyphens.", cell=shortened(cell))
        )
    return cell


def number(cell: str) -> int:
    if not NUMBER.fullmatch(cell):
        raise WrongCell(phrase("“{cell}” is no number; write digits alone.", cell=shortened(cell)))
    return int(cell)


def one_of(words: type[StrEnum]) -> Reader:
    def chosen(cell: str) -> StrEnum:
        try:
            return words(cell)
        except ValueError:
            raise WrongCell(not_one_of(cell, [one.value for one in words])) from None

    return chosen


def named(words: tuple[str, ...]) -> Reader:
    def chosen(cell: str) -> str:
        if cell not in words:
            raise WrongCell(not_one_of(cell, words))
        return cell

    return chosen


def shortened(cell: str) -> str:
    return cell if len(cell) <= 40 else f"{cell[:39]}…"  # noqa: PLR2004 - what a sentence can quote


def not_one_of(cell: str, words: Sequence[str]) -> Phrase:
    return phrase(
        "“{cell}” is not known here; write one of {words}.", cell=shortened(cell), words=", ".join(words)
    )
