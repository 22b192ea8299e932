"""Embassy, mission and capital may all register one State: the desk merges, nobody is dropped (DESIGN 4.6)."""

from datetime import datetime

from hemicycle.plenary.act import decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.lists.lookup import unheard_inscription
from hemicycle.plenary.lists.merged import RequestMerged
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.requests.outcome import outcome, places_already_held
from hemicycle.plenary.requests.request import Request, Status
from hemicycle.plenary.unfolding import Unfolding


class MergeRequest(Command, frozen=True, kw_only=True):
    """`takes_speaker`: whether the speaker of this request speaks in the place that the delegation has."""

    number: int
    inscription: int
    takes_speaker: bool


@decides(MergeRequest)
def merge(plenary: Plenary, command: MergeRequest, at: datetime) -> tuple[Event, ...]:
    request = plenary.requests.get(command.number)
    if request is None or not (request.waits or _is_proposed(request, command.inscription)):
        raise Refusal("Request {number} is decided already.", number=command.number)
    inscription = unheard_inscription(plenary, command.inscription)
    delegation = request.asked.delegation
    if delegation is not None and delegation.key != inscription.delegation.key:
        raise Refusal(
            "Request {number} is {one}'s and the place is {other}'s; only one delegation's can be merged.",
            number=command.number,
            one=delegation.name,
            other=inscription.delegation.name,
        )
    unfolding = Unfolding(plenary)
    unfolding.add(
        RequestMerged(
            at=command.when(at),
            number=command.number,
            inscription=inscription.number,
            takes_speaker=command.takes_speaker,
            speaker=request.speaker if command.takes_speaker else None,
        )
    )
    if _asks_for_more(plenary, request, inscription):
        unfolding.add(*outcome(unfolding.plenary, command.number, command.when(at)))
    return unfolding.events


def _is_proposed(request: Request, inscription: int) -> bool:
    """A proposal stays open while the rest of the request is inscribed or late."""
    return inscription in request.merge_with and request.status is not Status.REFUSED


def _asks_for_more(plenary: Plenary, request: Request, inscription: Inscription) -> bool:
    """Whether segments are left that this merge says nothing about: they are decided like any others."""
    if not request.waits or request.asked.delegation is None:
        return False
    if inscription.segment not in request.asked.segments:
        return False
    decided_already = {*places_already_held(plenary, request), *request.late}
    return not decided_already >= set(request.asked.segments)
