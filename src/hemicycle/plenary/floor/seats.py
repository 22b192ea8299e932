"""Invited seats are a track of their own; an open one is filled when its nominator has named somebody."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.capacity import NATIONAL, Capacity
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.floor.floor import Filled
from hemicycle.plenary.floor.give import FloorGiven, must_be_free
from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.limits import limit_for
from hemicycle.plenary.programme.seats import InvitedSeat
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.represented import Attendance, Represented, Speaker
from hemicycle.plenary.visibility import Private


class FillSeat(Command, frozen=True, kw_only=True):
    seat: str
    delegation: Represented
    capacity: Capacity = NATIONAL
    speaker: Speaker | None = None
    attendance: Attendance = Attendance.IN_THE_ROOM


class SeatFilled(Event, frozen=True, kw_only=True):
    seat: str
    delegation: Represented
    capacity: Capacity = NATIONAL
    speaker: Private[Speaker | None] = None
    attendance: Attendance = Attendance.IN_THE_ROOM


class GiveFloorToSeat(Command, frozen=True, kw_only=True):
    seat: str
    ending: int | None = None


@decides(FillSeat)
def fill_seat(plenary: Plenary, command: FillSeat, at: datetime) -> tuple[Event, ...]:
    seat = _seat(plenary, command.seat)
    if seat.delegation not in (None, command.delegation.key):
        raise Refusal("The seat {seat} is {delegation}'s.", seat=seat.key, delegation=seat.delegation)
    return (
        SeatFilled(
            at=command.when(at),
            seat=seat.key,
            delegation=command.delegation,
            capacity=command.capacity,
            speaker=command.speaker,
            attendance=command.attendance,
        ),
    )


@decides(GiveFloorToSeat)
def give_floor_to_seat(plenary: Plenary, command: GiveFloorToSeat, at: datetime) -> tuple[Event, ...]:
    must_be_free(plenary, command.ending)
    seat, filled = seat_that_may_speak(plenary, command.seat)
    return (
        FloorGiven(
            at=command.when(at),
            intervention=plenary.floor.numbered + 1,
            kind=Kind.INVITED,
            source=seat.key,
            delegation=filled.delegation,
            capacity=filled.capacity,
            segment=seat.segment,
            limit=seat_limit(plenary, seat, filled),
            ended=command.ending,
        ),
    )


def seat_that_may_speak(plenary: Plenary, key: str) -> tuple[InvitedSeat, Filled]:
    """The seat and who sits in it. Raises Refusal where nobody does, or its segment is not open."""
    seat = _seat(plenary, key)
    filled = plenary.seats.get(seat.key)
    if filled is None:
        raise Refusal("Nobody has been named for this seat yet.")
    if seat.segment != plenary.floor.segment:
        raise Refusal("Segment {segment} is not open.", segment=seat.segment)
    return seat, filled


def _seat(plenary: Plenary, key: str) -> InvitedSeat:
    seat = next((seat for seat in plenary.programme.seats if seat.key == key), None)
    if seat is None:
        raise Refusal("The programme has no invited seat {seat}.", seat=key)
    return seat


def seat_limit(plenary: Plenary, seat: InvitedSeat, filled: Filled) -> int | None:
    """The seat's own limit; else everybody's, where the house decided that it binds invited seats too."""
    if seat.seconds is not None or not plenary.programme.procedure.limits_bind_invited_seats:
        return seat.seconds
    return limit_for(
        plenary.limits,
        category=filled.delegation.category,
        segment=seat.segment,
        capacity=filled.capacity,
    )


@applies(SeatFilled)
def apply_seat_filled(plenary: Plenary, event: SeatFilled) -> Plenary:
    filled = Filled(
        delegation=event.delegation,
        capacity=event.capacity,
        speaker=event.speaker,
        attendance=event.attendance,
    )
    return replace(plenary, seats=plenary.seats.set(event.seat, filled))
