"""The paper of the speakers' lists as a value: every format is written from it, and from nothing else."""

from datetime import datetime

from hemicycle.delegations.category import Category
from hemicycle.documents.imprint import Imprint
from hemicycle.documents.naming import Names
from hemicycle.plenary.lists.publication import Stage
from hemicycle.plenary.programme.sitting import Sitting
from hemicycle.plenary.represented import Speaker
from hemicycle.plenary.value import Value


class Line(Value, frozen=True, kw_only=True):
    """One place of a list. `person` is None where nobody is named; `limit` in seconds, None for no limit."""

    place: int
    delegation: Names
    category: Category
    group: Names | None = None
    person: Speaker | None = None
    limit: int | None = None
    points: tuple[str, ...] = ()


class SegmentList(Value, frozen=True, kw_only=True):
    """The list of one segment; `stage` and `version` are None while no version of it is published."""

    segment: str
    title: str
    theme: str | None
    stage: Stage | None
    version: int | None
    as_of: datetime
    lines: tuple[Line, ...]
    waiting: tuple[Line, ...] = ()


class ListPaper(Value, frozen=True, kw_only=True):
    """`zone` is an IANA name, None while the house has not decided it; `as_of` is the latest of the lists' own."""

    imprint: Imprint
    title: str
    body: str | None
    place: str | None
    zone: str | None
    sittings: tuple[Sitting, ...]
    as_of: datetime
    lists: tuple[SegmentList, ...]

    @property
    def common(self) -> SegmentList | None:
        """A list whose stage and version are those of all others too, None where they differ."""
        if len({(one.stage, one.version) for one in self.lists}) != 1:
            return None
        return self.lists[0]
