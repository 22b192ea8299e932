"""What the invited speakers of a segment have used of their budget, before they eat the floor (DESIGN 4.10)."""

from datetime import datetime, timedelta

from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.value import Value

ALARM_AT = timedelta(minutes=1)
"""The alarm comes while there is still time to close the panel with courtesy."""


class Budget(Value, frozen=True, kw_only=True):
    """`whole` as the programme gives it; `used` counts what is running, and goes past the whole."""

    whole: timedelta
    used: timedelta

    @property
    def left(self) -> timedelta:
        return self.whole - self.used

    @property
    def alarms(self) -> bool:
        return self.left <= ALARM_AT


def panel_budget(plenary: Plenary, segment: str, at: datetime) -> Budget | None:
    """For the statements of those invited; None where the programme gives none."""
    found = plenary.programme.segment(segment)
    return _budget(plenary, segment, Kind.INVITED, found.panel_minutes if found else None, at)


def answering_budget(plenary: Plenary, segment: str, at: datetime) -> Budget | None:
    """For their answers; None where the programme gives none."""
    found = plenary.programme.segment(segment)
    return _budget(plenary, segment, Kind.ANSWER, found.answering_minutes if found else None, at)


def _budget(plenary: Plenary, segment: str, kind: Kind, minutes: int | None, at: datetime) -> Budget | None:
    if minutes is None:
        return None
    spoken = (
        one.clock.used_at(at)
        for one in plenary.floor.interventions.values()
        if one.kind is kind and one.segment == segment
    )
    return Budget(whole=timedelta(minutes=minutes), used=sum(spoken, timedelta()))
