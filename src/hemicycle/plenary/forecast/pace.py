"""How long interventions and the handovers between them take, as planned and as seen so far."""

from datetime import datetime, timedelta

from hemicycle.plenary.floor.accounts import accounts
from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.value import Value

WEIGHT_OF_THE_PLAN = 4
"""The plan counts as much as this many interventions; what is seen in the room soon outweighs it."""

USUAL_LIMIT = 120
"""Seconds, where nothing says how long interventions are."""

INVITED_WITHOUT_LIMIT = 300
"""Seconds that an invited speaker takes where no limit is given."""


class Pace(Value, frozen=True, kw_only=True):
    """`share` of its limit that an intervention uses; `handover` from the end of one to the start of the next."""

    share: float
    handover: timedelta


def pace(plenary: Plenary, at: datetime) -> Pace:
    finished = [
        one
        for one in plenary.floor.interventions.values()
        if one.ended is not None and one.clock.limit and one.kind is not Kind.POINT_OF_ORDER
    ]
    shares = [one.clock.used.total_seconds() / one.clock.limit for one in finished if one.clock.limit]
    share = (WEIGHT_OF_THE_PLAN + sum(shares)) / (WEIGHT_OF_THE_PLAN + len(shares))
    lost = accounts(plenary, at).between.total_seconds()
    given = len(plenary.floor.interventions)
    planned = planned_handover(plenary).total_seconds()
    handover = (WEIGHT_OF_THE_PLAN * planned + lost) / (WEIGHT_OF_THE_PLAN + given)
    return Pace(share=share, handover=timedelta(seconds=handover))


def planned_handover(plenary: Plenary) -> timedelta:
    """What the planned share of the clock leaves between two interventions of the usual limit."""
    percent = plenary.programme.procedure.handover_percent
    limits = [limit.seconds for limit in plenary.limits]
    usual = min(limits, default=USUAL_LIMIT)
    return timedelta(seconds=usual * percent / (100 - percent))
