"""What the bearer of a delegation's or a request's link may see and act for (DESIGN 4.8)."""

from hemicycle.plenary.floor.intervention import Intervention, Kind
from hemicycle.plenary.links.link import Role
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.seats import InvitedSeat
from hemicycle.plenary.requests.request import Request


def requests_of(plenary: Plenary, role: Role, subject: str) -> tuple[Request, ...]:
    """Those of the delegation, or the one request that the link was sent for."""
    if role is Role.REQUEST:
        request = plenary.requests.get(int(subject)) if subject.isdecimal() else None
        return (request,) if request is not None else ()
    if role is not Role.DELEGATION:
        return ()
    return tuple(
        one
        for one in plenary.requests.values()
        if one.asked.delegation is not None and one.asked.delegation.key == subject
    )


def places_of(plenary: Plenary, role: Role, subject: str) -> tuple[Inscription, ...]:
    """The places of the delegation; of a request only those that it brought, not those it would have doubled."""
    if role is Role.DELEGATION:
        found = (one for one in plenary.inscriptions.values() if one.delegation.key == subject)
    else:
        numbers = {request.number for request in requests_of(plenary, role, subject)}
        found = (one for one in plenary.inscriptions.values() if one.request in numbers)
    return tuple(sorted(found, key=lambda one: one.number))


def seats_of(plenary: Plenary, role: Role, subject: str) -> tuple[InvitedSeat, ...]:
    """The invited seats in which the delegation sits; no request brought one."""
    if role is not Role.DELEGATION:
        return ()
    return tuple(
        seat
        for seat in plenary.programme.seats
        if (filled := plenary.seats.get(seat.key)) is not None and filled.delegation.key == subject
    )


def interventions_of(plenary: Plenary, role: Role, subject: str) -> tuple[Intervention, ...]:
    """What was said in its name: of a request only from the places that it brought."""
    spoken = (one for _, one in sorted(plenary.floor.interventions.items()))
    if role is Role.DELEGATION:
        return tuple(one for one in spoken if one.delegation.key == subject)
    own = {str(one.number) for one in places_of(plenary, role, subject)}
    return tuple(one for one in spoken if one.kind is Kind.INSCRIBED and one.source in own)
