"""What was planned for the sitting: its hours, and how they are shared between the segments."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hemicycle.plenary.floor.sittings import current_sitting, hard_stop_in_force
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.programme.sitting import Sitting
from hemicycle.plenary.value import Value


class PlannedSegment(Value, frozen=True, kw_only=True):
    """`is_stated`: the programme gives its minutes; if not, this is an equal share of what the others leave."""

    segment: str
    start: datetime
    end: datetime
    is_stated: bool


class Plan(Value, frozen=True, kw_only=True):
    """The hours of one sitting; no segments where nothing says how they lie in it."""

    start: datetime
    end: datetime | None = None
    hard_stop: datetime | None = None
    segments: tuple[PlannedSegment, ...] = ()


def plan(plenary: Plenary) -> Plan | None:
    """Of the sitting that goes on, or of the first while none does; None where no hour of its start is an instant.

    A programme of several sittings does not say which segments lie in which, so none are placed.
    """
    programme = plenary.programme
    sitting = current_sitting(plenary) if plenary.meetings else next(iter(programme.sittings), None)
    if sitting is None or sitting.start is None or programme.zone is None:
        return None
    zone = ZoneInfo(programme.zone)
    start = sitting.instant(sitting.start, zone)
    end = sitting.instant(sitting.end, zone) if sitting.end else None
    return Plan(
        start=start,
        end=end,
        hard_stop=hard_stop_in_force(plenary) or _hard_stop(sitting, zone),
        segments=_segments(programme, start, end) if len(programme.sittings) == 1 else (),
    )


def _hard_stop(sitting: Sitting, zone: ZoneInfo) -> datetime | None:
    return sitting.instant(sitting.hard_stop, zone) if sitting.hard_stop else None


def _segments(programme: Programme, start: datetime, end: datetime | None) -> tuple[PlannedSegment, ...]:
    stated = sum(segment.minutes or 0 for segment in programme.segments)
    silent = sum(1 for segment in programme.segments if segment.minutes is None)
    left = end - start - timedelta(minutes=stated) if end is not None else timedelta(0)
    if silent and left <= timedelta(0):
        return ()
    share = left / silent if silent else timedelta(0)
    planned: list[PlannedSegment] = []
    for segment in programme.segments:
        length = share if segment.minutes is None else timedelta(minutes=segment.minutes)
        planned.append(
            PlannedSegment(
                segment=segment.key, start=start, end=start + length, is_stated=segment.minutes is not None
            )
        )
        start += length
    return tuple(planned)
