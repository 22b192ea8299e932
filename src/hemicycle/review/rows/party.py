"""A State that is or was party to the founding treaty."""

from enum import StrEnum

from hemicycle.plenary.value import Value
from hemicycle.review.confidence import Confidence
from hemicycle.review.cut_date import CutDate


class Region(StrEnum):
    """Named as the groups of `delegations` are."""

    AFRICA = "african-group"
    ASIA_PACIFIC = "asia-pacific-group"
    EASTERN_EUROPE = "eastern-european-group"
    LATIN_AMERICA = "grulac"
    WESTERN_EUROPE = "weog"


class Party(Value, frozen=True):
    state: str
    name: str
    act: str
    deposited_on: CutDate | None
    in_force_on: CutDate
    region: Region
    left_on: CutDate | None
    source: str
    confidence: Confidence
    note: str
