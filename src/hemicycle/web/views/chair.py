"""What the chair may do now, as buttons: each names what the chair saw when pressing it."""

import msgspec

from hemicycle.plenary.floor.floor import Undoable
from hemicycle.plenary.floor.queue import upcoming
from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.plenary.represented import represented_name
from hemicycle.web.views.floor import FloorView, floor_view, seat_name


class SeatButton(msgspec.Struct, frozen=True, kw_only=True):
    seat: str
    name: str | None
    title: str | None


class NamedButton(msgspec.Struct, frozen=True, kw_only=True):
    value: str
    name: str


class ChairView(msgspec.Struct, frozen=True, kw_only=True):
    position: int
    phase: Phase
    floor: FloorView
    segments: tuple[NamedButton, ...]
    seats: tuple[SeatButton, ...]
    queue: tuple[NamedButton, ...]
    absent: tuple[NamedButton, ...]
    undoable: int | None
    awaits_ruling: int | None


def chair_view(plenary: Plenary, language: str) -> ChairView:
    segment = plenary.floor.segment
    queue = upcoming(plenary, segment) if segment else ()
    return ChairView(
        position=plenary.position,
        phase=plenary.phase,
        floor=floor_view(plenary, language),
        segments=tuple(NamedButton(value=one.key, name=one.title) for one in plenary.programme.segments),
        seats=_seats(plenary, segment, language),
        queue=tuple(
            NamedButton(value=str(one.number), name=represented_name(one.delegation, language))
            for one in queue
        ),
        absent=tuple(
            NamedButton(value=str(one.number), name=represented_name(one.delegation, language))
            for one in queue
            if one.absences
        ),
        undoable=plenary.undoable.position if isinstance(plenary.undoable, Undoable) else None,
        awaits_ruling=_awaits_ruling(plenary),
    )


def _seats(plenary: Plenary, segment: str | None, language: str) -> tuple[SeatButton, ...]:
    spoken = {one.source for one in plenary.floor.interventions.values() if one.kind == "invited"}
    return tuple(
        SeatButton(seat=seat.key, name=seat_name(plenary.seats.get(seat.key), language), title=seat.title)
        for seat in plenary.programme.seats
        if seat.segment == segment and seat.key not in spoken
    )


def _awaits_ruling(plenary: Plenary) -> int | None:
    if plenary.floor.awaits_ruling is not None:
        return plenary.floor.awaits_ruling
    speaking = plenary.floor.speaking
    return int(speaking.source) if speaking is not None and speaking.kind == "point-of-order" else None
