"""A request as it stands, put into the plenary; those that lack nothing but the copy are found by it."""

from msgspec.structs import replace

from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.request import Missing, Request, Status


def with_request(plenary: Plenary, request: Request) -> Plenary:
    return replace(
        plenary,
        requests=plenary.requests.set(request.number, request),
        without_copy=_without_copy(plenary.without_copy, request),
    )


def _without_copy(numbers: frozenset[int], request: Request) -> frozenset[int]:
    """The same where nothing changes, which is nearly always."""
    if request.status is Status.HELD and Missing.COPY in request.missing:
        return numbers | {request.number}
    return numbers - {request.number} if request.number in numbers else numbers
