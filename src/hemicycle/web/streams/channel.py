"""One stream's content: what an audience sees in a language, region by region, as ready bytes."""

from collections.abc import Callable
from enum import StrEnum

import msgspec

Regions = dict[str, str]
"""The name of a region of the page and its HTML."""


class Audience(StrEnum):
    PUBLIC = "public"
    SCREEN = "screen"
    LOBBY = "lobby"
    OVERLAY = "overlay"
    PODIUM = "podium"
    BOOTH = "booth"
    CHAIR = "chair"
    DESK = "desk"
    DELEGATION = "delegation"
    REQUEST = "request"


PUBLIC = frozenset({Audience.PUBLIC, Audience.SCREEN, Audience.LOBBY, Audience.OVERLAY})
"""Those that need not enter."""


class Address(msgspec.Struct, frozen=True):
    """Which plenary, for whom, in which language; `subject` is the one delegation or request whose page it is."""

    plenary: str
    audience: Audience
    language: str
    subject: str = ""


class Following(msgspec.Struct, frozen=True):
    """Who follows: `may_stay` says whether whoever opened the stream is still in."""

    address: Address
    may_stay: Callable[[], bool] = lambda: True


Render = Callable[[Address], tuple[int, Regions]]
"""The ledger position and the regions as they are now."""

_encode = msgspec.json.encode


class Channel:
    """Remembers at which position each region last changed, so that a reader who was away gets what it missed."""

    def __init__(self, address: Address, render: Render) -> None:
        self.address = address
        self._render = render
        self.position, self._regions = render(address)
        self._changed = dict.fromkeys(self._regions, self.position)

    def refresh(self) -> bytes | None:
        """Renders again; the event with the regions that changed, None where none did."""
        position, regions = self._render(self.address)
        changed = {name: html for name, html in regions.items() if self._regions.get(name) != html}
        self.position, self._regions = position, regions
        self._changed |= dict.fromkeys(changed, position)
        return event(position, changed) if changed else None

    def since(self, position: int) -> bytes | None:
        """What changed behind a position, None where nothing did."""
        missed = {name: self._regions[name] for name, at in self._changed.items() if at > position}
        return event(self.position, missed) if missed else None


def event(position: int, regions: Regions) -> bytes:
    """A server-sent event: its id is the ledger position."""
    return b"id: %d\ndata: %s\n\n" % (position, _encode(regions))
