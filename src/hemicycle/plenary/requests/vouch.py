"""The desk vouches for a sender it did not know: the request takes the place of its arrival."""

from datetime import datetime

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.requests.decisions import decided
from hemicycle.plenary.requests.outcome import outcome
from hemicycle.plenary.requests.request import Status
from hemicycle.plenary.unfolding import Unfolding


class Vouch(Command, frozen=True, kw_only=True):
    number: int


class RequestVouched(Event, frozen=True, kw_only=True):
    number: int


@decides(Vouch)
def vouch(plenary: Plenary, command: Vouch, at: datetime) -> tuple[Event, ...]:
    request = plenary.requests.get(command.number)
    if request is None or request.status is not Status.TO_BE_VOUCHED:
        raise Refusal("Request {number} does not wait to be vouched for.", number=command.number)
    unfolding = Unfolding(plenary)
    unfolding.add(RequestVouched(at=command.when(at), number=command.number))
    unfolding.add(*outcome(unfolding.plenary, command.number, command.when(at)))
    return unfolding.events


@applies(RequestVouched)
def apply_vouched(plenary: Plenary, event: RequestVouched) -> Plenary:
    return decided(plenary, event.number, vouched=True, looked_at=True, status=Status.RECEIVED)
