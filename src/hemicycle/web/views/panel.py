"""The invited speakers of a segment, and what is left of their minutes."""

from datetime import datetime, timedelta

import msgspec

from hemicycle.delegations.register import delegation as known_delegation
from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.floor.panel import Budget, answering_budget, panel_budget
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.seats import InvitedSeat
from hemicycle.plenary.represented import Attendance
from hemicycle.web.views.floor import seat_name


class SeatView(msgspec.Struct, frozen=True, kw_only=True):
    """`name` is None while nobody has been named; `meant` is whose the programme says it is."""

    seat: str
    name: str | None
    meant: str | None
    title: str | None
    is_remote: bool
    has_spoken: bool


class BudgetView(msgspec.Struct, frozen=True, kw_only=True):
    """Whole minutes; those left are rounded up and go below zero."""

    whole: int
    left: int
    alarms: bool


class PanelView(msgspec.Struct, frozen=True, kw_only=True):
    seats: tuple[SeatView, ...]
    budget: BudgetView | None
    answering: BudgetView | None

    @property
    def open(self) -> tuple[SeatView, ...]:
        return tuple(seat for seat in self.seats if seat.name is None)

    @property
    def to_speak(self) -> tuple[SeatView, ...]:
        return tuple(seat for seat in self.seats if seat.name is not None and not seat.has_spoken)

    @property
    def to_answer(self) -> tuple[SeatView, ...]:
        return tuple(seat for seat in self.seats if seat.name is not None and seat.has_spoken)


def panel_view(plenary: Plenary, segment: str, language: str, now: datetime) -> PanelView | None:
    """None where the programme invites nobody to the segment."""
    spoken = {one.source for one in plenary.floor.interventions.values() if one.kind is Kind.INVITED}
    seats = tuple(
        _seat(plenary, seat, language, has_spoken=seat.key in spoken)
        for seat in plenary.programme.seats
        if seat.segment == segment
    )
    if not seats:
        return None
    return PanelView(
        seats=seats,
        budget=_budget(panel_budget(plenary, segment, now)),
        answering=_budget(answering_budget(plenary, segment, now)),
    )


def _seat(plenary: Plenary, seat: InvitedSeat, language: str, *, has_spoken: bool) -> SeatView:
    filled = plenary.seats.get(seat.key)
    return SeatView(
        seat=seat.key,
        name=seat_name(filled, language),
        meant=_meant(seat, language),
        title=seat.title,
        is_remote=filled is not None and filled.attendance is Attendance.REMOTE,
        has_spoken=has_spoken,
    )


def _meant(seat: InvitedSeat, language: str) -> str | None:
    """The programme may name one that the tables lack."""
    try:
        return known_delegation(seat.delegation).name(language) if seat.delegation else None
    except LookupError:
        return seat.delegation


def _budget(budget: Budget | None) -> BudgetView | None:
    if budget is None:
        return None
    return BudgetView(
        whole=budget.whole // timedelta(minutes=1),
        left=-(-budget.left // timedelta(minutes=1)),
        alarms=budget.alarms,
    )
