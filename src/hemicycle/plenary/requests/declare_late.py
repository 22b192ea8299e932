"""The desk says that a request whose arrival nobody can prove came too late."""

from datetime import datetime

from hemicycle.plenary.act import decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.requests.decisions import late
from hemicycle.plenary.requests.request import Doubt


class DeclareLate(Command, frozen=True, kw_only=True):
    number: int


@decides(DeclareLate)
def declare_late(plenary: Plenary, command: DeclareLate, at: datetime) -> tuple[Event, ...]:
    """An arrival that a trusted stamp decided is compared with the closing, and by nobody's word."""
    request = plenary.requests.get(command.number)
    if request is None or not request.waits:
        raise Refusal("Request {number} is decided already.", number=command.number)
    if Doubt.ARRIVAL_NOT_PROVABLE not in request.doubts:
        raise Refusal("The arrival of request {number} is proved; it is not late.", number=command.number)
    return (late(command.number, request.asked.segments, command.when(at)),)
