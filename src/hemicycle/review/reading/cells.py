"""What may stand in a cell, by the kind of its column."""

import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import cache

from hemicycle.delegations.delegation import Kind
from hemicycle.delegations.register import every_delegation
from hemicycle.review.confidence import Confidence
from hemicycle.review.cut_date import CutDate, read_cut_date
from hemicycle.review.reading.bounds import FIRST_YEAR, LAST_YEAR
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


def day(cell: str) -> CutDate:
    """A date, or its month or year alone."""
    found = read_cut_date(cell)
    if found is None or not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise WrongCell(
            phrase(
                "“{cell}” is no date; write 2024-12-17, or 2024-12 or 2024 where no more is known.",
                cell=shortened(cell),
            )
        )
    return found


def number(cell: str) -> int:
    if not NUMBER.fullmatch(cell):
        raise WrongCell(phrase("“{cell}” is no number; write digits alone.", cell=shortened(cell)))
    return int(cell)


def state(cell: str) -> str:
    if cell not in _states():
        raise WrongCell(
            phrase(
                "“{cell}” is the code of no State; write that of ISO 3166-1, such as BE.",
                cell=shortened(cell),
            )
        )
    return cell


def one_of(words: type[StrEnum]) -> Reader:
    def chosen(cell: str) -> StrEnum:
        try:
            return words(cell)
        except ValueError:
            raise WrongCell(_not_one_of(cell, [one.value for one in words])) from None

    return chosen


def named(words: tuple[str, ...]) -> Reader:
    def chosen(cell: str) -> str:
        if cell not in words:
            raise WrongCell(_not_one_of(cell, words))
        return cell

    return chosen


confidence = one_of(Confidence)


def shortened(cell: str) -> str:
    return cell if len(cell) <= 40 else f"{cell[:39]}…"  # noqa: PLR2004 - what a sentence can quote


def _not_one_of(cell: str, words: Sequence[str]) -> Phrase:
    return phrase(
        "“{cell}” is not known here; write one of {words}.", cell=shortened(cell), words=", ".join(words)
    )


@cache
def _states() -> frozenset[str]:
    return frozenset(one.key for one in every_delegation() if one.kind is Kind.STATE)
