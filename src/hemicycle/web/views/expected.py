"""The forecast as chair and desk read it: hours of the venue, names of those who will not be heard."""

from datetime import datetime

import msgspec

from hemicycle.plenary.floor.sittings import hard_stop_in_force
from hemicycle.plenary.forecast.forecast import forecast
from hemicycle.plenary.forecast.ways_back import WaysBack
from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.plenary.represented import represented_name
from hemicycle.web.views.categories import NAME_OF
from hemicycle.wording.language import told
from hemicycle.wording.moments import hour


class ExpectedView(msgspec.Struct, frozen=True, kw_only=True):
    """`segment_ends` is when the last of the open segment's list is expected to begin, None where nobody waits."""

    ends: str
    earliest: str
    latest: str
    must_end: str | None
    hard_stop: str | None
    segment_ends: str | None
    is_late: bool
    unheard: tuple[str, ...]
    unheard_categories: tuple[str, ...]
    ways_back: WaysBack | None


def expected_view(plenary: Plenary, at: datetime, language: str) -> ExpectedView | None:
    """None once the meeting is closed: there is nothing to expect."""
    if plenary.phase is Phase.CLOSED:
        return None
    zone, found = plenary.programme.zone, forecast(plenary, at)
    hard_stop = hard_stop_in_force(plenary)
    of_segment = [
        one.starts
        for one in found.expected
        if plenary.inscriptions[one.inscription].segment == plenary.floor.segment
    ]
    return ExpectedView(
        ends=hour(found.ends, zone),
        earliest=hour(found.earliest, zone),
        latest=hour(found.latest, zone),
        must_end=hour(found.must_end, zone) if found.must_end else None,
        hard_stop=hour(hard_stop, zone) if hard_stop else None,
        segment_ends=hour(max(of_segment), zone) if of_segment else None,
        is_late=found.must_end is not None and found.ends > found.must_end,
        unheard=tuple(
            represented_name(plenary.inscriptions[number].delegation, language) for number in found.unheard
        ),
        unheard_categories=tuple(told(NAME_OF[one], language) for one in found.unheard_categories),
        ways_back=found.ways_back,
    )
