"""What is told of the floor: who has it, how the clock goes, who was called in vain, what was undone."""

from hemicycle.plenary.facts.fact import Body, Ended, Group, ended, group_told
from hemicycle.plenary.facts.telling import tells
from hemicycle.plenary.floor.absent import MarkedAbsent, Recalled
from hemicycle.plenary.floor.give import FloorGiven
from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.floor.timing import ClockPaused, ClockRun, InterventionEnded, TimeExtended
from hemicycle.plenary.floor.undo import ActUndone
from hemicycle.plenary.paper.enter import PaperEntered
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import Represented


class Giving(Body, frozen=True, kw_only=True):
    """`limit` in seconds, null for none; `ended` is the intervention that ended with it."""

    intervention: int
    kind: Kind
    delegation: Represented
    group: Group | None
    segment: str | None
    limit: int | None
    ended: Ended | None


class Ending(Body, frozen=True, kw_only=True):
    ended: Ended


class ClockMove(Body, frozen=True, kw_only=True):
    intervention: int


class NewLimit(Body, frozen=True, kw_only=True):
    """`limit` is the new limit of this intervention as a whole, in seconds."""

    intervention: int
    limit: int


class Called(Body, frozen=True, kw_only=True):
    delegation: Represented
    group: Group | None
    segment: str


class Undoing(Body, frozen=True, kw_only=True):
    """`fact` is the id of the fact that is as if it had never been."""

    fact: int


class FromPaper(Body, frozen=True, kw_only=True):
    """`interventions` are those that began or ended in the facts before this one, which were kept on paper."""

    interventions: tuple[int, ...]


@tells(FloorGiven, "floor-given", Giving)
def given(plenary: Plenary, event: FloorGiven) -> Giving:
    return Giving(
        intervention=event.intervention,
        kind=event.kind,
        delegation=event.delegation,
        group=group_told(plenary, event.capacity),
        segment=event.segment,
        limit=event.limit,
        ended=ended(plenary, event.ended) if event.ended is not None else None,
    )


@tells(InterventionEnded, "floor-ended", Ending)
def floor_ended(plenary: Plenary, event: InterventionEnded) -> Ending:
    return Ending(ended=ended(plenary, event.intervention))


@tells(ClockPaused, "clock-paused", ClockMove)
def paused(_plenary: Plenary, event: ClockPaused) -> ClockMove:
    return ClockMove(intervention=event.intervention)


@tells(ClockRun, "clock-resumed", ClockMove)
def run(_plenary: Plenary, event: ClockRun) -> ClockMove:
    return ClockMove(intervention=event.intervention)


@tells(TimeExtended, "limit-changed", NewLimit)
def extended(_plenary: Plenary, event: TimeExtended) -> NewLimit:
    return NewLimit(intervention=event.intervention, limit=event.limit)


@tells(MarkedAbsent, "absent", Called)
def absent(plenary: Plenary, event: MarkedAbsent) -> Called:
    return _called(plenary, event.inscription)


@tells(Recalled, "recalled", Called)
def recalled(plenary: Plenary, event: Recalled) -> Called:
    return _called(plenary, event.inscription)


def _called(plenary: Plenary, inscription: int) -> Called:
    one = plenary.inscriptions[inscription]
    return Called(delegation=one.delegation, group=group_told(plenary, one.capacity), segment=one.segment)


@tells(ActUndone, "undone", Undoing)
def undone(_plenary: Plenary, event: ActUndone) -> Undoing:
    return Undoing(fact=event.position)


@tells(PaperEntered, "entered-from-paper", FromPaper)
def from_paper(_plenary: Plenary, event: PaperEntered) -> FromPaper:
    return FromPaper(interventions=event.interventions)
