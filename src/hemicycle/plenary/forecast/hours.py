"""From when the forecast counts, and until when the meeting may last."""

from datetime import datetime
from zoneinfo import ZoneInfo

from hemicycle.plenary.floor.sittings import hard_stop_in_force, planned_end
from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.plenary.programme.sitting import Sitting


def starts(plenary: Plenary, at: datetime) -> datetime:
    """Now; before the opening its planned hour; while the meeting is suspended the hour at which it goes on."""
    if plenary.phase is Phase.PLANNED:
        return max(at, planned_opening(plenary) or at)
    if plenary.phase is Phase.SUSPENDED:
        return max(at, plenary.resumes or _next_start(plenary) or at)
    return at


def must_end(plenary: Plenary, counted_from: datetime) -> datetime | None:
    """The hard stop, else the planned end, of the sitting that goes on or comes next."""
    if plenary.phase is Phase.OPEN:
        return hard_stop_in_force(plenary) or planned_end(plenary)
    if plenary.phase is Phase.PLANNED:
        return next((_end(plenary, one) for one in plenary.programme.sittings[:1]), None)
    zone = plenary.programme.zone
    day = counted_from.astimezone(ZoneInfo(zone)).date() if zone else None
    return next((_end(plenary, one) for one in plenary.programme.sittings if one.day == day), None)


def planned_opening(plenary: Plenary) -> datetime | None:
    return next((_start(plenary, one) for one in plenary.programme.sittings[:1]), None)


def _next_start(plenary: Plenary) -> datetime | None:
    """The start of the first sitting that begins after the meeting was suspended."""
    suspended = plenary.meetings[-1].end if plenary.meetings else None
    hours = (_start(plenary, one) for one in plenary.programme.sittings)
    return min((one for one in hours if one and suspended and one > suspended), default=None)


def _start(plenary: Plenary, sitting: Sitting) -> datetime | None:
    zone = plenary.programme.zone
    return sitting.instant(sitting.start, ZoneInfo(zone)) if sitting.start and zone else None


def _end(plenary: Plenary, sitting: Sitting) -> datetime | None:
    zone, end = plenary.programme.zone, sitting.hard_stop or sitting.end
    return sitting.instant(end, ZoneInfo(zone)) if end and zone else None
