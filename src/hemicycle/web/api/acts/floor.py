"""Acts on the floor: who has it, how the clock goes, who was called in vain."""

from typing import Annotated

from msgspec import Meta

from hemicycle.plenary.command import Command
from hemicycle.plenary.floor import absent, answers, give, seats, timing, undo
from hemicycle.plenary.lists.limit import SetLimit as SetsLimit
from hemicycle.plenary.programme.limits import Limit
from hemicycle.web.api.acts.act import Acting, ChairAct
from hemicycle.web.api.words import Key, Number
from hemicycle.web.pages.chair_acts import LONGEST_LIMIT

Seconds = Annotated[int, Meta(ge=1, le=LONGEST_LIMIT)]


class GiveFloor(ChairAct, frozen=True, kw_only=True):
    """`ending` is the intervention that ends with it, null where nobody has the floor."""

    inscription: Number
    ending: Number | None = None

    def command(self, acting: Acting) -> Command:
        return give.GiveFloor(id=acting.id, inscription=self.inscription, ending=self.ending)


class GiveFloorToSeat(ChairAct, frozen=True, kw_only=True):
    seat: Key
    ending: Number | None = None

    def command(self, acting: Acting) -> Command:
        return seats.GiveFloorToSeat(id=acting.id, seat=self.seat, ending=self.ending)


class GiveAnswer(ChairAct, frozen=True, kw_only=True):
    """An invited speaker answers what the floor said."""

    seat: Key
    ending: Number | None = None

    def command(self, acting: Acting) -> Command:
        return answers.GiveAnswer(id=acting.id, seat=self.seat, ending=self.ending)


class EndIntervention(ChairAct, frozen=True, kw_only=True):
    intervention: Number

    def command(self, acting: Acting) -> Command:
        return timing.EndIntervention(id=acting.id, intervention=self.intervention)


class PauseClock(ChairAct, frozen=True, kw_only=True):
    intervention: Number

    def command(self, acting: Acting) -> Command:
        return timing.PauseClock(id=acting.id, intervention=self.intervention)


class ResumeClock(ChairAct, frozen=True, kw_only=True):
    intervention: Number

    def command(self, acting: Acting) -> Command:
        return timing.RunClock(id=acting.id, intervention=self.intervention)


class ExtendTime(ChairAct, frozen=True, kw_only=True):
    """By so many seconds."""

    intervention: Number
    seconds: Seconds

    def command(self, acting: Acting) -> Command:
        return timing.ExtendTime(id=acting.id, intervention=self.intervention, seconds=self.seconds)


class MarkAbsent(ChairAct, frozen=True, kw_only=True):
    inscription: Number

    def command(self, acting: Acting) -> Command:
        return absent.MarkAbsent(id=acting.id, inscription=self.inscription)


class Recall(ChairAct, frozen=True, kw_only=True):
    inscription: Number

    def command(self, acting: Acting) -> Command:
        return absent.Recall(id=acting.id, inscription=self.inscription)


class SetLimit(ChairAct, frozen=True, kw_only=True):
    """For those who come next."""

    seconds: Seconds

    def command(self, acting: Acting) -> Command:
        return SetsLimit(id=acting.id, limit=Limit(seconds=self.seconds))


class UndoAct(ChairAct, frozen=True, kw_only=True):
    """`position` is that of the last act of the floor, in its receipt."""

    position: Number

    def command(self, acting: Acting) -> Command:
        return undo.UndoAct(id=acting.id, position=self.position)


ACTS = (
    GiveFloor
    | GiveFloorToSeat
    | GiveAnswer
    | EndIntervention
    | PauseClock
    | ResumeClock
    | ExtendTime
    | MarkAbsent
    | Recall
    | SetLimit
    | UndoAct
)
