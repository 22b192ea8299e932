"""Each time that the papers of a plenary were entered, and what differed from the time before."""

from datetime import datetime
from enum import StrEnum

from immutables import Map

from hemicycle.plenary.past.past import Past
from hemicycle.plenary.represented import Speaker
from hemicycle.plenary.value import Value


class Part(StrEnum):
    PROGRAMME = "programme"
    PAPER = "paper"
    SITTING = "sitting"
    INTERVENTION = "intervention"
    SPEAKER = "speaker"
    STATEMENT = "statement"
    NEED = "need"
    COMMITMENT = "commitment"


class How(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


class Change(Value, frozen=True, kw_only=True):
    """`which` is a number or key, empty for the programme; `fields` are those that differ of what was changed."""

    part: Part
    which: str = ""
    how: How
    fields: tuple[str, ...] = ()


class Edition(Value, frozen=True, kw_only=True):
    """`why` is empty for the first."""

    number: int
    entered: datetime
    why: str
    changes: tuple[Change, ...]


class Reconstruction(Value, frozen=True, kw_only=True):
    """`past` is as of the last of the editions; `speakers` are the persons who may be named, by intervention."""

    past: Past
    editions: tuple[Edition, ...]
    speakers: Map[int, Speaker] = Map()
