"""What the rules themselves find doubtful in a request, beside what the door reported."""

from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.requests.request import Doubt, Request


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
