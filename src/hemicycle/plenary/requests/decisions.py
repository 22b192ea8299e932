"""The decisions on a request that give it no place, each a fact with its reason."""

from msgspec.structs import replace

from hemicycle.plenary.act import applies
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.request import Doubt, Missing, Request, Status
from hemicycle.plenary.visibility import Restricted


class RequestHeld(Event, frozen=True, kw_only=True):
    """It came in time and lacks something that the requester can complete."""

    number: int
    missing: Restricted[tuple[Missing, ...]]


class RequestDoubted(Event, frozen=True, kw_only=True):
    """A person must look; it keeps its arrival."""

    number: int
    doubts: Restricted[tuple[Doubt, ...]]


class RequestAwaitsVouching(Event, frozen=True, kw_only=True):
    """Nobody we know sent it; it keeps its arrival and blocks nobody (DESIGN 4.6)."""

    number: int


class RequestLate(Event, frozen=True, kw_only=True):
    """It arrived at or after the closing instant of these segments."""

    number: int
    segments: Restricted[tuple[str, ...]]


class RequestDuplicate(Event, frozen=True, kw_only=True):
    """The delegation already has these places in this capacity."""

    number: int
    inscriptions: tuple[int, ...]


class MergeProposed(Event, frozen=True, kw_only=True):
    """It names another speaker for places that the delegation already has; the desk decides."""

    number: int
    inscriptions: Restricted[tuple[int, ...]]


def decided(plenary: Plenary, number: int, **changes: object) -> Plenary:
    """The plenary with one request changed."""
    request: Request = replace(plenary.requests[number], **changes)
    return replace(plenary, requests=plenary.requests.set(number, request))


@applies(RequestHeld)
def apply_held(plenary: Plenary, event: RequestHeld) -> Plenary:
    return decided(plenary, event.number, status=Status.HELD, missing=event.missing)


@applies(RequestDoubted)
def apply_doubted(plenary: Plenary, event: RequestDoubted) -> Plenary:
    return decided(plenary, event.number, status=Status.DOUBTFUL, doubts=event.doubts)


@applies(RequestAwaitsVouching)
def apply_awaits_vouching(plenary: Plenary, event: RequestAwaitsVouching) -> Plenary:
    return decided(plenary, event.number, status=Status.TO_BE_VOUCHED)


@applies(RequestLate)
def apply_late(plenary: Plenary, event: RequestLate) -> Plenary:
    return decided(plenary, event.number, status=Status.LATE, late=event.segments)


@applies(RequestDuplicate)
def apply_duplicate(plenary: Plenary, event: RequestDuplicate) -> Plenary:
    return decided(plenary, event.number, status=Status.DUPLICATE)


@applies(MergeProposed)
def apply_merge_proposed(plenary: Plenary, event: MergeProposed) -> Plenary:
    return decided(plenary, event.number, status=Status.DOUBTFUL, merge_with=event.inscriptions)
