"""What a held request lacked comes in: the copy, or the proof of the address."""

from datetime import datetime

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.requests.decisions import decided
from hemicycle.plenary.requests.outcome import outcome
from hemicycle.plenary.requests.proof import is_known_sender, proof_ends
from hemicycle.plenary.requests.request import Missing, Status
from hemicycle.plenary.requests.vouch import RequestVouched
from hemicycle.plenary.unfolding import Unfolding
from hemicycle.plenary.visibility import Restricted

DECIDED = frozenset({Status.INSCRIBED, Status.REFUSED, Status.WITHDRAWN, Status.IGNORED})


class CompleteRequest(Command, frozen=True, kw_only=True):
    """`arrived` is when the completion came in. `with_first_arrival` is the desk's decision, for a reason.

    `is_contact` where the secretariat's list of contacts has the address that is proved.
    """

    number: int
    brought: Missing
    arrived: datetime
    with_first_arrival: str | None = None
    is_contact: bool = False


class RequestCompleted(Event, frozen=True, kw_only=True):
    """`counts_from` is the moment the place counts from: the completion, for a copy that was missing."""

    number: int
    brought: Missing
    counts_from: datetime
    reason: Restricted[str | None] = None


@decides(CompleteRequest)
def complete(plenary: Plenary, command: CompleteRequest, at: datetime) -> tuple[Event, ...]:
    request = plenary.requests.get(command.number)
    if request is None or command.brought not in request.missing:
        raise Refusal("Request {number} lacks no {what}.", number=command.number, what=command.brought)
    if request.status in DECIDED:
        raise Refusal("Request {number} is decided already.", number=command.number)
    if command.brought is Missing.PROOF_OF_ADDRESS and command.arrived >= proof_ends(request):
        raise Refusal(
            "This link proved the address for 24 hours and they have passed; write to the secretariat."
        )
    counts_from = request.counts_from
    if command.brought is Missing.COPY and command.with_first_arrival is None:
        counts_from = max(counts_from, command.arrived)
    return _completed(
        plenary,
        RequestCompleted(
            at=command.when(at),
            number=command.number,
            brought=command.brought,
            counts_from=counts_from,
            reason=command.with_first_arrival,
        ),
        is_contact=command.is_contact,
    )


def copy_brought(plenary: Plenary, number: int, arrived: datetime, when: datetime) -> tuple[Event, ...]:
    """A later mail brings the copy that a request lacks: the place counts from its arrival."""
    counts_from = max(plenary.requests[number].counts_from, arrived)
    return _completed(
        plenary, RequestCompleted(at=when, number=number, brought=Missing.COPY, counts_from=counts_from)
    )


def _completed(
    plenary: Plenary, completion: RequestCompleted, *, is_contact: bool = False
) -> tuple[Event, ...]:
    unfolding = Unfolding(plenary)
    unfolding.add(completion)
    request = unfolding.plenary.requests[completion.number]
    is_proved = completion.brought is Missing.PROOF_OF_ADDRESS
    if is_proved and (is_contact or is_known_sender(unfolding.plenary, request)):
        unfolding.add(RequestVouched(at=completion.at, number=completion.number))
    unfolding.add(*outcome(unfolding.plenary, completion.number, completion.at))
    return unfolding.events


@applies(RequestCompleted)
def apply_completed(plenary: Plenary, event: RequestCompleted) -> Plenary:
    missing = tuple(what for what in plenary.requests[event.number].missing if what is not event.brought)
    return decided(
        plenary, event.number, missing=missing, counts_from=event.counts_from, status=Status.RECEIVED
    )
