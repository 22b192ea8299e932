"""The chair pauses the clock, lets it run again, adds seconds, sets another limit, ends an intervention."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.floor.acting import acted, must_be_open, the_holder, with_intervention
from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal


class FloorAct(Command, frozen=True, kw_only=True):
    """Acts of the floor name the intervention they mean."""

    intervention: int


class PauseClock(FloorAct, frozen=True, kw_only=True):
    """For a technical fault, or a point of order."""


class RunClock(FloorAct, frozen=True, kw_only=True):
    pass


class ExtendTime(FloorAct, frozen=True, kw_only=True):
    seconds: int


class EndIntervention(FloorAct, frozen=True, kw_only=True):
    pass


class ClockPaused(Event, frozen=True, kw_only=True):
    intervention: int


class ClockRun(Event, frozen=True, kw_only=True):
    intervention: int


class TimeExtended(Event, frozen=True, kw_only=True):
    """`limit` is the new limit as a whole, in seconds."""

    intervention: int
    limit: int


class InterventionEnded(Event, frozen=True, kw_only=True):
    intervention: int


@decides(PauseClock)
def pause(plenary: Plenary, command: PauseClock, at: datetime) -> tuple[Event, ...]:
    must_be_open(plenary)
    if not the_holder(plenary, command.intervention).clock.is_running:
        raise Refusal("The clock stands already.")
    return (ClockPaused(at=command.when(at), intervention=command.intervention),)


@decides(RunClock)
def run(plenary: Plenary, command: RunClock, at: datetime) -> tuple[Event, ...]:
    must_be_open(plenary)
    if the_holder(plenary, command.intervention).clock.is_running:
        raise Refusal("The clock runs already.")
    return (ClockRun(at=command.when(at), intervention=command.intervention),)


@decides(ExtendTime)
def extend(plenary: Plenary, command: ExtendTime, at: datetime) -> tuple[Event, ...]:
    must_be_open(plenary)
    limit = the_holder(plenary, command.intervention).clock.limit
    if limit is None:
        raise Refusal("This intervention has no limit to extend.")
    if limit + command.seconds <= 0:
        raise Refusal("A limit is at least one second.")
    return (
        TimeExtended(at=command.when(at), intervention=command.intervention, limit=limit + command.seconds),
    )


@decides(EndIntervention)
def end(plenary: Plenary, command: EndIntervention, at: datetime) -> tuple[Event, ...]:
    the_holder(plenary, command.intervention)
    return (InterventionEnded(at=command.when(at), intervention=command.intervention),)


@applies(ClockPaused)
def apply_paused(plenary: Plenary, event: ClockPaused) -> Plenary:
    intervention = plenary.floor.interventions[event.intervention].stopped(event.at)
    return acted(plenary, with_intervention(plenary.floor, intervention), event.at)


@applies(ClockRun)
def apply_run(plenary: Plenary, event: ClockRun) -> Plenary:
    intervention = plenary.floor.interventions[event.intervention].started(event.at)
    return acted(plenary, with_intervention(plenary.floor, intervention), event.at)


@applies(TimeExtended)
def apply_extended(plenary: Plenary, event: TimeExtended) -> Plenary:
    before = plenary.floor.interventions[event.intervention]
    intervention = replace(before, clock=before.clock.with_limit(event.limit))
    return acted(plenary, with_intervention(plenary.floor, intervention), event.at)


@applies(InterventionEnded)
def apply_ended(plenary: Plenary, event: InterventionEnded) -> Plenary:
    intervention = plenary.floor.interventions[event.intervention].finished(event.at)
    floor = replace(with_intervention(plenary.floor, intervention), holder=None)
    if intervention.kind is Kind.POINT_OF_ORDER:
        floor = replace(floor, awaits_ruling=int(intervention.source))
    return acted(plenary, floor, event.at)
