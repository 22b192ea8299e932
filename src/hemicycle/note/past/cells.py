"""What may stand in a cell of these tables beside what may stand in any."""

from collections.abc import Sequence
from datetime import date, time

from hemicycle.delegations.category import Category
from hemicycle.extraction.sheets.cells import WrongCell, named, shortened, text
from hemicycle.extraction.sheets.columns import Column
from hemicycle.wording.language import LANGUAGES
from hemicycle.wording.phrase import phrase

NOT_KNOWN = "not known"


def day(cell: str) -> date:
    try:
        return date.fromisoformat(cell)
    except ValueError:
        raise WrongCell(phrase("“{cell}” is no day; write it as 2019-12-05.", cell=shortened(cell))) from None


def clock(cell: str) -> time | None:
    """To the minute, on the wall of the venue."""
    if cell == NOT_KNOWN:
        return None
    try:
        hour, minute = cell.split(":")
        return time(int(hour), int(minute))
    except ValueError:
        raise WrongCell(
            phrase(
                "“{cell}” is no hour; write it as 10:05, or “not known” where the papers do not say it.",
                cell=shortened(cell),
            )
        ) from None


def consent(cell: str) -> bool:
    named(("yes", "no"))(cell)
    return cell == "yes"


category = named(tuple(one.value for one in Category))
language = named(tuple(LANGUAGES))


def file_name(cell: str) -> str:
    if "/" in cell or "\\" in cell or cell.startswith(".") or not cell.endswith(".txt"):
        raise WrongCell(
            phrase(
                "“{cell}” is no text beside the tables; write the name of a .txt file in the folder texts.",
                cell=shortened(cell),
            )
        )
    return text(cell)


def known_hour() -> Column:
    return Column(read=clock, may_be_empty=True)


def with_source() -> dict[str, Column]:
    """The last two columns of every table; an empty source is the one that the papers name for everything."""
    return {
        "source": Column(read=text, may_be_empty=True, empty=""),
        "page": Column(read=text, may_be_empty=True, empty=""),
    }


def rising(numbers: Sequence[int]) -> int | None:
    """The index of the first that does not rise."""
    for index in range(1, len(numbers)):
        if numbers[index] <= numbers[index - 1]:
            return index
    return None
