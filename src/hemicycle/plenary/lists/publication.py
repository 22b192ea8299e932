"""A version of a list as it was published, whole."""

from datetime import datetime
from enum import StrEnum

from hemicycle.plenary.capacity import Capacity
from hemicycle.plenary.represented import Represented
from hemicycle.plenary.value import Value


class Stage(StrEnum):
    PROVISIONAL = "provisional"
    FINAL = "final"
    REVISED = "revised"
    AS_DELIVERED = "as-delivered"


class Entry(Value, frozen=True, kw_only=True):
    place: int
    inscription: int
    delegation: Represented
    capacity: Capacity


class PublishedList(Value, frozen=True, kw_only=True):
    segment: str
    version: int
    stage: Stage
    as_of: datetime
    entries: tuple[Entry, ...]
    waiting: tuple[Entry, ...] = ()
