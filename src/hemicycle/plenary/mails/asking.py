"""A mail is put before the desk: a question, or a wish that a person must look at first."""

from hemicycle.plenary.event import Event
from hemicycle.plenary.mails.decisions import mail_waits
from hemicycle.plenary.mails.place import concerned
from hemicycle.plenary.mails.taking import Taking
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.request import Doubt


def put_to_the_desk(plenary: Plenary, taking: Taking) -> tuple[Event, ...]:
    return put_in_doubt(plenary, taking, (Doubt.QUESTION, *taking.reading.doubts))


def put_in_doubt(plenary: Plenary, taking: Taking, doubts: tuple[Doubt, ...]) -> tuple[Event, ...]:
    """It keeps its arrival, with the places it seems to concern beside it."""
    places = tuple(one.number for one in concerned(plenary, taking.reading))
    once = tuple(dict.fromkeys(doubts))
    return (mail_waits(taking.mail.number, once, taking.when, places),)
