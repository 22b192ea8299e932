"""When it is whose turn, for those who have coffee meanwhile."""

from datetime import datetime

import msgspec

from hemicycle.plenary.capacity import group_of
from hemicycle.plenary.forecast.forecast import forecast
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import represented_name
from hemicycle.wording.moments import hour

SHOWN = 14
"""What a screen holds in letters that can be read across a lobby."""


class TurnView(msgspec.Struct, frozen=True, kw_only=True):
    """Hours of the venue, the range in which four of five turns fall."""

    name: str
    group: str | None
    earliest: str
    latest: str
    is_unlikely: bool


class LobbyView(msgspec.Struct, frozen=True, kw_only=True):
    turns: tuple[TurnView, ...]
    more: int
    as_of: str


def lobby_view(plenary: Plenary, at: datetime, language: str) -> LobbyView:
    found, zone = forecast(plenary, at), plenary.programme.zone
    unheard = frozenset(found.unheard)
    turns = tuple(
        TurnView(
            name=represented_name(plenary.inscriptions[one.inscription].delegation, language),
            group=group_of(plenary.inscriptions[one.inscription].capacity, language),
            earliest=hour(one.earliest, zone),
            latest=hour(one.latest, zone),
            is_unlikely=one.inscription in unheard,
        )
        for one in found.expected[:SHOWN]
    )
    return LobbyView(turns=turns, more=len(found.expected) - len(turns), as_of=hour(at, zone))
