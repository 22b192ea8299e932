"""While the floor is elsewhere nothing can be recorded here: two pens on one chain would make two chains.

This refuses nobody what they ask. Whoever holds a request keeps it until the floor is back: a mail stays with the
server that sent it, a form with its sender.
"""

from hemicycle.plenary.command import Command
from hemicycle.plenary.handover.handover import Handover, Leg
from hemicycle.plenary.handover.return_home import GiveUpHandover, TakeBack
from hemicycle.plenary.handover.take_over import TakeOver
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.wording.moments import hour, moment
from hemicycle.wording.phrase import Phrase, phrase

ACTS_ON: dict[Leg, tuple[type[Command], ...]] = {
    Leg.OUTWARD: (TakeOver, GiveUpHandover),
    Leg.HOMEWARD: (TakeBack,),
}
"""What may still be done; on a leg that is not named, everything."""


class FloorElsewhere(Refusal):
    """Nothing was recorded, and what was sent may be sent again when the floor is back."""

    def __init__(self, where: Phrase) -> None:
        super().__init__(where.text, **where.values)


def must_be_here(plenary: Plenary, command: Command) -> None:
    """Raises FloorElsewhere."""
    handover = plenary.handover
    if handover is not None and not isinstance(command, ACTS_ON.get(handover.leg, (Command,))):
        raise FloorElsewhere(_to_whoever_acts(handover, hour(handover.since, plenary.programme.zone)))


def is_elsewhere(plenary: Plenary) -> bool:
    return plenary.handover is not None and plenary.handover.leg in ACTS_ON


def told_of_elsewhere(plenary: Plenary, language: str) -> Phrase | None:
    """For whoever looks at a page; None where the floor is here."""
    handover = plenary.handover
    if handover is None or not is_elsewhere(plenary):
        return None
    return _to_whoever_looks(handover, moment(handover.since, plenary.programme.zone, language))


def _to_whoever_acts(handover: Handover, since: str) -> Phrase:
    if handover.leg is Leg.HOMEWARD:
        return phrase(
            "This copy gave the floor back to the house at {since}, so nothing was recorded here. Go to the pages of the house.",
            since=since,
        )
    return phrase(
        "The floor is run from {to} since {since}, so nothing was recorded here. Send it again once the floor is back.",
        to=handover.to,
        since=since,
    )


def _to_whoever_looks(handover: Handover, since: str) -> Phrase:
    if handover.leg is Leg.HOMEWARD:
        return phrase(
            "This copy gave the floor back to the house; it shows the state of {since}.", since=since
        )
    return phrase(
        "The floor is run from {to} since {since}; this page shows the state of then.",
        to=handover.to,
        since=since,
    )
