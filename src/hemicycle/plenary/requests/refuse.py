"""The desk says no to a request that waits, and why; the request stays on record."""

from datetime import datetime

from hemicycle.plenary.act import decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.requests.decisions import refused
from hemicycle.plenary.requests.request import Status


class RefuseRequest(Command, frozen=True, kw_only=True):
    number: int
    reason: str


@decides(RefuseRequest)
def refuse(plenary: Plenary, command: RefuseRequest, at: datetime) -> tuple[Event, ...]:
    request = plenary.requests.get(command.number)
    if request is None or not (request.waits or request.status is Status.LATE):
        raise Refusal("Request {number} is decided already.", number=command.number)
    if not command.reason.strip():
        raise Refusal("A refusal needs a reason.")
    return (refused(command.number, command.reason, command.when(at)),)
