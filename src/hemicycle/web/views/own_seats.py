"""The invited seats of a delegation, on its own page: who sits there is the desk's to say, the text is its own."""

import msgspec

from hemicycle.plenary.capacity import group_of
from hemicycle.plenary.floor.floor import Filled
from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.floor.seats import seat_limit
from hemicycle.plenary.links.acting import seats_of
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.seats import InvitedSeat
from hemicycle.plenary.statements.file import statements_of_seat
from hemicycle.web.views.own_texts import TextView, text_view
from hemicycle.web.views.programme import segment_title
from hemicycle.web.views.seat_named import naming


class SeatOfMine(msgspec.Struct, frozen=True, kw_only=True):
    """`number` counts the seats of the programme from 1; `on` is how a form names it. `state` as of a place."""

    number: int
    on: str
    segment: str
    called: str
    group: str | None
    speaker: str
    title: str
    seconds: int | None
    state: str
    texts: tuple[TextView, ...]


def own_seats(plenary: Plenary, role: Role, subject: str, language: str) -> tuple[SeatOfMine, ...]:
    own = seats_of(plenary, role, subject)
    return tuple(
        _seat(plenary, number, seat, plenary.seats[seat.key], language)
        for number, seat in enumerate(plenary.programme.seats, 1)
        if seat in own
    )


def _seat(plenary: Plenary, number: int, seat: InvitedSeat, filled: Filled, language: str) -> SeatOfMine:
    seconds = seat_limit(plenary, seat, filled)
    return SeatOfMine(
        number=number,
        on=naming(seat.key),
        segment=segment_title(plenary, seat.segment),
        called=seat.title or "",
        group=group_of(filled.capacity, language),
        speaker=filled.speaker.name if filled.speaker else "",
        title=(filled.speaker.title or "") if filled.speaker else "",
        seconds=seconds,
        state=_state(plenary, seat, filled),
        texts=tuple(
            text_view(plenary, one, seconds, language) for one in statements_of_seat(plenary, seat.key)
        ),
    )


def _state(plenary: Plenary, seat: InvitedSeat, filled: Filled) -> str:
    held = [
        number
        for number, one in plenary.floor.interventions.items()
        if (one.kind, one.source, one.delegation) == (Kind.INVITED, seat.key, filled.delegation)
    ]
    if not held:
        return "invited"
    return "speaking" if plenary.floor.holder in held else "heard"
