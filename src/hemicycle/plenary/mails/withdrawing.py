"""A mail withdraws: the places go at once where the sender may act for them, and the registrant is told.

It needs no copy and is taken after the closing too (R6). Requests of the same house that still wait go with them.
"""

from hemicycle.plenary.event import Event
from hemicycle.plenary.houses import same_house
from hemicycle.plenary.letters.letter import LetterKind
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.lists.withdraw import (
    InscriptionWithdrawn,
    UndoWithdrawal,
    can_be_taken_back,
    undo_withdrawal,
)
from hemicycle.plenary.mails.asking import put_in_doubt
from hemicycle.plenary.mails.decisions import mail_taken, mail_waits
from hemicycle.plenary.mails.place import concerned, places_of_letter
from hemicycle.plenary.mails.reading import Intent, Reading
from hemicycle.plenary.mails.taking import Taking, about, about_the_sender, left
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.decisions import request_withdrawn
from hemicycle.plenary.requests.request import Asked, Doubt, Request
from hemicycle.plenary.unfolding import Unfolding

REGRETS = frozenset({Intent.REGISTER, Intent.AMEND, Intent.QUESTION})


def withdrawn(plenary: Plenary, taking: Taking) -> tuple[Event, ...]:
    places = concerned(plenary, taking.reading)
    waiting = _waiting(plenary, taking)
    taking = about(taking, places)
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


def places_regretted(plenary: Plenary, reading: Reading) -> tuple[Inscription, ...]:
    """Withdrawn places of which the letter tells that a mail answers with anything but a withdrawal.

    The letter promises that the place comes back as it was, so no new one may be made of the answer.
    """
    letter = plenary.letters.get(reading.letter or 0)
    if letter is None or letter.kind is not LetterKind.WITHDRAWN or reading.intent not in REGRETS:
        return ()
    named = {segment for wish in reading.wishes for segment in wish.asked.segments}
    told = (plenary.inscriptions[number] for number in sorted(places_of_letter(plenary, letter.number)))
    return tuple(
        one for one in told if can_be_taken_back(plenary, one) and (not named or one.segment in named)
    )


def regretted(plenary: Plenary, taking: Taking) -> tuple[Event, ...]:
    places = tuple(one.number for one in places_regretted(plenary, taking.reading))
    return (mail_waits(taking.mail.number, (Doubt.RECALLED,), taking.when, places),)


def taken_back(plenary: Plenary, taking: Taking) -> tuple[Event, ...]:
    """The desk has read it, and the places come back as they were."""
    places = places_regretted(plenary, taking.reading)
    unfolding = Unfolding(plenary)
    for one in places:
        command = UndoWithdrawal(id="", inscription=one.number)
        unfolding.add(*undo_withdrawal(unfolding.plenary, command, taking.when))
    unfolding.add(mail_taken(taking.mail.number, tuple(one.number for one in places), taking.when))
    return unfolding.events
