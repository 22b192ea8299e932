"""The desk settles a doubtful request: it takes the place of its arrival, not of the settling (DESIGN 4.5)."""

from datetime import datetime

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.requests.decisions import decided
from hemicycle.plenary.requests.outcome import outcome
from hemicycle.plenary.requests.request import Asked, Status
from hemicycle.plenary.unfolding import Unfolding
from hemicycle.plenary.visibility import Restricted


class SettleRequest(Command, frozen=True, kw_only=True):
    """`asked` is what the request means in the judgment of the desk, which vouches for it by settling it."""

    number: int
    asked: Asked
    reason: str | None = None


class RequestSettled(Event, frozen=True, kw_only=True):
    number: int
    asked: Restricted[Asked]
    reason: Restricted[str | None] = None


@decides(SettleRequest)
def settle(plenary: Plenary, command: SettleRequest, at: datetime) -> tuple[Event, ...]:
    request = plenary.requests.get(command.number)
    if request is None or request.status is not Status.DOUBTFUL:
        raise Refusal("Request {number} is not in doubt.", number=command.number)
    unfolding = Unfolding(plenary)
    unfolding.add(
        RequestSettled(at=command.when(at), number=command.number, asked=command.asked, reason=command.reason)
    )
    unfolding.add(*outcome(unfolding.plenary, command.number, command.when(at)))
    return unfolding.events


@applies(RequestSettled)
def apply_settled(plenary: Plenary, event: RequestSettled) -> Plenary:
    return decided(plenary, event.number, asked=event.asked, doubts=(), vouched=True, status=Status.RECEIVED)
