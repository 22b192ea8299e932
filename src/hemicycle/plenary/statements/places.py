"""The places that a text belongs to, and whose it is."""

from hemicycle.plenary.plenary import Filed, Plenary
from hemicycle.plenary.represented import Represented
from hemicycle.plenary.requests.request import Request


def places_of_text(plenary: Plenary, filed: Filed) -> tuple[int, ...]:
    """What a mail brought with a request belongs to the places that the request has by now.

    Most senders are new to a house, and their request waits to be vouched for when their text is read.
    """
    mail = plenary.mails.get(filed.mail or 0)
    if mail is None:
        return filed.inscriptions
    since = (place for one in _requests(plenary, filed) for place in one.inscriptions)
    return tuple(dict.fromkeys((*filed.inscriptions, *mail.inscriptions, *since)))


def delegation_of_text(plenary: Plenary, filed: Filed) -> Represented | None:
    """None while nobody knows: its mail asks in a name that was not made out."""
    if filed.seated is not None:
        return filed.seated.delegation
    for place in places_of_text(plenary, filed):
        return plenary.inscriptions[place].delegation
    return next((one.asked.delegation for one in _requests(plenary, filed)), None)


def _requests(plenary: Plenary, filed: Filed) -> tuple[Request, ...]:
    mail = plenary.mails.get(filed.mail or 0)
    return tuple(plenary.requests[number] for number in mail.requests) if mail is not None else ()
