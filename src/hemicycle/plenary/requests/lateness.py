"""Late is a status, not a deletion; it compares the arrival with the closing instant in force (DESIGN 4.9)."""

from datetime import timedelta

from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.registration import Lateness
from hemicycle.plenary.requests.request import Request


def is_late(plenary: Plenary, request: Request, segment: str) -> bool:
    """A request in time that lacked only the copy may be completed for the published period after closing."""
    closing = plenary.closing(segment)
    registration = plenary.programme.registration
    if closing is None or registration.lateness is Lateness.ACCEPT:
        return False
    if request.arrived >= closing:
        return True
    return request.counts_from >= closing + timedelta(hours=registration.completion_hours) and (
        request.counts_from >= closing
    )
