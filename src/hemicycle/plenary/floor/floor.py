"""The state of the floor: who holds it, who was interrupted, and what the last act could be undone to."""

from datetime import datetime
from enum import StrEnum

from immutables import Map

from hemicycle.plenary.capacity import Capacity
from hemicycle.plenary.floor.intervention import Intervention
from hemicycle.plenary.lists.standing import Standing
from hemicycle.plenary.represented import Attendance, Represented, Speaker
from hemicycle.plenary.value import Value


class Ruling(StrEnum):
    UPHELD = "upheld"
    NOT_UPHELD = "not-upheld"


class PointOfOrder(Value, frozen=True, kw_only=True):
    """`overruled` says how an appeal against the ruling ended; None while there is none or it is undecided."""

    number: int
    delegation: Represented
    raised: datetime
    intervention: int
    ruling: Ruling | None = None
    appealed_by: Represented | None = None
    overruled: bool | None = None


class Reply(Value, frozen=True, kw_only=True):
    """A right of reply that was asked for; `intervention` is the one that used it."""

    number: int
    delegation: Represented
    asked: datetime
    intervention: int | None = None
    declined: bool = False


class MotionKind(StrEnum):
    SUSPEND_MEETING = "suspend-meeting"
    ADJOURN_MEETING = "adjourn-meeting"
    ADJOURN_DEBATE = "adjourn-debate"
    CLOSE_DEBATE = "close-debate"


class Motion(Value, frozen=True, kw_only=True):
    """`carried` is None while nobody has decided."""

    number: int
    kind: MotionKind
    delegation: Represented
    moved: datetime
    carried: bool | None = None
    withdrawn: bool = False


class PodiumWords(Value, frozen=True, kw_only=True):
    """What the chair wrote to the speaker of one intervention."""

    intervention: int
    words: str


class Filled(Value, frozen=True, kw_only=True):
    """Who sits in an open seat."""

    delegation: Represented
    capacity: Capacity
    speaker: Speaker | None = None
    attendance: Attendance = Attendance.IN_THE_ROOM


class Calling(Value, frozen=True, kw_only=True):
    """What an inscription's call looked like before it was marked absent or recalled."""

    inscription: int
    standing: Standing
    absences: int
    struck: bool


class Floor(Value, frozen=True, kw_only=True):
    """`interrupted` is the pile of interventions that wait for a point of order to be ruled on, the last on top.

    `numbered` is the last number given to an intervention; one that was undone keeps its number to itself.
    """

    holder: int | None = None
    interrupted: tuple[int, ...] = ()
    segment: str | None = None
    point: str | None = None
    interventions: Map[int, Intervention] = Map()
    points_of_order: Map[int, PointOfOrder] = Map()
    replies: Map[int, Reply] = Map()
    motions: Map[int, Motion] = Map()
    awaits_ruling: int | None = None
    numbered: int = 0

    @property
    def speaking(self) -> Intervention | None:
        return None if self.holder is None else self.interventions[self.holder]


class Undoable(Value, frozen=True, kw_only=True):
    """The last act of the floor, by its ledger position, and what was true before it."""

    position: int
    at: datetime
    before: Floor
    callings: tuple[Calling, ...] = ()
