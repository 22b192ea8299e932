"""Points of order interrupt and are ruled on at once; they outlive the closing of the list (DESIGN 4.16).

General Assembly rule 71 and its family: a point of order is decided immediately, an appeal is put to the vote
immediately, and the ruling stands unless it is overruled.
"""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.capacity import NATIONAL
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.floor.acting import acted, must_be_open, with_intervention
from hemicycle.plenary.floor.clock import Clock
from hemicycle.plenary.floor.floor import Floor, PointOfOrder, Ruling
from hemicycle.plenary.floor.intervention import Intervention, Kind
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.represented import Represented


class RaisePointOfOrder(Command, frozen=True, kw_only=True):
    delegation: Represented


class PointOfOrderRaised(Event, frozen=True, kw_only=True):
    """`interrupts` is the intervention whose clock stands until the ruling."""

    point: int
    intervention: int
    delegation: Represented
    limit: int
    interrupts: int | None


class RuleOnPoint(Command, frozen=True, kw_only=True):
    point: int
    ruling: Ruling


class PointRuled(Event, frozen=True, kw_only=True):
    """The interrupted intervention goes on."""

    point: int
    ruling: Ruling


class AppealRuling(Command, frozen=True, kw_only=True):
    point: int
    delegation: Represented


class RulingAppealed(Event, frozen=True, kw_only=True):
    point: int
    delegation: Represented


class DecideAppeal(Command, frozen=True, kw_only=True):
    """Votes of members present and voting."""

    point: int
    in_favour: int
    against: int


class AppealDecided(Event, frozen=True, kw_only=True):
    """Overruled only by a majority present and voting; a tie leaves the ruling standing."""

    point: int
    in_favour: int
    against: int
    overruled: bool


@decides(RaisePointOfOrder)
def raise_point(plenary: Plenary, command: RaisePointOfOrder, at: datetime) -> tuple[Event, ...]:
    must_be_open(plenary)
    floor = plenary.floor
    if floor.awaits_ruling is not None or (
        floor.speaking is not None and floor.speaking.kind is Kind.POINT_OF_ORDER
    ):
        raise Refusal("A point of order is before the chair; rule on it first.")
    return (
        PointOfOrderRaised(
            at=command.when(at),
            point=len(floor.points_of_order) + 1,
            intervention=floor.numbered + 1,
            delegation=command.delegation,
            limit=plenary.programme.procedure.point_of_order_seconds,
            interrupts=floor.holder,
        ),
    )


@decides(RuleOnPoint)
def rule(plenary: Plenary, command: RuleOnPoint, at: datetime) -> tuple[Event, ...]:
    must_be_open(plenary)
    point = _point(plenary, command.point)
    if point.ruling is not None:
        raise Refusal("The chair has ruled on this point already.")
    return (PointRuled(at=command.when(at), point=point.number, ruling=command.ruling),)


@decides(AppealRuling)
def appeal(plenary: Plenary, command: AppealRuling, at: datetime) -> tuple[Event, ...]:
    must_be_open(plenary)
    point = _point(plenary, command.point)
    if point.ruling is None:
        raise Refusal("There is no ruling to appeal against yet.")
    if point.appealed_by is not None:
        raise Refusal("This ruling has been appealed against already.")
    return (RulingAppealed(at=command.when(at), point=point.number, delegation=command.delegation),)


@decides(DecideAppeal)
def decide_appeal(plenary: Plenary, command: DecideAppeal, at: datetime) -> tuple[Event, ...]:
    point = _point(plenary, command.point)
    if point.appealed_by is None or point.overruled is not None:
        raise Refusal("No appeal on this point is open.")
    if min(command.in_favour, command.against) < 0:
        raise Refusal("A number of votes is not below zero.")
    return (
        AppealDecided(
            at=command.when(at),
            point=point.number,
            in_favour=command.in_favour,
            against=command.against,
            overruled=command.in_favour > command.against,
        ),
    )


def _point(plenary: Plenary, number: int) -> PointOfOrder:
    point = plenary.floor.points_of_order.get(number)
    if point is None:
        raise Refusal("There is no point of order {number}.", number=number)
    return point


@applies(PointOfOrderRaised)
def apply_raised(plenary: Plenary, event: PointOfOrderRaised) -> Plenary:
    floor = plenary.floor
    interrupted = floor.interrupted
    if event.interrupts is not None:
        floor = with_intervention(floor, floor.interventions[event.interrupts].stopped(event.at))
        interrupted = (*interrupted, event.interrupts)
    intervention = Intervention(
        number=event.intervention,
        kind=Kind.POINT_OF_ORDER,
        source=str(event.point),
        delegation=event.delegation,
        capacity=NATIONAL,
        segment=floor.segment,
        given=event.at,
        clock=Clock(limit=event.limit),
        interrupts=event.interrupts,
    ).started(event.at)
    point = PointOfOrder(
        number=event.point,
        delegation=event.delegation,
        raised=event.at,
        intervention=event.intervention,
    )
    floor = replace(
        with_intervention(floor, intervention),
        holder=event.intervention,
        numbered=event.intervention,
        interrupted=interrupted,
        points_of_order=floor.points_of_order.set(event.point, point),
    )
    return acted(plenary, floor, event.at)


@applies(PointRuled)
def apply_ruled(plenary: Plenary, event: PointRuled) -> Plenary:
    floor = _with_point(plenary.floor, replace(_known(plenary, event.point), ruling=event.ruling))
    speaking = floor.speaking
    if speaking is not None and speaking.source == str(event.point) and speaking.kind is Kind.POINT_OF_ORDER:
        floor = replace(with_intervention(floor, speaking.finished(event.at)), holder=None)
    floor = replace(floor, awaits_ruling=None)
    if floor.interrupted:
        *earlier, last = floor.interrupted
        resumed = floor.interventions[last].started(event.at)
        floor = replace(with_intervention(floor, resumed), holder=last, interrupted=tuple(earlier))
    return replace(plenary, floor=floor, undoable=None)


@applies(RulingAppealed)
def apply_appealed(plenary: Plenary, event: RulingAppealed) -> Plenary:
    point = replace(_known(plenary, event.point), appealed_by=event.delegation)
    return replace(plenary, floor=_with_point(plenary.floor, point))


@applies(AppealDecided)
def apply_appeal_decided(plenary: Plenary, event: AppealDecided) -> Plenary:
    point = replace(_known(plenary, event.point), overruled=event.overruled)
    return replace(plenary, floor=_with_point(plenary.floor, point))


def _known(plenary: Plenary, number: int) -> PointOfOrder:
    return plenary.floor.points_of_order[number]


def _with_point(floor: Floor, point: PointOfOrder) -> Floor:
    return replace(floor, points_of_order=floor.points_of_order.set(point.number, point))
