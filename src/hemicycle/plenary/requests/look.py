"""The desk has looked at a name that the tables do not know and that was inscribed without anybody seeing it."""

from datetime import datetime

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.requests.decisions import decided
from hemicycle.plenary.requests.request import Door, Request, Status


class LookAtRequest(Command, frozen=True, kw_only=True):
    """It is in order: the place stays. Where it is not, the desk withdraws the place instead."""

    number: int


class RequestLookedAt(Event, frozen=True, kw_only=True):
    number: int


@decides(LookAtRequest)
def look(plenary: Plenary, command: LookAtRequest, at: datetime) -> tuple[Event, ...]:
    request = plenary.requests.get(command.number)
    if request is None or not is_unseen(plenary, request):
        raise Refusal("Request {number} does not wait to be looked at.", number=command.number)
    return (RequestLookedAt(at=command.when(at), number=command.number),)


def is_unseen(plenary: Plenary, request: Request) -> bool:
    """Whether it holds a place in a name that nobody here knows and nobody has looked at."""
    asked = request.asked
    if request.status is not Status.INSCRIBED or request.looked_at or request.door is Door.DESK:
        return False
    is_known = asked.delegation is None or asked.delegation.is_in_the_tables
    holds_a_place = any(not plenary.inscriptions[number].withdrawn for number in request.inscriptions)
    return holds_a_place and not (is_known and asked.capacity.is_in_the_tables)


@applies(RequestLookedAt)
def apply_looked_at(plenary: Plenary, event: RequestLookedAt) -> Plenary:
    return decided(plenary, event.number, looked_at=True)
