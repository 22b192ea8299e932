"""What a table of a data set is made of: its columns, and what must hold within a row and between rows."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

import msgspec

from hemicycle.extraction.sheets.cells import Reader
from hemicycle.wording.phrase import Phrase

RowType = TypeVar("RowType")
Complaint = tuple[str, Phrase]
"""The column that it is about, and what is the matter."""


class Column(msgspec.Struct, frozen=True):
    """`may_be_empty`: what an empty cell reads as then is `empty`."""

    read: Reader
    may_be_empty: bool = False
    empty: object = None


class Sheet(msgspec.Struct, Generic[RowType], frozen=True):
    """`holds` says what contradicts itself in a row, `between` which rows contradict others, by their index."""

    file: str
    row: type[RowType]
    columns: Mapping[str, Column]
    holds: Callable[[RowType], Iterable[Complaint]]
    between: Callable[[Sequence[RowType]], Iterable[tuple[int, Complaint]]]


def needed(read: Reader) -> Column:
    return Column(read=read)


def optional(read: Reader) -> Column:
    return Column(read=read, may_be_empty=True)


def free(read: Reader) -> Column:
    """A text that may be empty."""
    return Column(read=read, may_be_empty=True, empty="")
