"""Who may act for a place, and whom the house knows (DESIGN 4.8)."""

from hemicycle.plenary.houses import same_house
from hemicycle.plenary.invitations.knowing import is_known
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.mails.place import places_of_letter
from hemicycle.plenary.mails.reading import Authentication, Reading
from hemicycle.plenary.plenary import Plenary


def may_act_for(plenary: Plenary, inscription: Inscription, reading: Reading) -> bool:
    """The sender must be of the house that registered the place; a token of another's letter proves nothing.

    A token alone does not do, for letters are forwarded; a sender alone does, for the registrant is told and may
    undo it. Nobody whom our own mail exchanger could not authenticate acts for anyone.
    """
    if reading.authentication is Authentication.FAILED:
        return False
    if reading.letter is not None and inscription.number not in places_of_letter(plenary, reading.letter):
        return False
    request = plenary.requests[inscription.request]
    return same_house(reading.sender.address, request.sender.address if request.sender else None)


def is_known_for(plenary: Plenary, reading: Reading, delegation: str) -> bool:
    """Whether the desk, a circulated link or a known contact vouched for this house and delegation before."""
    return is_known(plenary, delegation, reading.sender.address)
