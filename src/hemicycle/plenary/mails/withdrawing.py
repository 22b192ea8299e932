"""A mail withdraws: the places go at once where the sender may act for them, and the registrant is told.

It needs no copy and is taken after the closing too (R6). Requests of the same house that still wait go with them.
"""

from hemicycle.plenary.event import Event
from hemicycle.plenary.houses import same_house
from hemicycle.plenary.lists.withdraw import InscriptionWithdrawn
from hemicycle.plenary.mails.asking import put_in_doubt
from hemicycle.plenary.mails.decisions import mail_taken
from hemicycle.plenary.mails.place import concerned
from hemicycle.plenary.mails.taking import Taking, about_the_sender, left
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.decisions import request_withdrawn
from hemicycle.plenary.requests.request import Asked, Doubt, Request
from hemicycle.plenary.unfolding import Unfolding


def withdrawn(plenary: Plenary, taking: Taking) -> tuple[Event, ...]:
    places = concerned(plenary, taking.reading)
    waiting = _waiting(plenary, taking)
    if not places and not waiting:
        return put_in_doubt(plenary, taking, (*taking.reading.doubts, Doubt.NOTHING_TO_CHANGE))
    doubts = left(taking, *about_the_sender(plenary, taking, places))
    if doubts:
        return put_in_doubt(plenary, taking, doubts)
    unfolding = Unfolding(plenary)
    for one in places:
        unfolding.add(InscriptionWithdrawn(at=taking.when, inscription=one.number))
    for request in waiting:
        unfolding.add(request_withdrawn(request.number, taking.when))
    unfolding.add(mail_taken(taking.mail.number, tuple(one.number for one in places), taking.when))
    return unfolding.events


def _waiting(plenary: Plenary, taking: Taking) -> tuple[Request, ...]:
    asked = taking.reading.wishes[0].asked if taking.reading.wishes else Asked()
    return tuple(
        one
        for one in plenary.requests.values()
        if one.waits
        and asked.delegation is not None
        and one.asked.delegation == asked.delegation
        and one.asked.capacity == asked.capacity
        and (not asked.segments or set(one.asked.segments) <= set(asked.segments))
        and same_house(taking.reading.sender.address, one.sender.address if one.sender else None)
    )
