"""Whoever fills in the form and is not known proves the address by a press on a mailed link (DESIGN 4.2)."""

from datetime import datetime, timedelta

from hemicycle.plenary.invitations.knowing import is_known
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.registration import UnknownSender
from hemicycle.plenary.requests.request import Door, Missing, Request, Sender

PROVED_WITHIN = timedelta(hours=24)
"""From the arrival of the form; also after the closing, for the form has arrived in time."""


def with_proof(
    plenary: Plenary, door: Door, missing: tuple[Missing, ...], sender: Sender | None, *, vouched: bool
) -> tuple[Missing, ...]:
    """What a request lacks: a form in an unknown name lacks the proof that its address is the sender's."""
    needs_proof = (
        door is Door.WEB
        and not vouched
        and sender is not None
        and sender.address is not None
        and plenary.programme.registration.unknown_senders is UnknownSender.VOUCH
    )
    return tuple(dict.fromkeys((*missing, *((Missing.PROOF_OF_ADDRESS,) if needs_proof else ()))))


def proof_ends(request: Request) -> datetime:
    """The instant at which the mailed link proves nothing any more."""
    return request.arrived + PROVED_WITHIN


def is_known_sender(plenary: Plenary, request: Request) -> bool:
    """Whether a proved address is one that the house knows for this delegation."""
    delegation, sender = request.asked.delegation, request.sender
    if delegation is None or sender is None or sender.address is None:
        return False
    return is_known(plenary, delegation.key, sender.address)
