"""Who comes next."""

from hemicycle.plenary.lists.arrangement import speakers_list
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.plenary import Plenary


def upcoming(plenary: Plenary, segment: str) -> tuple[Inscription, ...]:
    """Those who await the floor in a segment, in order; those of the point that is called come first."""
    waiting = tuple(one for one in speakers_list(plenary, segment).listed if one.awaits_the_floor)
    point = plenary.floor.point
    if point is None or segment != plenary.floor.segment:
        return waiting
    return (
        *(one for one in waiting if point in one.points),
        *(one for one in waiting if point not in one.points),
    )


def unheard(plenary: Plenary) -> tuple[Inscription, ...]:
    """Everybody who still awaits the floor, segment by segment."""
    return tuple(one for segment in plenary.programme.segments for one in upcoming(plenary, segment.key))
