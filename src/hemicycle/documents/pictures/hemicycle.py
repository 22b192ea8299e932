"""The signature picture: a half circle of seats, one for each delegation."""

from math import ceil, cos, pi, sin

import msgspec

from hemicycle.plenary.floor.queue import upcoming
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import represented_name

WIDTH, HEIGHT = 1000, 540
OUTER, INNER = 470.0, 190.0
MOST_ROWS = 9
ORDER_OF_MARKS = ("speaking", "next", "inscribed", "absent", "heard")


class SeatView(msgspec.Struct, frozen=True, kw_only=True):
    x: float
    y: float
    radius: float
    name: str
    mark: str


def seat_views(plenary: Plenary, language: str) -> tuple[SeatView, ...]:
    """Delegations from left to right by name, each with the most telling of its marks."""
    segment = plenary.floor.segment
    following = upcoming(plenary, segment)[:1] if segment else ()
    marks: dict[str, tuple[str, str]] = {}
    for one in plenary.inscriptions.values():
        if one.withdrawn:
            continue
        found = (
            represented_name(one.delegation, language),
            "next" if one in following else mark(plenary, one),
        )
        known = marks.get(one.delegation.key)
        if known is None or ORDER_OF_MARKS.index(found[1]) < ORDER_OF_MARKS.index(known[1]):
            marks[one.delegation.key] = found
    delegations = sorted(marks.values())
    return tuple(
        SeatView(x=x, y=y, radius=radius, name=name, mark=seat_mark)
        for (x, y, radius), (name, seat_mark) in zip(places(len(delegations)), delegations, strict=True)
    )


def mark(plenary: Plenary, inscription: Inscription) -> str:
    if inscription.heard is not None:
        return "speaking" if inscription.heard == plenary.floor.holder else "heard"
    return "absent" if inscription.absences else "inscribed"


def places(number: int) -> list[tuple[float, float, float]]:
    """Centres and radius of so many seats, row by row of equal spacing, ordered from left to right."""
    if number == 0:
        return []
    rows = min(MOST_ROWS, max(1, ceil(number / 14)))
    gap = (OUTER - INNER) / max(rows, 2)
    radii = [OUTER - gap * row for row in range(rows)]
    shares = _shares(number, radii)
    radius = min(gap * 0.42, *(pi * r / max(share, 2) * 0.42 for r, share in zip(radii, shares, strict=True)))
    seats = []
    for row_radius, share in zip(radii, shares, strict=True):
        for index in range(share):
            angle = pi * (index + 0.5) / share
            seats.append((angle, row_radius))
    seats.sort(key=lambda seat: (round(seat[0], 6), -seat[1]))
    return [
        (
            round(WIDTH / 2 - r * cos(angle), 1),
            round(HEIGHT - 40 - r * sin(angle), 1),
            round(min(radius, 26), 1),
        )
        for angle, r in seats
    ]


def _shares(number: int, radii: list[float]) -> list[int]:
    """How many seats each row holds, by its length; they add up to the number."""
    total = sum(radii)
    shares = [int(number * radius / total) for radius in radii]
    for row in range(number - sum(shares)):
        shares[row % len(shares)] += 1
    return shares
