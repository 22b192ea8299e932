"""Where in the note a field stands."""

from typing import Generic, TypeVar

from hemicycle.plenary.value import Value

T = TypeVar("T")


class Evidence(Value, frozen=True, kw_only=True):
    """The words as they stand; `start` and `end` count in the words of the line with that index in the text."""

    words: str
    index: int
    start: int
    end: int
    page: int | None = None
    line: int | None = None

    @property
    def place(self) -> str:
        if self.page is not None:
            return f"page {self.page}"
        return f"line {self.line}" if self.line is not None else f"paragraph {self.index + 1}"


class Found(Value, Generic[T], frozen=True, kw_only=True):
    value: T
    evidence: Evidence
