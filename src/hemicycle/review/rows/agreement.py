"""An agreement of the court with a State or an organisation."""

from enum import StrEnum

from hemicycle.plenary.value import Value
from hemicycle.review.confidence import Confidence
from hemicycle.review.cut_date import CutDate


class Kind(StrEnum):
    ENFORCEMENT = "enforcement-of-sentences"
    ENFORCEMENT_AD_HOC = "enforcement-ad-hoc"
    INTERIM_RELEASE = "interim-release"
    RELEASE = "release"
    WITNESS_RELOCATION = "witness-relocation"
    HEADQUARTERS = "headquarters"
    RELATIONSHIP = "relationship"
    COOPERATION = "cooperation"
    OTHER = "other"


class Agreement(Value, frozen=True):
    """`state` is empty for an organisation; `persons` are those who were received under it."""

    party: str
    state: str
    kind: Kind
    signed_on: CutDate | None
    in_force_on: CutDate | None
    persons: str
    source: str
    confidence: Confidence
    note: str
