"""What a delegation does about its commitments on its own page: only about its own, or in joining another's."""

from collections.abc import Callable, Mapping

from litestar.exceptions import NotFoundException

from hemicycle.delegations.register import delegation as known_delegation
from hemicycle.plenary.command import Command
from hemicycle.plenary.commitments.candidate import ConfirmCommitment, DeclineCommitment, OfferCommitment
from hemicycle.plenary.commitments.join import JoinCommitment
from hemicycle.plenary.commitments.status import ReportStatus
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import Represented
from hemicycle.web.pages.desk.form import Fields, number_in, text_in
from hemicycle.web.pages.desk.promising import progress_in
from hemicycle.web.pages.desk.wording import wording_in
from hemicycle.web.pages.register import delegation_named

Act = Callable[[str, Plenary, str, Fields], Command]
"""Of the command's id, the plenary, the key of the delegation, and what was sent."""


def _own(state: Plenary, key: str, number: int) -> int:
    found = state.commitments.get(number)
    if found is None or found.delegation.key != key:
        raise NotFoundException("There is no such commitment.")
    return number


def _itself(state: Plenary, key: str) -> Represented:
    """As it stands on a list or among the invited, else as the tables know it."""
    stood = (one.delegation for one in (*state.inscriptions.values(), *state.invitations.values()))
    known = next((one for one in stood if one.key == key), None)
    found = known or delegation_named(state, known_delegation(key).name("en"))
    if found is None:
        raise NotFoundException("There is no such delegation.")
    return found


ON_PROMISES: Mapping[str, Act] = {
    "confirm-commitment": lambda name, state, key, data: ConfirmCommitment(
        id=name, number=_own(state, key, number_in(data))
    ),
    "decline-commitment": lambda name, state, key, data: DeclineCommitment(
        id=name, number=_own(state, key, number_in(data))
    ),
    "offer-commitment": lambda name, state, key, data: OfferCommitment(
        id=name, delegation=_itself(state, key), wording=wording_in(data)
    ),
    "join-commitment": lambda name, state, key, data: JoinCommitment(
        id=name, number=number_in(data), delegation=_itself(state, key)
    ),
    "report-status": lambda name, state, key, data: ReportStatus(
        id=name,
        number=_own(state, key, number_in(data)),
        progress=progress_in(data),
        words=text_in(data, "words"),
        asserted_by=_itself(state, key).name,
    ),
}
