"""A number that others published, to stand beside ours."""

from enum import StrEnum

from hemicycle.plenary.value import Value
from hemicycle.review.confidence import Confidence
from hemicycle.review.cut_date import CutDate


class Publisher(StrEnum):
    OFFICIAL = "official"
    PRESS = "press"


class Published(Value, frozen=True):
    """`measure` is one of `series.measures`."""

    measure: str
    as_of: CutDate
    value: int
    kind: Publisher
    source: str
    confidence: Confidence
    note: str
