"""The desk admits a late request: attributed, with a reason, visible to all (DESIGN 4.9)."""

from datetime import datetime

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.lists.inscribe import inscribed
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.requests.decisions import decided
from hemicycle.plenary.requests.doubts import doubts_about
from hemicycle.plenary.requests.outcome import places_already_held
from hemicycle.plenary.requests.request import Status
from hemicycle.plenary.unfolding import Unfolding
from hemicycle.plenary.visibility import Restricted


class AdmitLate(Command, frozen=True, kw_only=True):
    number: int
    reason: str


class LateAdmitted(Event, frozen=True, kw_only=True):
    number: int
    reason: Restricted[str]


@decides(AdmitLate)
def admit_late(plenary: Plenary, command: AdmitLate, at: datetime) -> tuple[Event, ...]:
    request = plenary.requests.get(command.number)
    if request is None or not request.late or request.status is Status.REFUSED:
        raise Refusal("Request {number} is not late.", number=command.number)
    if not command.reason.strip():
        raise Refusal("Admitting a late request needs a reason.")
    if request.waits:
        raise Refusal("The rest of request {number} waits; decide that first.", number=command.number)
    if doubts_about(plenary, request):
        raise Refusal("Request {number} is in doubt; settle what it asks first.", number=command.number)
    held = places_already_held(plenary, request)
    segments = tuple(segment for segment in request.late if segment not in held)
    if not segments:
        raise Refusal("The delegation of request {number} has its place already.", number=command.number)
    unfolding = Unfolding(plenary)
    unfolding.add(LateAdmitted(at=command.when(at), number=command.number, reason=command.reason))
    unfolding.add(*inscribed(unfolding.plenary, request, segments, command.when(at)))
    return unfolding.events


@applies(LateAdmitted)
def apply_late_admitted(plenary: Plenary, event: LateAdmitted) -> Plenary:
    return decided(plenary, event.number, late=(), status=Status.RECEIVED)
