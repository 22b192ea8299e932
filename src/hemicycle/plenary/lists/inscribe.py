"""A request gets its place: one in each capacity in each segment."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies
from hemicycle.plenary.capacity import Capacity
from hemicycle.plenary.event import Event
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.lists.standing import Standing, arrival_second
from hemicycle.plenary.lists.withdraw import InscriptionWithdrawn
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.procedure import Place
from hemicycle.plenary.represented import Represented
from hemicycle.plenary.requests.kept import with_request
from hemicycle.plenary.requests.request import Request, Status


class Inscribed(Event, frozen=True, kw_only=True):
    number: int
    request: int
    delegation: Represented
    capacity: Capacity
    segment: str
    standing: Standing
    points: tuple[str, ...] = ()


def inscribed(
    plenary: Plenary, request: Request, segments: tuple[str, ...], at: datetime
) -> tuple[Event, ...]:
    """One inscription in each of the segments, at the place of the moment from which the request counts."""
    delegation = request.asked.delegation
    if delegation is None:
        return ()
    first = len(plenary.inscriptions) + 1
    places = tuple(
        Inscribed(
            at=at,
            number=number,
            request=request.number,
            delegation=delegation,
            capacity=request.asked.capacity,
            segment=segment,
            standing=_kept_standing(plenary, request) or _standing(request, delegation),
            points=_points_of(plenary, segment, request.asked.points),
        )
        for number, segment in enumerate(segments, first)
    )
    left = (one for one in _places_left(plenary, request) if segments)
    return (*(InscriptionWithdrawn(at=at, inscription=one.number) for one in left), *places)


def _places_left(plenary: Plenary, request: Request) -> tuple[Inscription, ...]:
    """Those that a change of segment gives up, as far as they are still held and unheard."""
    return tuple(
        place
        for number in request.moves
        if not (place := plenary.inscriptions[number]).withdrawn and place.heard is None
    )


def _kept_standing(plenary: Plenary, request: Request) -> Standing | None:
    """Where the programme lets a change of segment keep the place, that of the place that is left."""
    left = _places_left(plenary, request)
    if not left or plenary.programme.procedure.change_of_segment is not Place.KEPT:
        return None
    return left[0].standing


def _standing(request: Request, delegation: Represented) -> Standing:
    return Standing(
        moment=arrival_second(request.counts_from),
        position=request.position,
        category=delegation.category,
        speaks_for_group=not request.asked.capacity.is_national,
        rank=request.asked.rank,
        name=delegation.name,
    )


def _points_of(plenary: Plenary, segment: str, points: tuple[str, ...]) -> tuple[str, ...]:
    found = plenary.programme.segment(segment)
    own = {point.key for point in found.points} if found else set()
    return tuple(point for point in points if point in own)


@applies(Inscribed)
def apply_inscribed(plenary: Plenary, event: Inscribed) -> Plenary:
    request = plenary.requests[event.request]
    inscription = Inscription(
        number=event.number,
        request=event.request,
        delegation=event.delegation,
        capacity=event.capacity,
        segment=event.segment,
        standing=event.standing,
        points=event.points,
        speaker=request.speaker,
    )
    changed = replace(request, status=Status.INSCRIBED, inscriptions=(*request.inscriptions, event.number))
    return replace(
        with_request(plenary, changed),
        inscriptions=plenary.inscriptions.set(event.number, inscription),
        places=plenary.places.set(inscription.seat, event.number),
    )
