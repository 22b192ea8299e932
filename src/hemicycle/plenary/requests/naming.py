"""A further request that names the speaker whom a place still lacks: it names them for the place, which stays.

Whoever may change the speaker may name one (DESIGN 4.8); of anybody else's the desk decides, as of a second speaker.
"""

from hemicycle.plenary.houses import same_house
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.mails.correspondents import may_act_for
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.registration import UnknownSender
from hemicycle.plenary.requests.doubts import doubts_about
from hemicycle.plenary.requests.request import Door, Missing, Request


def names_who_was_missing(request: Request, place: Inscription) -> bool:
    """A change of segment to where the delegation is already names nobody: whom it names speaks where it was."""
    return bool(request.speaker and not place.speaker and place.heard is None and not request.moves)


def may_name(plenary: Plenary, request: Request, place: Inscription) -> bool:
    """Not behind the closing of the list, as no speaker is changed then without the desk."""
    closing = plenary.closing(place.segment)
    in_time = closing is None or request.arrived < closing
    return in_time and not doubts_about(plenary, request) and _acts_for(plenary, request, place)


def _acts_for(plenary: Plenary, request: Request, place: Inscription) -> bool:
    if request.door is Door.DESK:
        return True
    if request.door is Door.WEB:
        return request.vouched or _is_proved_of_its_house(plenary, request, place)
    mail = plenary.mails.get(request.mail) if request.mail is not None else None
    reading = mail.reading if mail is not None else None
    return reading is not None and may_act_for(plenary, place, reading)


def _is_proved_of_its_house(plenary: Plenary, request: Request, place: Inscription) -> bool:
    """Whoever fills in a form writes the address; only where it must be proved is it theirs."""
    is_proved = (
        plenary.programme.registration.unknown_senders is UnknownSender.VOUCH
        and Missing.PROOF_OF_ADDRESS not in request.missing
    )
    registrant = plenary.requests[place.request].sender
    address = request.sender.address if request.sender is not None else None
    return is_proved and same_house(address, registrant.address if registrant is not None else None)
