"""A request as it stands, put into the plenary; those that are looked for among many are found by what they are."""

from immutables import Map
from msgspec.structs import replace

from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.request import Missing, Request, Status


def with_request(plenary: Plenary, request: Request) -> Plenary:
    return replace(
        plenary,
        requests=plenary.requests.set(request.number, request),
        without_copy=_without_copy(plenary.without_copy, request),
        heard_from=_heard_from(plenary.heard_from, plenary.requests.get(request.number), request),
    )


def heard_from(plenary: Plenary, delegation: str) -> tuple[Request, ...]:
    """Requests that counted as this delegation's: they have a place, or were vouched for."""
    return tuple(plenary.requests[number] for number in sorted(plenary.heard_from.get(delegation, ())))


def _without_copy(numbers: frozenset[int], request: Request) -> frozenset[int]:
    """The same where nothing changes, which is nearly always."""
    if request.status is Status.HELD and Missing.COPY in request.missing:
        return numbers | {request.number}
    return numbers - {request.number} if request.number in numbers else numbers


def _heard_from(
    known: Map[str, frozenset[int]], before: Request | None, request: Request
) -> Map[str, frozenset[int]]:
    """The desk may say that it was another delegation's."""
    was, counts_for = _counts_for(before), _counts_for(request)
    if was == counts_for:
        return known
    if was is not None:
        known = known.set(was, known[was] - {request.number})
    if counts_for is None:
        return known
    return known.set(counts_for, known.get(counts_for, frozenset()) | {request.number})


def _counts_for(request: Request | None) -> str | None:
    if request is None or request.asked.delegation is None:
        return None
    return request.asked.delegation.key if request.vouched or request.inscriptions else None
