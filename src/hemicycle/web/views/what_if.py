"""What another limit would do to the end of the meeting, before anybody sets it."""

from datetime import datetime

import msgspec

from hemicycle.plenary.forecast.forecast import forecast, what_if
from hemicycle.plenary.plenary import Plenary
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
    before, after = forecast(plenary, at), what_if(plenary, at, seconds)
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
