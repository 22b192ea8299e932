"""The desk says no to a request that waits, and why; the request stays on record."""

from datetime import datetime

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.requests.decisions import decided
from hemicycle.plenary.requests.request import Status
from hemicycle.plenary.visibility import Restricted


class RefuseRequest(Command, frozen=True, kw_only=True):
    number: int
    reason: str


class RequestRefused(Event, frozen=True, kw_only=True):
    number: int
    reason: Restricted[str]


@decides(RefuseRequest)
def refuse(plenary: Plenary, command: RefuseRequest, at: datetime) -> tuple[Event, ...]:
    request = plenary.requests.get(command.number)
    if request is None or not (request.waits or request.status is Status.LATE):
        raise Refusal("Request {number} is decided already.", number=command.number)
    if not command.reason.strip():
        raise Refusal("A refusal needs a reason.")
    return (RequestRefused(at=command.when(at), number=command.number, reason=command.reason),)


@applies(RequestRefused)
def apply_refused(plenary: Plenary, event: RequestRefused) -> Plenary:
    return decided(plenary, event.number, status=Status.REFUSED)
