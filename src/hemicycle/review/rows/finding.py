"""A decision of the court that a State did not cooperate."""

from enum import StrEnum

from hemicycle.plenary.value import Value
from hemicycle.review.confidence import Confidence
from hemicycle.review.cut_date import CutDate


class Kind(StrEnum):
    """A notice informs of a visit or a failure and is not styled a finding."""

    FINDING = "finding"
    NOTICE = "notice"


class Finding(Value, frozen=True):
    state: str
    name: str
    found_on: CutDate
    kind: Kind
    found_by: str
    matter: str
    basis: str
    source: str
    confidence: Confidence
    note: str
