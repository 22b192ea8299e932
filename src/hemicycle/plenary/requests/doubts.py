"""What the rules themselves find doubtful in a request, beside what the door reported."""

from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.registration import UnknownSender
from hemicycle.plenary.requests.request import Asked, Doubt, Request


def doubts_about(plenary: Plenary, request: Request) -> tuple[Doubt, ...]:
    """Every reason for a person to look, each once, the door's first."""
    asked, programme = request.asked, plenary.programme
    known = {segment.key: {point.key for point in segment.points} for segment in programme.segments}
    points = set().union(*(known.get(segment, set()) for segment in asked.segments))
    found = (
        (Doubt.DELEGATION_UNKNOWN, asked.delegation is None),
        (Doubt.SEGMENT_MISSING, not asked.segments),
        (Doubt.SEGMENT_UNKNOWN, not known.keys() >= set(asked.segments)),
        (Doubt.POINT_UNKNOWN, not points >= set(asked.points)),
    )
    return tuple(dict.fromkeys((*request.doubts, *(doubt for doubt, holds in found if holds))))


def names_an_unknown_group(plenary: Plenary, asked: Asked) -> bool:
    """A group that the tables lack would be a further place for whoever invents one, so a person looks first.

    Where the programme inscribes those it does not know, it inscribes them too, and the desk is shown it (look.py).
    """
    looks_first = plenary.programme.registration.unknown_senders is UnknownSender.VOUCH
    return looks_first and not asked.capacity.is_in_the_tables
