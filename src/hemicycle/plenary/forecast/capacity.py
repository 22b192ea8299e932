"""How many interventions from the floor fit into the hours, before anybody has spoken (PRACTICE A3.2)."""

from datetime import datetime

from hemicycle.plenary.forecast.pace import USUAL_LIMIT
from hemicycle.plenary.programme.programme import Programme


def floor_capacity(programme: Programme, invited_minutes: float | None = None) -> int | None:
    """Interventions of the usual limit that fit once invited speakers and handovers are taken off.

    Where the programme invites speakers and nothing says how long they take, half of the hours is theirs. None
    where the hours are not stated.
    """
    minutes = sum(_minutes(programme, index) or 0 for index in range(len(programme.sittings)))
    if not minutes:
        return None
    limit = min((one.seconds for one in programme.limits), default=USUAL_LIMIT)
    invited = _invited_minutes(programme, minutes) if invited_minutes is None else invited_minutes
    spoken = (minutes - invited) * 60 * (100 - programme.procedure.handover_percent) / 100
    return max(0, int(spoken // limit))


def _minutes(programme: Programme, index: int) -> float | None:
    sitting = programme.sittings[index]
    if sitting.start is None or sitting.end is None:
        return None
    start = datetime.combine(sitting.day, sitting.start)
    end = datetime.combine(sitting.day, sitting.end)
    return (end - start).total_seconds() / 60 % (24 * 60)


def _invited_minutes(programme: Programme, minutes: float) -> float:
    if not programme.seats:
        return 0
    if all(seat.seconds for seat in programme.seats):
        return sum(seat.seconds or 0 for seat in programme.seats) / 60
    return minutes / 2
