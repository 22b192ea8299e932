"""What is said with one act of the chair."""

from datetime import datetime
from enum import StrEnum

from hemicycle.plenary.value import Value


class Step(StrEnum):
    OPENING = "opening"
    SEGMENT_OPENING = "segment-opening"
    FLOOR = "floor"
    REPLY = "reply"
    TIME_OVER = "time-over"
    ABSENT = "absent"
    POINT_OF_ORDER = "point-of-order"
    UPHELD = "upheld"
    NOT_UPHELD = "not-upheld"
    APPEAL = "appeal"
    OVERRULED = "overruled"
    RULING_STANDS = "ruling-stands"
    MOTION = "motion"
    CARRIED = "carried"
    REJECTED = "rejected"
    SUSPENSION = "suspension"
    ADJOURNMENT = "adjournment"
    RESUMPTION = "resumption"
    SEGMENT_END = "segment-end"
    CLOSE = "close"


class Pronounced(Value, frozen=True, kw_only=True):
    """How a name in the text sounds."""

    name: str
    sounds: str


class Line(Value, frozen=True, kw_only=True):
    """`due` is from when on it is to be said, None for what waits for nothing but the chair."""

    step: Step
    text: str
    pronounced: Pronounced | None = None
    due: datetime | None = None
