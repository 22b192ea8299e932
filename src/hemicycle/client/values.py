"""What a house tells, as values. A newer house may tell more: what stands nowhere here is passed over."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True)
class Delegation:
    key: str
    name: str
    category: str


@dataclass(frozen=True, kw_only=True)
class Group:
    key: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Person:
    name: str
    title: str | None


@dataclass(frozen=True, kw_only=True)
class House:
    """`key` is the public Ed25519 key that proves its receipts, in hexadecimal."""

    url: str
    key: str
    is_rehearsal: bool


@dataclass(frozen=True, kw_only=True)
class ProblemKind:
    type: str
    status: int
    meaning: str


@dataclass(frozen=True, kw_only=True)
class CataloguedPlenary:
    """`days` as in 2026-12-08."""

    name: str
    title: str
    body: str | None
    place: str | None
    phase: str
    is_reconstructed: bool
    days: tuple[str, ...]
    position: int
    address: str


@dataclass(frozen=True, kw_only=True)
class Clock:
    """Milliseconds: used until `since`, from when it runs (house time since 1970); None while it stands."""

    used: int
    limit: int | None
    since: int | None


@dataclass(frozen=True, kw_only=True)
class Speaking:
    number: int
    name: str
    also: str | None
    group: str | None
    kind: str
    clock: Clock
    past_zero: str
    is_remote: bool


@dataclass(frozen=True, kw_only=True)
class Following:
    inscription: int
    name: str
    group: str | None
    absent: bool


@dataclass(frozen=True, kw_only=True)
class Floor:
    """`following` are the next few, `waiting` how many await the floor in all."""

    phase: str
    segment: str | None
    segment_title: str | None
    speaking: Speaking | None
    following: tuple[Following, ...]
    waiting: int


@dataclass(frozen=True, kw_only=True)
class Place:
    place: int
    inscription: int
    name: str
    group: str | None
    mark: str


@dataclass(frozen=True, kw_only=True)
class ShownList:
    segment: str
    title: str
    theme: str | None
    stage: str
    places: tuple[Place, ...]
    waiting: int


@dataclass(frozen=True, kw_only=True)
class State:
    position: int
    title: str
    floor: Floor
    lists: tuple[ShownList, ...]


@dataclass(frozen=True, kw_only=True)
class Sitting:
    """Hours on the wall of the venue, as in 11:30."""

    day: str
    start: str | None
    end: str | None
    hard_stop: str | None


@dataclass(frozen=True, kw_only=True)
class Point:
    key: str
    title: str


@dataclass(frozen=True, kw_only=True)
class Segment:
    key: str
    title: str
    theme: str | None
    minutes: int | None
    points: tuple[Point, ...]


@dataclass(frozen=True, kw_only=True)
class Limit:
    """Seconds, and for whom: None is any."""

    seconds: int
    category: str | None
    segment: str | None
    for_groups: bool | None


@dataclass(frozen=True, kw_only=True)
class Registration:
    opens: datetime | None
    closes: datetime | None
    is_closed: bool
    rule: str | None


@dataclass(frozen=True, kw_only=True)
class Mandate:
    instrument: str
    paragraph: str | None


@dataclass(frozen=True, kw_only=True)
class Programme:
    position: int
    version: int
    title: str
    body: str | None
    place: str | None
    zone: str | None
    languages: tuple[str, ...]
    sittings: tuple[Sitting, ...]
    segments: tuple[Segment, ...]
    limits: tuple[Limit, ...]
    registration: Registration
    priorities: tuple[str, ...]
    mandates: tuple[Mandate, ...]


@dataclass(frozen=True, kw_only=True)
class ListedPlace:
    place: int
    inscription: int
    delegation: Delegation
    group: Group | None
    person: Person | None
    limit: int | None
    points: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ListVersion:
    version: int
    stage: str
    as_of: datetime


@dataclass(frozen=True, kw_only=True)
class SpeakersList:
    segment: str
    title: str
    theme: str | None
    stage: str | None
    version: int | None
    as_of: datetime
    places: tuple[ListedPlace, ...]
    waiting: tuple[ListedPlace, ...]
    versions: tuple[ListVersion, ...]


@dataclass(frozen=True, kw_only=True)
class Lists:
    position: int
    lists: tuple[SpeakersList, ...]


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """A signed position in the ledger of a plenary."""

    stream: str
    position: int
    hash: str
    recorded: str
    command: str
    signature: str


@dataclass(frozen=True, kw_only=True)
class Receipted:
    receipt: Receipt


@dataclass(frozen=True, kw_only=True)
class Verdict:
    holds: bool
    verdict: str


@dataclass(frozen=True, kw_only=True)
class FoundPlenary:
    name: str
    title: str


@dataclass(frozen=True, kw_only=True)
class FoundDelegation:
    key: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Piece:
    words: str
    is_found: bool


@dataclass(frozen=True, kw_only=True)
class Found:
    address: str
    kind: str
    moment: datetime
    plenary: FoundPlenary
    delegation: FoundDelegation | None
    group: str | None
    person: str | None
    said: tuple[Piece, ...]
    presumption: str | None


@dataclass(frozen=True, kw_only=True)
class Hits:
    query: str
    page: int
    number: int
    is_more: bool
    found: tuple[Found, ...]


@dataclass(frozen=True, kw_only=True)
class DeskRequest:
    number: int
    position: int
    door: str
    arrived: datetime
    status: str
    is_waiting: bool
    delegation: Delegation | None
    group: Group | None
    segments: tuple[str, ...]
    missing: tuple[str, ...]
    doubts: tuple[str, ...]
    reasons: tuple[str, ...]
    late: tuple[str, ...]
    merge_with: tuple[int, ...]
    inscriptions: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Fact:
    """`body` is what a fact of its kind says; `floor` who has the floor after it, None while nobody has it."""

    version: int
    id: int
    at: datetime
    plenary: str
    kind: str
    body: Mapping[str, object]
    floor: Mapping[str, object] | None
