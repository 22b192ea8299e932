"""The policies of the house on the floor; each is published with the programme."""

from enum import StrEnum

from hemicycle.plenary.value import Value


class Place(StrEnum):
    """What becomes of a place after a change."""

    KEPT = "kept"
    END_OF_LIST = "end-of-list"
    END_OF_CATEGORY = "end-of-category"
    LOST = "lost"


class Unreached(StrEnum):
    """What becomes of speakers whom the sitting did not reach (DESIGN 4.14)."""

    CARRIED_OVER = "carried-over"
    INVITED_TO_FILE = "invited-to-file"


class Replies(Value, frozen=True, kw_only=True):
    """Right of reply: at most `most` a delegation, the first and the later ones with limits of their own."""

    most: int = 2
    first_seconds: int = 180
    later_seconds: int = 120


class Procedure(Value, frozen=True, kw_only=True):
    """Policies with the defaults of the practice; `undo_seconds` is how long a floor act may be undone.

    `handover_percent` is the share of the clock that goes between speakers (PRACTICE A3.2: 25 to 30).
    """

    change_of_speaker: Place = Place.KEPT
    change_of_segment: Place = Place.END_OF_LIST
    absent: Place = Place.END_OF_LIST
    unreached: Unreached = Unreached.CARRIED_OVER
    replies: Replies = Replies()
    point_of_order_seconds: int = 60
    undo_seconds: int = 10
    handover_percent: int = 28
    limits_bind_invited_seats: bool | None = None
