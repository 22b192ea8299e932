"""What is shown of an entry, as it is kept in the index."""

from collections.abc import Mapping
from enum import StrEnum

import msgspec

from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.lists.publication import Stage


class EntryKind(StrEnum):
    PLENARY = "plenary"
    LIST = "list"
    INTERVENTION = "intervention"
    ABSENT = "absent"
    NOT_REACHED = "not-reached"
    STATEMENT = "statement"
    COMMITMENT = "commitment"
    NEED = "need"


class Passage(msgspec.Struct, frozen=True, omit_defaults=True):
    """Words in one language, None where it is not said in which."""

    words: str
    language: str | None = None


class Shown(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`delegation` and `group` are names by language; `segment` is a title; `number` that of an intervention.

    `passages` are what was said or written: of a plenary its programme, of an intervention its summaries and admitted
    corrections, of a statement its text, of a need its words, of a commitment its wording and what became of it. `version` and `stage` are those of a list.
    `source` is the paper that tells of it, where the plenary was entered from its papers.
    """

    delegation: Mapping[str, str] = {}
    group: Mapping[str, str] = {}
    person: str | None = None
    segment: str | None = None
    number: int | None = None
    how: Kind | None = None
    passages: tuple[Passage, ...] = ()
    version: int | None = None
    stage: Stage | None = None
    source: str | None = None


def packed(shown: Shown) -> bytes:
    return msgspec.json.encode(shown)


def unpacked(content: bytes) -> Shown:
    return msgspec.json.decode(content, type=Shown)
