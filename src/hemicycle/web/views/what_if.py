"""What another limit would do to the end of the meeting, before anybody sets it."""

from datetime import datetime

import msgspec
from msgspec.structs import replace

from hemicycle.plenary.forecast.forecast import Forecast, forecast
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.limits import Limit, superseded_by
from hemicycle.wording.moments import hour


class WhatIfView(msgspec.Struct, frozen=True, kw_only=True):
    """Hours of the venue; `unheard` are numbers of delegations, now and under the limit."""

    seconds: int
    now: str
    ends: str
    earliest: str
    latest: str
    unheard_now: int
    unheard: int
    as_of: str


def what_if_view(plenary: Plenary, at: datetime, seconds: int) -> WhatIfView:
    zone = plenary.programme.zone
    before, after = forecast(plenary, at), _under(plenary, at, seconds)
    return WhatIfView(
        seconds=seconds,
        now=hour(before.ends, zone),
        ends=hour(after.ends, zone),
        earliest=hour(after.earliest, zone),
        latest=hour(after.latest, zone),
        unheard_now=len(before.unheard),
        unheard=len(after.unheard),
        as_of=hour(at, zone),
    )


def _under(plenary: Plenary, at: datetime, seconds: int) -> Forecast:
    return forecast(replace(plenary, limits=superseded_by(plenary.limits, Limit(seconds=seconds))), at)
