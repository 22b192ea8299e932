"""One line of what was written down by hand."""

from datetime import datetime
from enum import StrEnum

from hemicycle.plenary.represented import Represented
from hemicycle.plenary.value import Value


class What(StrEnum):
    SPOKE = "spoke"
    FINISHED = "finished"
    """Whoever had the floor when the ledger stopped."""
    ABSENT = "absent"
    POINT_UPHELD = "point-upheld"
    POINT_NOT_UPHELD = "point-not-upheld"
    SEGMENT_OPENED = "segment-opened"
    SEGMENT_CLOSED = "segment-closed"
    MEETING_OPENED = "meeting-opened"
    MEETING_SUSPENDED = "meeting-suspended"
    MEETING_RESUMED = "meeting-resumed"
    MEETING_CLOSED = "meeting-closed"


POINTS = frozenset({What.POINT_UPHELD, What.POINT_NOT_UPHELD})
LASTING = frozenset({What.SPOKE, *POINTS})
"""What goes on from one moment until another; of an intervention without an end somebody has the floor still."""


class Line(Value, frozen=True, kw_only=True):
    """`number` is its place on the form. Of a segment `segment` is named, of a seat `seat`, else the delegation."""

    number: int
    what: What
    at: datetime
    until: datetime | None = None
    segment: str = ""
    seat: str | None = None
    delegation: Represented | None = None
    group: str | None = None
