"""What becomes of a request: the first rule that applies, segment by segment (R4 of the mail rules).

Ignored, duplicate, late, copy missing, doubtful, to be vouched for, inscribed.
"""

from datetime import datetime

from hemicycle.plenary.event import Event
from hemicycle.plenary.lists.inscribe import inscribed
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.lists.merged import RequestMerged
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.registration import UnknownSender
from hemicycle.plenary.requests import decisions
from hemicycle.plenary.requests.doubts import doubts_about
from hemicycle.plenary.requests.lateness import is_late
from hemicycle.plenary.requests.naming import may_name, names_who_was_missing
from hemicycle.plenary.requests.request import Missing, Request, Status
from hemicycle.plenary.unfolding import Unfolding


def outcome(plenary: Plenary, number: int, at: datetime) -> tuple[Event, ...]:
    """The decision on a recorded request, as events; an ignored one needs none."""
    request = plenary.requests[number]
    if request.status is Status.IGNORED:
        return ()
    held_places = places_already_held(plenary, request)
    named_once = dict.fromkeys(request.asked.segments)
    fresh = tuple(segment for segment in named_once if segment not in held_places)
    unfolding = Unfolding(plenary)
    others = tuple(one for one in held_places.values() if one.number not in request.inscriptions)
    unfolding.add(*_on_held_places(plenary, request, others, at))
    if held_places and not fresh and not others:
        own = tuple(one.number for one in held_places.values())
        return (decisions.duplicate(number, own, at),)
    if held_places and not fresh:
        return unfolding.events
    if not request.asked.segments and _is_late_everywhere(plenary, request):
        return (*unfolding.events, decisions.late(number, (), at))
    late = tuple(segment for segment in fresh if is_late(plenary, request, segment))
    in_time = tuple(segment for segment in fresh if segment not in late)
    if late:
        unfolding.add(decisions.late(number, late, at))
    if in_time or not request.asked.segments:
        unfolding.add(*_in_time(unfolding.plenary, request, in_time, at))
    return unfolding.events


def places_already_held(plenary: Plenary, request: Request) -> dict[str, Inscription]:
    """By segment, the place that the same delegation already has in the same capacity."""
    asked = request.asked
    if asked.delegation is None:
        return {}
    seats = {segment: (asked.delegation.key, asked.capacity.group, segment) for segment in asked.segments}
    return {
        segment: plenary.inscriptions[plenary.places[seat]]
        for segment, seat in seats.items()
        if seat in plenary.places
    }


def _on_held_places(
    plenary: Plenary, request: Request, held: tuple[Inscription, ...], at: datetime
) -> tuple[Event, ...]:
    """Who was missing is named; another speaker for a place is a merge for the desk; the same again is a duplicate.

    Of a form whose address is not proved yet the desk decides nothing: whoever proves it may be who may name one.
    """
    lacking = tuple(one for one in held if names_who_was_missing(request, one))
    named = tuple(one for one in lacking if may_name(plenary, request, one))
    left = tuple(
        one.number
        for one in held
        if one not in named and (one in lacking or _names_another_speaker(request, one))
    )
    joined = tuple(_joined(request, one, at) for one in named)
    if left and Missing.PROOF_OF_ADDRESS in request.missing:
        return (decisions.held(request.number, request.missing, at),)
    if left:
        return (*joined, decisions.merge_proposed(request.number, left, at))
    if joined or not held:
        return joined
    return (decisions.duplicate(request.number, tuple(one.number for one in held), at),)


def _joined(request: Request, place: Inscription, at: datetime) -> RequestMerged:
    return RequestMerged(
        at=at,
        number=request.number,
        inscription=place.number,
        takes_speaker=True,
        speaker=request.speaker,
    )


def _is_late_everywhere(plenary: Plenary, request: Request) -> bool:
    """A request that names no segment is late when every list is closed."""
    return all(is_late(plenary, request, segment.key) for segment in plenary.programme.segments)


def _names_another_speaker(request: Request, inscription: Inscription) -> bool:
    """The name tells, however it is spelt in capitals and whether the title stands beside it or not."""
    if request.speaker is None or inscription.speaker is None:
        return False
    return _letters(request.speaker.name) != _letters(inscription.speaker.name)


def _letters(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _in_time(
    plenary: Plenary, request: Request, segments: tuple[str, ...], at: datetime
) -> tuple[Event, ...]:
    if request.missing:
        return (decisions.held(request.number, request.missing, at),)
    if doubts := doubts_about(plenary, request):
        return (decisions.doubted(request.number, doubts, at),)
    if not request.vouched and plenary.programme.registration.unknown_senders is UnknownSender.VOUCH:
        return (decisions.awaits_vouching(request.number, at),)
    return inscribed(plenary, request, segments, at)
