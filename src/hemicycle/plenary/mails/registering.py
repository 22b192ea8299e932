"""A mail asks for places: each wish becomes a request with the arrival of the mail.

A mail that brings the copy which an earlier one of the same house lacked completes that one (R8).
"""

from hemicycle.plenary.event import Event
from hemicycle.plenary.houses import same_house
from hemicycle.plenary.lists.change_speaker import ChangeSpeaker, change_speaker
from hemicycle.plenary.mails.arrival import was_announced_since
from hemicycle.plenary.mails.correspondents import is_known_for
from hemicycle.plenary.mails.decisions import mail_taken
from hemicycle.plenary.mails.filing import statement_filed
from hemicycle.plenary.mails.reading import Authentication, Wish
from hemicycle.plenary.mails.taking import Taking, imitates, left
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.registration import UnknownSender
from hemicycle.plenary.requests.complete import copy_brought
from hemicycle.plenary.requests.doubts import names_an_unknown_group
from hemicycle.plenary.requests.outcome import outcome
from hemicycle.plenary.requests.receive import RequestReceived, request_received
from hemicycle.plenary.requests.request import Asked, Door, Doubt, Missing, Request
from hemicycle.plenary.unfolding import Unfolding


def registered(plenary: Plenary, taking: Taking) -> tuple[Event, ...]:
    """Where one delegation writes for several, only its own wish becomes a request; the desk splits the rest off."""
    wishes = taking.reading.wishes or (Wish(asked=Asked()),)
    if Doubt.SEVERAL_DELEGATIONS in taking.reading.doubts:
        wishes = wishes[:1]
    unfolding = Unfolding(plenary)
    for wish in wishes:
        held = _lacking_only_this_copy(unfolding.plenary, taking, wish)
        if held is not None:
            unfolding.add(*_completed(unfolding.plenary, held, wish, taking))
        else:
            unfolding.add(*requested(unfolding.plenary, wish, taking))
    if taking.reading.statements:
        requests = unfolding.plenary.mails[taking.mail.number].requests
        places = (place for one in requests for place in unfolding.plenary.requests[one].inscriptions)
        unfolding.add(
            statement_filed(taking.mail.number, tuple(places), taking.reading.statements, taking.when)
        )
    return unfolding.events


def requested(plenary: Plenary, wish: Wish, taking: Taking, moves: tuple[int, ...] = ()) -> tuple[Event, ...]:
    """A request by mail, received and decided. `moves` are the places it gives up once it has its own."""
    number = len(plenary.requests) + 1
    unfolding = Unfolding(plenary)
    unfolding.add(
        request_received(
            plenary,
            RequestReceived(
                at=taking.when,
                number=number,
                door=Door.MAIL,
                arrived=taking.mail.arrived,
                asked=wish.asked,
                speaker=wish.speaker,
                sender=taking.reading.sender,
                vouched=_is_vouched(plenary, wish, taking),
                missing=missing_in(plenary, taking),
                doubts=_doubts(plenary, wish, taking),
                stamps=taking.mail.stamps,
                original=taking.mail.original,
                mail=taking.mail.number,
                moves=moves,
            ),
        )
    )
    unfolding.add(*outcome(unfolding.plenary, number, taking.when))
    return unfolding.events


def missing_in(plenary: Plenary, taking: Taking) -> tuple[Missing, ...]:
    """The copy, where the programme asks for one and no address of it stood in To or Cc (R3)."""
    asked_for = bool(plenary.programme.registration.copy)
    return (Missing.COPY,) if asked_for and not taking.reading.copied else ()


def _doubts(plenary: Plenary, wish: Wish, taking: Taking) -> tuple[Doubt, ...]:
    arrived = taking.mail.arrived
    announced = any(was_announced_since(plenary, segment, arrived) for segment in wish.asked.segments)
    delegation = wish.asked.delegation.key if wish.asked.delegation is not None else None
    return left(
        taking,
        (Doubt.AUTHENTICATION_FAILED, taking.reading.authentication is Authentication.FAILED),
        (Doubt.SENDER_LOOKALIKE, imitates(plenary, taking, delegation)),
        (Doubt.GROUP_UNKNOWN, names_an_unknown_group(plenary, wish.asked)),
        (Doubt.ARRIVAL_NOT_PROVABLE, not taking.mail.provable),
        (Doubt.WOULD_MOVE_ANNOUNCED_PLACES, announced),
    )


def _is_vouched(plenary: Plenary, wish: Wish, taking: Taking) -> bool:
    """Only looked up where it decides something: who is vouched for need not be known otherwise."""
    if taking.vouched or wish.asked.delegation is None:
        return taking.vouched
    if plenary.programme.registration.unknown_senders is not UnknownSender.VOUCH:
        return False
    return is_known_for(plenary, taking.reading, wish.asked.delegation.key)


def _lacking_only_this_copy(plenary: Plenary, taking: Taking, wish: Wish) -> Request | None:
    if missing_in(plenary, taking):
        return None
    held = (plenary.requests[number] for number in sorted(plenary.without_copy))
    return next((one for one in held if _is_completed_by(one, taking, wish)), None)


def _is_completed_by(request: Request, taking: Taking, wish: Wish) -> bool:
    if taking.reading.authentication is Authentication.FAILED:
        return False
    address = request.sender.address if request.sender else None
    if not same_house(taking.reading.sender.address, address):
        return False
    same_delegation = wish.asked.delegation in (None, request.asked.delegation)
    same_segments = set(wish.asked.segments) in (set(), set(request.asked.segments))
    return same_delegation and same_segments and wish.asked.capacity == request.asked.capacity


def _completed(plenary: Plenary, held: Request, wish: Wish, taking: Taking) -> tuple[Event, ...]:
    """The later mail's speaker is the one meant."""
    unfolding = Unfolding(plenary)
    unfolding.add(*copy_brought(plenary, held.number, taking.mail.arrived, taking.when))
    places = unfolding.plenary.requests[held.number].inscriptions
    if wish.speaker is not None and wish.speaker != held.speaker:
        for place in places:
            command = ChangeSpeaker(id="", inscription=place, speaker=wish.speaker)
            unfolding.add(*change_speaker(unfolding.plenary, command, taking.when))
    unfolding.add(mail_taken(taking.mail.number, places, taking.when))
    return unfolding.events
