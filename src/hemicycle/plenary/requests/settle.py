"""The desk settles a doubtful request: it takes the place of its arrival, not of the settling (DESIGN 4.5)."""

from datetime import datetime

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.represented import Speaker
from hemicycle.plenary.requests.decisions import decided
from hemicycle.plenary.requests.outcome import outcome
from hemicycle.plenary.requests.request import Asked, Request, Status
from hemicycle.plenary.unfolding import Unfolding
from hemicycle.plenary.visibility import Private, Restricted


class SettleRequest(Command, frozen=True, kw_only=True):
    """`asked` is what the request means in the judgment of the desk, which vouches for it by settling it."""

    number: int
    asked: Asked
    speaker: Speaker | None = None
    reason: str | None = None


class RequestSettled(Event, frozen=True, kw_only=True):
    number: int
    asked: Restricted[Asked]
    reason: Restricted[str | None] = None
    speaker: Private[Speaker | None] = None


@decides(SettleRequest)
def settle(plenary: Plenary, command: SettleRequest, at: datetime) -> tuple[Event, ...]:
    request = plenary.requests.get(command.number)
    if request is None or not is_in_doubt(request):
        raise Refusal("Request {number} is not in doubt.", number=command.number)
    unfolding = Unfolding(plenary)
    unfolding.add(
        RequestSettled(
            at=command.when(at),
            number=command.number,
            asked=command.asked,
            reason=command.reason,
            speaker=command.speaker or request.speaker,
        )
    )
    unfolding.add(*outcome(unfolding.plenary, command.number, command.when(at)))
    return unfolding.events


def is_in_doubt(request: Request) -> bool:
    """A late request that named no segment is settled first too; then it is late for those it means."""
    return request.status is Status.DOUBTFUL or (request.status is Status.LATE and not request.late)


@applies(RequestSettled)
def apply_settled(plenary: Plenary, event: RequestSettled) -> Plenary:
    return decided(
        plenary,
        event.number,
        asked=event.asked,
        speaker=event.speaker or plenary.requests[event.number].speaker,
        doubts=(),
        vouched=True,
        looked_at=True,
        status=Status.RECEIVED,
    )
