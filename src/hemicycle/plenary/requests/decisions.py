"""The decision on a request that gives it no place: one kind of event, whatever was decided.

That a request was decided is public; that it was late, held, doubtful, to be vouched for, refused or a duplicate is
for the desk and the delegation, so the kind of the event does not tell it either.
"""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.kept import with_request
from hemicycle.plenary.requests.request import Doubt, Missing, Request, Status
from hemicycle.plenary.visibility import Restricted


class RequestDecided(Event, frozen=True, kw_only=True):
    """`late` are the segments for which it arrived at or after the closing instant.

    `inscriptions` are the places that the delegation already has: for a duplicate the same wish again, for a
    doubtful request those with which the desk may merge it.
    """

    number: int
    status: Restricted[Status]
    missing: Restricted[tuple[Missing, ...]] = ()
    doubts: Restricted[tuple[Doubt, ...]] = ()
    late: Restricted[tuple[str, ...]] = ()
    inscriptions: Restricted[tuple[int, ...]] = ()
    reason: Restricted[str | None] = None


def held(number: int, missing: tuple[Missing, ...], at: datetime) -> RequestDecided:
    """It came in time and lacks something that the requester can complete."""
    return RequestDecided(at=at, number=number, status=Status.HELD, missing=missing)


def doubted(number: int, doubts: tuple[Doubt, ...], at: datetime) -> RequestDecided:
    """A person must look; it keeps its arrival."""
    return RequestDecided(at=at, number=number, status=Status.DOUBTFUL, doubts=doubts)


def awaits_vouching(number: int, at: datetime) -> RequestDecided:
    """Nobody we know sent it; it keeps its arrival and blocks nobody (DESIGN 4.6)."""
    return RequestDecided(at=at, number=number, status=Status.TO_BE_VOUCHED)


def late(number: int, segments: tuple[str, ...], at: datetime) -> RequestDecided:
    return RequestDecided(at=at, number=number, status=Status.LATE, late=segments)


def duplicate(number: int, inscriptions: tuple[int, ...], at: datetime) -> RequestDecided:
    return RequestDecided(at=at, number=number, status=Status.DUPLICATE, inscriptions=inscriptions)


def merge_proposed(number: int, inscriptions: tuple[int, ...], at: datetime) -> RequestDecided:
    """It names another speaker, or the first, for places that the delegation already has; the desk decides."""
    return RequestDecided(
        at=at,
        number=number,
        status=Status.DOUBTFUL,
        inscriptions=inscriptions,
    )


def refused(number: int, reason: str, at: datetime) -> RequestDecided:
    return RequestDecided(at=at, number=number, status=Status.REFUSED, reason=reason)


def request_ignored(number: int, reason: str, at: datetime) -> RequestDecided:
    """The desk found that the mail it came of asks for nothing."""
    return RequestDecided(at=at, number=number, status=Status.IGNORED, reason=reason)


def request_withdrawn(number: int, at: datetime) -> RequestDecided:
    """The delegation took it back before it had a place."""
    return RequestDecided(at=at, number=number, status=Status.WITHDRAWN)


def decided(plenary: Plenary, number: int, **changes: object) -> Plenary:
    """The plenary with one request changed."""
    request: Request = replace(plenary.requests[number], **changes)
    return with_request(plenary, request)


@applies(RequestDecided)
def apply_decided(plenary: Plenary, event: RequestDecided) -> Plenary:
    """What an earlier decision found stays where this one says nothing of it."""
    request = plenary.requests[event.number]
    return decided(
        plenary,
        event.number,
        status=event.status,
        missing=event.missing or request.missing,
        doubts=event.doubts or request.doubts,
        late=event.late or request.late,
        reason=event.reason or request.reason,
        merge_with=(event.status is Status.DOUBTFUL and event.inscriptions) or request.merge_with,
    )
