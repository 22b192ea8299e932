"""The hours of the sitting that is going on, as instants."""

from datetime import datetime
from zoneinfo import ZoneInfo

from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.plenary.programme.sitting import Sitting


def current_sitting(plenary: Plenary) -> Sitting | None:
    """The sitting of the day on which the meeting was last opened, on the wall of the venue."""
    programme = plenary.programme
    if not plenary.meetings or not programme.zone:
        return None
    day = plenary.meetings[-1].start.astimezone(ZoneInfo(programme.zone)).date()
    return next((sitting for sitting in programme.sittings if sitting.day == day), None)


def planned_end(plenary: Plenary) -> datetime | None:
    sitting = current_sitting(plenary)
    if sitting is None or sitting.end is None or not plenary.programme.zone:
        return None
    return sitting.instant(sitting.end, ZoneInfo(plenary.programme.zone))


def hard_stop_in_force(plenary: Plenary) -> datetime | None:
    """The hard stop of the sitting, as moved; None when the meeting is not open or has none."""
    if plenary.phase is not Phase.OPEN:
        return None
    if plenary.hard_stop is not None:
        return plenary.hard_stop
    sitting = current_sitting(plenary)
    if sitting is None or sitting.hard_stop is None or not plenary.programme.zone:
        return None
    return sitting.instant(sitting.hard_stop, ZoneInfo(plenary.programme.zone))
