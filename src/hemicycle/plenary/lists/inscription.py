"""A place on the speakers' list of one segment."""

from hemicycle.delegations.category import Category
from hemicycle.plenary.capacity import Capacity
from hemicycle.plenary.lists.standing import Standing
from hemicycle.plenary.represented import Attendance, Represented, Speaker
from hemicycle.plenary.value import Value

Seat = tuple[str, str | None, str]
"""Delegation, group spoken for, segment: there is one place in each capacity in each segment."""

OFFICE_SPEAKS = frozenset(
    {Category.STATE_PARTY, Category.OBSERVER_STATE, Category.INVITED_STATE, Category.COURT}
)
"""Who speaks for a State or an organ of the Court does so in an office that is public (DESIGN 4.17)."""


class Inscription(Value, frozen=True, kw_only=True):
    """`heard` is the intervention that used the place; `limit` the seconds set for this one inscription alone.

    `name_shown` is what the speaker said about being named, None while nothing was said; `pronunciation` is how the
    name of the speaker sounds.
    """

    number: int
    request: int
    delegation: Represented
    capacity: Capacity
    segment: str
    standing: Standing
    points: tuple[str, ...] = ()
    speaker: Speaker | None = None
    name_shown: bool | None = None
    pronunciation: str | None = None
    limit: int | None = None
    withdrawn: bool = False
    absences: int = 0
    struck: bool = False
    heard: int | None = None
    attendance: Attendance = Attendance.IN_THE_ROOM

    @property
    def seat(self) -> Seat:
        return (self.delegation.key, self.capacity.group, self.segment)

    @property
    def awaits_the_floor(self) -> bool:
        return not self.withdrawn and not self.struck and self.heard is None

    @property
    def names_the_speaker(self) -> bool:
        """Whether a paper may name the person: States and organs unless they object, others with consent only."""
        if self.name_shown is not None:
            return self.name_shown
        return self.delegation.category in OFFICE_SPEAKS

    @property
    def name_shown_of_a_new_speaker(self) -> bool | None:
        """Consent ends with the person who gave it. An objection stands: a corrected spelling is a change too."""
        return False if self.name_shown is False else None

    def pronunciation_with(self, speaker: Speaker | None) -> str | None:
        """What was noted goes with the name; another title leaves it."""
        is_same = self.speaker is not None and speaker is not None and self.speaker.name == speaker.name
        return self.pronunciation if is_same else None
