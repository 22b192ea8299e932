"""A request as the plenary keeps it: nothing that was received is ever dropped, only decided."""

from datetime import datetime
from enum import StrEnum

from hemicycle.plenary.capacity import NATIONAL, Capacity
from hemicycle.plenary.represented import Rank, Represented, Speaker
from hemicycle.plenary.value import Value


class Door(StrEnum):
    MAIL = "mail"
    WEB = "web"
    DESK = "desk"


class Doubt(StrEnum):
    """Why a person must look before a request is decided (R5)."""

    DELEGATION_UNKNOWN = "delegation-unknown"
    SEGMENT_MISSING = "segment-missing"
    SEGMENT_UNKNOWN = "segment-unknown"
    POINT_UNKNOWN = "point-unknown"
    SEVERAL_DELEGATIONS = "several-delegations"
    SECOND_SPEAKER = "second-speaker"
    AUTHENTICATION_FAILED = "authentication-failed"
    UNREADABLE = "unreadable"
    ARRIVAL_NOT_PROVABLE = "arrival-not-provable"
    BEFORE_OPENING = "before-opening"
    QUESTION = "question"
    SEGMENT_CONTRADICTORY = "segment-contradictory"
    SEGMENT_LEFT_OPEN = "segment-left-open"
    DELEGATION_CONTRADICTORY = "delegation-contradictory"
    SENDER_NOT_MATCHING = "sender-not-matching"
    NOTHING_TO_CHANGE = "nothing-to-change"
    CHANGE_AFTER_CLOSING = "change-after-closing"
    OTHER_SIDE_MUST_AGREE = "other-side-must-agree"
    GROUP_UNKNOWN = "group-unknown"
    OTHER_MEETING = "other-meeting"
    RECALLED = "recalled"
    WOULD_MOVE_ANNOUNCED_PLACES = "would-move-announced-places"
    SENDER_LOOKALIKE = "sender-lookalike"
    NOT_ADDRESSED = "not-addressed"
    AUTOMATIC = "automatic"


class Missing(StrEnum):
    """What a request in time still lacks."""

    COPY = "copy"
    PROOF_OF_ADDRESS = "proof-of-address"


class Status(StrEnum):
    RECEIVED = "received"
    INSCRIBED = "inscribed"
    HELD = "held"
    DOUBTFUL = "doubtful"
    TO_BE_VOUCHED = "to-be-vouched"
    LATE = "late"
    DUPLICATE = "duplicate"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    IGNORED = "ignored"


class Stamp(Value, frozen=True, kw_only=True):
    """A moment somebody wrote on the request, and whether it decided the arrival."""

    source: str
    moment: datetime
    decided: bool = False


class Attestation(Value, frozen=True, kw_only=True):
    """Who took a telephone call or a paper note at the desk, when, and how it came."""

    by: str
    how: str
    taken: datetime


class Asked(Value, frozen=True, kw_only=True):
    """What a request asks for, as far as it was understood."""

    delegation: Represented | None = None
    capacity: Capacity = NATIONAL
    segments: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    rank: Rank = Rank.DELEGATE


class Sender(Value, frozen=True, kw_only=True):
    """Who wrote; `address` is None where no address is known."""

    address: str | None = None
    name: str | None = None
    telephone: str | None = None


class Request(Value, frozen=True, kw_only=True):
    """`position` is its row in the ledger, which breaks ties of arrival; `counts_from` decides the place.

    `late` are the segments for which it came too late, `merge_with` the inscriptions it may belong to. `mail` is
    the mail it came by, if any; `moves` are the places that it gives up once it has its own. `reason` is the desk's
    for refusing it or setting it aside. `language` is that of its form, None where another thing tells it.
    `looked_at` where somebody at the desk has seen what it names.
    """

    number: int
    position: int
    door: Door
    arrived: datetime
    counts_from: datetime
    asked: Asked
    status: Status = Status.RECEIVED
    missing: tuple[Missing, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    vouched: bool = False
    inscriptions: tuple[int, ...] = ()
    late: tuple[str, ...] = ()
    merge_with: tuple[int, ...] = ()
    mail: int | None = None
    moves: tuple[int, ...] = ()
    reason: str | None = None
    speaker: Speaker | None = None
    sender: Sender | None = None
    language: str | None = None
    looked_at: bool = False

    @property
    def waits(self) -> bool:
        """Whether a person or the requester has to do something before it is decided."""
        return self.status in {Status.HELD, Status.DOUBTFUL, Status.TO_BE_VOUCHED, Status.RECEIVED}
