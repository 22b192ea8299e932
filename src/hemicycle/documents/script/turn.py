"""Who has the floor, and who gets it next in the order that the chair keeps."""

from hemicycle.documents.naming import presentable
from hemicycle.documents.script.line import Pronounced
from hemicycle.plenary.capacity import NATIONAL, Capacity
from hemicycle.plenary.floor.intervention import Intervention, Kind
from hemicycle.plenary.floor.queue import upcoming
from hemicycle.plenary.lists.arrangement import speakers_list
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.record.named import named_at_place, named_in_seat
from hemicycle.plenary.represented import Represented, Speaker
from hemicycle.plenary.value import Value


class Turn(Value, frozen=True, kw_only=True):
    """`place` on the list, None for those who are invited."""

    delegation: Represented
    capacity: Capacity = NATIONAL
    person: Speaker | None = None
    pronounced: Pronounced | None = None
    place: int | None = None


def turns(plenary: Plenary, segment: str) -> tuple[Turn, ...]:
    """Those who still await the floor: the invited open a segment, and the list follows.

    Once the list has begun, an invited speaker is called when the chair sees fit, and stands here no more.
    """
    places = speakers_list(plenary, segment)
    listed = tuple(_of_the_list(one, places.place(one.number)) for one in upcoming(plenary, segment))
    return listed if _has_begun(plenary, segment) else (*_invited(plenary, segment), *listed)


def just_spoke(plenary: Plenary) -> Turn | None:
    """Whom the chair thanks: who has the floor, else who had it last, unless something came between."""
    floor = plenary.floor
    last = floor.speaking or (floor.interventions[max(floor.interventions)] if floor.interventions else None)
    if last is None or last.kind is Kind.POINT_OF_ORDER or last.segment != floor.segment:
        return None
    return _of(last) if last is floor.speaking or _was_given_since_the_meeting_opened(plenary, last) else None


def _was_given_since_the_meeting_opened(plenary: Plenary, one: Intervention) -> bool:
    return bool(plenary.meetings) and one.given >= plenary.meetings[-1].start


def _has_begun(plenary: Plenary, segment: str) -> bool:
    return any(
        one.segment == segment and one.kind is Kind.INSCRIBED for one in plenary.floor.interventions.values()
    )


def _invited(plenary: Plenary, segment: str) -> tuple[Turn, ...]:
    spoke = {one.source for one in plenary.floor.interventions.values() if one.kind is Kind.INVITED}
    filled = (
        plenary.seats[seat.key]
        for seat in plenary.programme.seats
        if seat.segment == segment and seat.key in plenary.seats and seat.key not in spoke
    )
    return tuple(
        Turn(delegation=one.delegation, capacity=one.capacity, person=presentable(named_in_seat(one)))
        for one in filled
    )


def _of_the_list(one: Inscription, place: int | None) -> Turn:
    person = presentable(named_at_place(one))
    sounds = one.pronunciation if person else None
    return Turn(
        delegation=one.delegation,
        capacity=one.capacity,
        person=person,
        pronounced=Pronounced(name=person.name, sounds=sounds) if person and sounds else None,
        place=place,
    )


def _of(one: Intervention) -> Turn:
    return Turn(delegation=one.delegation, capacity=one.capacity)
