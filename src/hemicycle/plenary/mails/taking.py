"""What the rules for each intent are given: the mail, what it was read as, and who vouches for it."""

from datetime import datetime

from hemicycle.plenary.imitation import imitation
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.mails.correspondents import may_act_for
from hemicycle.plenary.mails.mail import Mail
from hemicycle.plenary.mails.reading import Authentication, Reading
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.request import Doubt
from hemicycle.plenary.value import Value


class Taking(Value, frozen=True, kw_only=True):
    """`settled` where the desk has looked at the mail and decided: no doubt is left then, of whatever kind."""

    mail: Mail
    reading: Reading
    vouched: bool
    when: datetime
    settled: bool = False


def may_act(plenary: Plenary, taking: Taking, places: tuple[Inscription, ...]) -> bool:
    """Whether the sender may act for all these places."""
    return taking.settled or all(may_act_for(plenary, place, taking.reading) for place in places)


def about_the_sender(
    plenary: Plenary, taking: Taking, places: tuple[Inscription, ...]
) -> tuple[tuple[Doubt, bool], ...]:
    """Why whoever wrote may not be the one who may act for these places."""
    named = {place.delegation.key for place in places}
    return (
        (Doubt.AUTHENTICATION_FAILED, taking.reading.authentication is Authentication.FAILED),
        (Doubt.SENDER_NOT_MATCHING, not may_act(plenary, taking, places)),
        (Doubt.SENDER_LOOKALIKE, any(imitates(plenary, taking, key) for key in named)),
    )


def imitates(plenary: Plenary, taking: Taking, delegation: str | None) -> bool:
    """Whether the sender's domain is taken for another by the eye; a known contact's is known."""
    return not taking.vouched and imitation(plenary, delegation, taking.reading.sender.address) is not None


def left(taking: Taking, *found: tuple[Doubt, bool]) -> tuple[Doubt, ...]:
    """The reader's doubts and those of the rules that hold, each once; none where the desk has settled them."""
    doubts = (*taking.reading.doubts, *(doubt for doubt, holds in found if holds))
    return () if taking.settled else tuple(dict.fromkeys(doubts))
